import { finishStep, reportStepError } from './action.js';

/** The action's last word, whatever became of the step. */
try {
  process.exitCode = await finishStep();
} catch (error) {
  process.exitCode = reportStepError(error);
}
