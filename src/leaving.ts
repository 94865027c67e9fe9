import { GateError } from './errors.js';
import type { GatePorts } from './ports.js';

/** A cancelled job has seconds: the run was told to end, and the rest is for the process that follows. */
export function leaveToPost(ports: GatePorts): void {
  if (!isLeftToPost(ports)) return;
  throw new GateError('cancelled', 'the job was cancelled', {
    hint: 'the post step tells what became of the run',
  });
}

export function isLeftToPost({ ends, cancellation }: GatePorts): boolean {
  return ends.hurry.aborted && cancellation.settledBy === 'post';
}
