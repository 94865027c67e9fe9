import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { RollbackStepResult } from '../verdict/verdict.js';
import { explain } from './play.js';
import type { RecordedStep, RollbackRecord, RollbackRecords } from './records.js';

/** Milliseconds that a record may take: taking the deployment back matters more, and a cancelled job has no time. */
const PATIENCE = 15_000;
const LAST_PATIENCE = 1_000;

/** Keeps what a rollback has come to. When that fails, it is told once, and the rollback goes on. */
export class Recording {
  /** Of the first that failed. */
  problem: string | null = null;
  private last: Promise<void> = Promise.resolve();
  private readonly frame: Omit<RollbackRecord, 'steps'>;

  constructor(
    private readonly runId: string,
    job: Pick<RollbackRecord, 'begunAt' | 'by'>,
    private readonly records: RollbackRecords,
    private readonly clock: Clock,
    /** Aborts when the job is cancelled. */
    private readonly cancelled: AbortSignal,
  ) {
    this.frame = { ...job, claim: randomUUID() };
  }

  /** What another one recorded of the run's rollback; null when it is ours to play. */
  async claim(): Promise<RollbackRecord | null> {
    const there = await this.attempt(() => this.records.claim(this.runId, { ...this.frame, steps: [] }));
    // A write whose answer was lost is repeated, and meets itself.
    return there?.claim === this.frame.claim ? null : there;
  }

  /** One after the other: what is newer stays. */
  keep(steps: readonly RecordedStep[]): Promise<void> {
    this.last = this.last.then(async () => {
      if (this.problem !== null) return;
      await this.attempt(() => this.records.keep(this.runId, { ...this.frame, steps }));
    });
    return this.last;
  }

  private async attempt<T>(write: () => Promise<T>): Promise<T | null> {
    const over = new AbortController();
    const tooLong = this.tooLong(over.signal);
    tooLong.catch(() => undefined);
    try {
      return await Promise.race([write(), tooLong]);
    } catch (error) {
      this.problem = `the rollback could not be recorded (${explain(error)}): if this run is judged again, it is rolled back again`;
      return null;
    } finally {
      over.abort();
    }
  }

  private async tooLong(over: AbortSignal): Promise<never> {
    await this.clock.sleep(PATIENCE, AbortSignal.any([this.cancelled, over]));
    await this.clock.sleep(this.cancelled.aborted ? LAST_PATIENCE : 0, over);
    throw new Error('it took too long');
  }
}

/** What an earlier rollback of the run came to, as the steps of this one. */
export function stepsOf(
  record: RollbackRecord,
  steps: readonly Pick<RollbackStepResult, 'name' | 'kind'>[],
): readonly RollbackStepResult[] {
  const unfinished = `it was begun by ${record.by}, and nobody saw its end`;
  return [
    ...record.steps.map((step) =>
      step.outcome === 'begun'
        ? { ...step, outcome: 'failed' as const, reason: unfinished }
        : { ...step, outcome: step.outcome },
    ),
    ...steps
      .slice(record.steps.length)
      .map(({ name, kind }) =>
        skipped({ name, kind }, `${record.by} began the rollback and did not come to it`),
      ),
  ];
}

export function skipped(
  { name, kind }: Pick<RollbackStepResult, 'name' | 'kind'>,
  reason: string,
): RollbackStepResult {
  return { name, kind, outcome: 'skipped', reason, link: null, duration: null };
}
