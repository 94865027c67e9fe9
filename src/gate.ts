import { begin } from './beginning.js';
import { GateError } from './errors.js';
import type { GatePorts } from './ports.js';
import type { RunSettings } from './settings/settings.js';
import { settle } from './settling.js';
import type { Verdict } from './verdict/verdict.js';
import { watchOver } from './watching.js';

/** The story: what must hold is read, run, watched to its end, judged and told. */
export async function gate(settings: RunSettings, ports: GatePorts): Promise<Verdict> {
  const begun = await begin(settings, ports);
  const run = await watchOver(begun.handle, begun.plan, settings.timeout, ports);
  leaveToPost(ports);
  return settle(begun, run, ports);
}

/** A cancelled job has seconds: the run was told to end, and the rest is for the process that follows. */
export function leaveToPost({ ends, cancellation }: GatePorts): void {
  if (!ends.hurry.aborted || cancellation.settledBy === 'this') return;
  throw new GateError('cancelled', 'the job was cancelled', {
    hint: 'the post step tells what became of the run',
  });
}
