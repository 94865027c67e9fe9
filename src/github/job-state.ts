import * as core from '@actions/core';
import type { RunLock } from '../guards/locks.js';
import type { DeploymentId } from './deployment.js';
import { writeOutputs } from './job-outputs.js';

/** What `main` leaves for `post`: the id of the run, saved before it is started. No secrets. */
export function rememberRun(runId: string): void {
  core.saveState('run', runId);
}

/** … and the environment that is locked for it, saved before it is. */
export function rememberLock(lock: RunLock): void {
  core.saveState('lock-of', lock.runId);
  core.saveState('locked', lock.environment);
}

/** Main has done all there was to do. */
export function rememberEnd(): void {
  core.saveState('ended', 'true');
}

/** The run that main may have started and did not see to its end; null when there is none. */
export function unfinishedRun(): string | null {
  if (core.getState('ended') === 'true') return null;
  return core.getState('run') || null;
}

/** What main may have locked and not released; null when there is nothing. */
export function unreleasedLock(): RunLock | null {
  const [runId, environment] = [core.getState('lock-of'), core.getState('locked')];
  if (core.getState('ended') === 'true' || runId === '' || environment === '') return null;
  return { runId, environment };
}

/** For `post`, and for the jobs that follow. */
export const jobDeployment: DeploymentId = {
  get known() {
    return Number(core.getState('deployment')) || null;
  },
  keep: (id) => {
    core.saveState('deployment', String(id));
    writeOutputs({ 'deployment-id': String(id) });
  },
};
