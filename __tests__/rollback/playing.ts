import type { Playing } from '../../src/rollback/trigger.js';
import type { Clock } from '../../src/clock.js';
import { ManualClock } from '../fakes/clock.js';
import { RecordingLog } from '../fakes/log.js';

/**
 * What a trigger is played with, for `patience` milliseconds, and what it told. null: for ever, where a manual clock would
 * not wait for a socket.
 */
export function aPlaying(patience: number | null = 600_000, clock: Clock = new ManualClock()) {
  const log = new RecordingLog();
  const links: (string | null)[] = [];
  const late = new AbortController();
  const over = new AbortController();
  if (patience !== null) void clock.sleep(patience, over.signal).then(() => late.abort());
  const playing: Playing = {
    signal: late.signal,
    started: (link) => links.push(link),
    clock,
    random: () => 0,
    log,
  };
  return { playing, links, log, clock, end: () => over.abort() };
}

export const NEVER = new AbortController().signal;
