import type { Sustained } from '../criteria/sustained.js';
import type { Place } from '../problem.js';

/** What ends a run while its experiments are at work. */
export interface AbortCondition extends Sustained {
  /** As written, with how long it has to hold. */
  readonly text: string;
  readonly why: string | null;
  readonly place: Place;
}
