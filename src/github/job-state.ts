import * as core from '@actions/core';
import { z } from 'zod';
import type { Handle } from '../brokers/broker.js';

/** What `main` leaves for `post`: the run that was started, and whether main saw it to its end. No secrets. */
const jobState = z.object({
  handle: z.object({ runId: z.string(), reference: z.string(), url: z.string().nullable() }),
});

export function rememberRun(handle: Handle): void {
  core.saveState('run', JSON.stringify({ handle }));
}

/** Main has done all there was to do. */
export function rememberEnd(): void {
  core.saveState('ended', 'true');
}

/** The run that main started and did not see to its end; null when there is none. */
export function unfinishedRun(): Handle | null {
  if (core.getState('ended') === 'true') return null;
  const saved = core.getState('run');
  return saved === '' ? null : jobState.parse(JSON.parse(saved)).handle;
}
