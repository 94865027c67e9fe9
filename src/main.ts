import { actionFace } from './settings/face.js';
import { readSettings } from './settings/read.js';

/** The action's step: says what it is about to do before it loads what that takes. */
const action = () => import('./action.js');
try {
  const settings = readSettings(actionFace(process.env));
  console.log(`Resiliency Gate on ${settings.stateMachineArn}`);
  process.exitCode = await (await action()).runStep(settings);
} catch (error) {
  process.exitCode = (await action()).reportStepError(error);
}
