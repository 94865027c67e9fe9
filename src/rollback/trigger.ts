import type { Clock } from '../clock.js';
import type { Log } from '../log.js';

/** One way to take a deployment back. */
export interface Trigger {
  /** What it does, as one clause. Looks up what it has to, and changes nothing. */
  plan(signal: AbortSignal): Promise<string>;
  /** Does it and sees it to its end; null: it was told to give up before. Rejects with what speaks against it. */
  play(playing: Playing): Promise<Ended | null>;
}

/** How a step came to its end by itself. */
export interface Ended {
  readonly outcome: 'done' | 'failed';
  /** One clause of what was done, or of what went wrong. */
  readonly reason: string;
  /** Instead of the one it was started with. */
  readonly link?: string | null;
}

/** What a trigger is played with. */
export interface Playing {
  /** Aborts when its time is over. */
  readonly signal: AbortSignal;
  /** To be called as soon as something goes on that a person can look at. */
  readonly started: (link: string | null) => void;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: Log;
}
