import * as core from '@actions/core';

/** What `main` leaves for `post`: the id of the run, saved before it is started. No secrets. */
export function rememberRun(runId: string): void {
  core.saveState('run', runId);
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
