import { finishStep } from './action.js';
import { reportStepError } from './github/step-error.js';

/** The action's last word, whatever became of the step. */
try {
  process.exitCode = await finishStep();
} catch (error) {
  process.exitCode = reportStepError(error);
}
