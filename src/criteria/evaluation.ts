/** What a condition says of one observation. Everything in it is text for people; `outcome` alone decides. */
export interface Evaluation {
  /** `inconclusive`: nothing was observed, or what was observed cannot be compared. Never a pass. */
  readonly outcome: 'met' | 'missed' | 'inconclusive';
  /** `7m12s–7m14s`, `98.2 %`, `met`; null when nothing was observed. */
  readonly observed: string | null;
  /** `5m`, `below 5m`, `not "degraded"`, `110 ms (baseline 100 ms + 10%)`. */
  readonly limit: string;
  /** `missed by 2m14s`, `2.1 s to spare`, `0.8 percentage points short`; null where a distance means nothing. */
  readonly margin: string | null;
  /** One sentence: `recovery-time was 7m12s–7m14s, limit 5m (missed by 2m14s): …`. */
  readonly reason: string;
}

/** What a condition says of the system as it is now. */
export interface LiveEvaluation extends Evaluation {
  /** `false`: nobody could answer, so that not even a lack of data is known. */
  readonly answered: boolean;
}
