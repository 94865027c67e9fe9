import type { Clock } from '../clock.js';
import { printValue } from '../criteria/quantity.js';
import { GateError } from '../errors.js';
import type { Log } from '../log.js';
import type { LockTerms } from '../suite/guards.js';
import { Held } from './held.js';
import { lockName } from './lock-name.js';
import { writeRecord, type LockRecord } from './lock-record.js';
import type { Locks } from './locks.js';
import { standingOf, type Asking, type Standing } from './standing.js';

/** The lock that a run asks for. */
export interface LockRequest extends Asking {
  readonly environment: string;
  readonly terms: LockTerms;
}

export interface LockPorts {
  readonly locks: Locks;
  readonly clock: Clock;
  readonly log: Log;
  /** Aborts when the job is cancelled: nobody waits any longer. */
  readonly signal: AbortSignal;
}

/** A lock that was taken, as it was last written. */
export interface TakenLock {
  readonly record: LockRecord;
  readonly version: string;
  /** Whether another run had to be waited for: what was so before may be so no more. */
  readonly waited: boolean;
}

/** How often a lock that seems free is tried at once. */
const RACES = 3;
/** Milliseconds between two looks at a lock that is waited for. */
const BETWEEN_LOOKS = 5_000;

/** Takes the lock of an environment, or waits for it as long as its terms say. Throws `held` when that was not enough. */
export async function takeLock(request: LockRequest, ports: LockPorts): Promise<TakenLock> {
  const { environment, terms } = request;
  const { locks, clock, log, signal } = ports;
  const until = clock.now() + terms.wait;
  let told: string | null = null;
  for (;;) {
    const tried = await tryOnce(request, ports);
    if (tried.kind === 'taken') return { ...tried, waited: told !== null };
    const left = until - clock.now();
    if (left <= 0) throw held(request, tried.reason, locks.whereIs(lockName(environment)));
    if (tried.reason !== told) log.info(`waiting for the lock on ${environment}: ${tried.reason}`);
    told = tried.reason;
    await clock.sleep(Math.min(BETWEEN_LOOKS, left), signal);
    if (signal.aborted) throw cancelled(environment);
  }
}

type Tried =
  | { readonly kind: 'taken'; readonly record: LockRecord; readonly version: string }
  | Extract<Standing, { kind: 'busy' }>;

async function tryOnce(request: LockRequest, { locks, clock, log }: LockPorts): Promise<Tried> {
  const name = lockName(request.environment);
  for (let attempt = 0; attempt < RACES; attempt += 1) {
    const kept = await locks.read(name);
    const standing = await standingOf(kept, request);
    if (standing.kind === 'busy') return standing;
    const record = recordOf(request, standing, clock.now());
    const version = await locks.write(name, writeRecord(record), kept?.version ?? null);
    // Else somebody was faster, or the answer to an earlier try of this very call was lost.
    if (version === null) continue;
    if (standing.note !== null) log.warn(standing.note);
    return { kind: 'taken', record, version };
  }
  return { kind: 'busy', reason: 'several runs are taking it at this moment' };
}

function recordOf(
  { environment, owner, terms }: LockRequest,
  { own, note }: Extract<Standing, { kind: 'free' }>,
  now: number,
): LockRecord {
  const { lease } = terms;
  if (own !== null) return { ...own, owner, lease, renewals: own.renewals + 1 };
  const since = new Date(now).toISOString();
  return { version: 1, environment, owner, since, lease, renewals: 0, released: false, note };
}

function held({ environment, terms }: LockRequest, reason: string, where: string): Held {
  const waited = terms.wait === 0 ? '' : `, and that did not change in ${printValue(terms.wait, 'duration')}`;
  const told = `${environment} is locked: ${reason}${waited} – wait for it, or break it with a reason (break-lock); it is ${where}`;
  return new Held([{ guard: 'lock', state: 'holds', reason: told, opens: null, place: terms.place }]);
}

function cancelled(environment: string): GateError {
  return new GateError('cancelled', `the job was cancelled while it waited for the lock on ${environment}`, {
    hint: 'nothing was started',
  });
}
