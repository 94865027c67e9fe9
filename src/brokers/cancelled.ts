import { GateError } from '../errors.js';

/** Throws `cancelled` when the job was cancelled before anything was started. */
export function unlessCancelled(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  throw new GateError('cancelled', 'the job was cancelled before anything was started', {
    hint: 'run it again',
  });
}
