import { begin } from './beginning.js';
import { GateError } from './errors.js';
import type { GatePorts } from './ports.js';
import { announceGivenUp } from './publish/announcer.js';
import type { RunSettings } from './settings/settings.js';
import { settle } from './settling.js';
import type { Verdict } from './verdict/verdict.js';
import { watchOver } from './watching.js';

/** The story: what must hold is read, run, watched to its end, judged and told. */
export async function gate(settings: RunSettings, ports: GatePorts): Promise<Verdict> {
  try {
    const begun = await begin(settings, ports);
    const run = await watchOver(begun.handle, begun.plan, settings.timeout, ports);
    leaveToPost(ports);
    return await settle(begun, run, ports);
  } catch (error) {
    if (!isLeftToPost(ports)) await announceGivenUp(error, ports.announcers, ports.log);
    throw error;
  }
}

/** A cancelled job has seconds: the run was told to end, and the rest is for the process that follows. */
export function leaveToPost(ports: GatePorts): void {
  if (!isLeftToPost(ports)) return;
  throw new GateError('cancelled', 'the job was cancelled', {
    hint: 'the post step tells what became of the run',
  });
}

function isLeftToPost({ ends, cancellation }: GatePorts): boolean {
  return ends.hurry.aborted && cancellation.settledBy === 'post';
}
