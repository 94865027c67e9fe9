import { begin, type Begun } from './beginning.js';
import { isLeftToPost, leaveToPost } from './leaving.js';
import type { GatePorts } from './ports.js';
import { announceGivenUp } from './publish/announcer.js';
import type { RunSettings } from './settings/settings.js';
import { settle } from './settling.js';
import type { Verdict } from './verdict/verdict.js';
import { watchOver } from './watching.js';

/** The story: what must hold is read, run, watched to its end, judged and told. */
export function gate(settings: RunSettings, ports: GatePorts): Promise<Verdict> {
  return orGiveUp(ports, async () => seeToEnd(await begin(settings, ports), settings.timeout, ports));
}

/** From the beginning of a run to its verdict, and its environment locked for as long. */
export async function seeToEnd(begun: Begun, timeout: number, ports: GatePorts): Promise<Verdict> {
  const { handle, plan, lock } = begun;
  try {
    const run = await watchOver(handle, plan, timeout, ports);
    leaveToPost(ports);
    const verdict = await settle(begun, run, ports);
    await lock.end();
    return verdict;
  } catch (error) {
    // Whoever goes on with it holds the same lock, and has the time to release it.
    if (isLeftToPost(ports)) lock.leave();
    else await lock.end();
    throw error;
  }
}

/** A story that comes to no good end says so where it was announced, unless another process goes on with it. */
export async function orGiveUp<End>(ports: GatePorts, story: () => Promise<End>): Promise<End> {
  try {
    return await story();
  } catch (error) {
    if (!isLeftToPost(ports)) await announceGivenUp(error, ports.announcers, ports.log);
    throw error;
  }
}
