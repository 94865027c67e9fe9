import { lockName } from './lock-name.js';
import type { LockPorts, LockRequest, TakenLock } from './lock.js';
import { rewriteOwn } from './own-lock.js';

/** Renewals in the time of one lease: two may fail without anybody noticing. */
const RENEWALS = 3;
/** Milliseconds after which, however long the lease, a lock that was lost is noticed. */
const LONGEST_BLINDNESS = 120_000;

/** A lock while it is held: it is renewed until somebody lets it go. */
export class Lease {
  private readonly over = new AbortController();
  private readonly name: string;

  /** `lost` is called when somebody else has the lock: what it protects is protected no more. */
  constructor(
    private taken: Pick<TakenLock, 'record' | 'version'>,
    private readonly request: LockRequest,
    private readonly ports: Omit<LockPorts, 'signal'>,
    private readonly lost: (reason: string) => void,
  ) {
    this.name = lockName(request.environment);
    void this.renew();
  }

  /** Renews it no more. It stands until its lease runs out, or another process of the run releases it. */
  leave(): void {
    this.over.abort();
  }

  private async renew(): Promise<void> {
    const { clock, log } = this.ports;
    const { environment, terms } = this.request;
    let failing = false;
    for (;;) {
      await clock.sleep(Math.min(terms.lease / RENEWALS, LONGEST_BLINDNESS), this.over.signal);
      if (this.over.signal.aborted) return;
      try {
        if (!(await this.renewOnce())) return;
        failing = false;
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        if (!failing) log.warn(`the lock on ${environment} could not be renewed yet: ${why}`);
        failing = true;
      }
    }
  }

  /** Whether there is anything left to renew. */
  private async renewOnce(): Promise<boolean> {
    const { runId } = this.request.owner;
    const rewritten = await rewriteOwn(this.ports.locks, this.name, runId, this.taken, (record) => record);
    if (rewritten.kind === 'lost')
      this.lost(`${this.request.environment} is no longer locked by this run: ${rewritten.reason}`);
    if (rewritten.kind === 'written') this.taken = rewritten;
    return rewritten.kind === 'written';
  }
}
