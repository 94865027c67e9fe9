import { begin } from './beginning.js';
import { isLeftToPost, leaveToPost } from './leaving.js';
import type { GatePorts } from './ports.js';
import { announceGivenUp } from './publish/announcer.js';
import type { RunSettings } from './settings/settings.js';
import { settle } from './settling.js';
import type { Verdict } from './verdict/verdict.js';
import { watchOver } from './watching.js';

/** The story: what must hold is read, run, watched to its end, judged and told. */
export function gate(settings: RunSettings, ports: GatePorts): Promise<Verdict> {
  return orGiveUp(ports, async () => {
    const begun = await begin(settings, ports);
    const run = await watchOver(begun.handle, begun.plan, settings.timeout, ports);
    leaveToPost(ports);
    return settle(begun, run, ports);
  });
}

/** A story that comes to no verdict says so where it was announced, unless another process goes on with it. */
export async function orGiveUp(ports: GatePorts, story: () => Promise<Verdict>): Promise<Verdict> {
  try {
    return await story();
  } catch (error) {
    if (!isLeftToPost(ports)) await announceGivenUp(error, ports.announcers, ports.log);
    throw error;
  }
}
