/**
 * What Step Functions lets one account and region ask of GetExecutionHistory, everywhere: 400 calls at once and 20 a second
 * after that (AWS, "Quotas related to API action throttling").
 */
const BUCKET = 400;
const REFILL_PER_SECOND = 20;

/** Gates that may watch at the same time without one taking from another. */
const GATES = 100;

/** One gate's share of an account's calls: a hundred gates that do the same at the same time stay inside the quota. */
export class CallShare {
  private calls = BUCKET / GATES;
  private counted: number;

  /** Milliseconds, of any clock that goes on evenly. */
  constructor(now: number) {
    this.counted = now;
  }

  /** Takes the next call; returns the milliseconds until it may be made. */
  take(now: number): number {
    const perMillisecond = REFILL_PER_SECOND / GATES / 1000;
    this.calls = Math.min(BUCKET / GATES, this.calls + (now - this.counted) * perMillisecond) - 1;
    this.counted = now;
    return Math.max(0, -this.calls / perMillisecond);
  }
}
