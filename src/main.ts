import { actionFace } from './settings/face.js';
import { readSettings } from './settings/read.js';
import type { Settings } from './settings/settings.js';

/** The action's step: says what it is about to do before it loads what that takes. */
try {
  process.exitCode = await step(readSettings(actionFace(process.env)));
} catch (error) {
  const { reportStepError } = await import('./github/step-error.js');
  process.exitCode = reportStepError(error);
}

async function step(settings: Settings): Promise<number> {
  if (settings.mode === 'judge') {
    console.log('Resiliency Gate judges the journals that are there');
    const { judgeStep } = await import('./action-judge.js');
    return judgeStep(settings);
  }
  if (settings.mode === 'plan') return (await import('./action-plan.js')).planStep(settings);
  console.log(
    `Resiliency Gate on ${settings.broker === 'local' ? 'this machine' : settings.stateMachineArn}`,
  );
  const { runStep } = await import('./action.js');
  return runStep(settings);
}
