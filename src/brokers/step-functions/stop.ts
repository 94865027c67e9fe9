import { within } from '../../clock.js';
import type { EndRequest, Handle } from '../broker.js';
import { isOver, type Execution } from './executions.js';
import { RunHistory } from './history.js';
import { JSON_UTF8, type Location, type ObjectStore } from './object-store.js';
import { watchExecution, type WatchPorts } from './watch.js';

export interface StopPorts extends WatchPorts {
  readonly store: ObjectStore;
}

/** How long the end may take, in milliseconds, and what cuts it short. */
export interface Patience {
  readonly grace: number;
  readonly hurry: AbortSignal | undefined;
}

/** Milliseconds for finding out whether there is anything to stop: not knowing is no reason to wait. */
const LOOK = 1_000;
/** Milliseconds that each call has to succeed, repeated or not; when there is little grace, as little more than that. */
const [LEAST, MOST] = [2_500, 30_000];

/**
 * Asks the runners to end, which plays rollbacks and keeps journals; then, when the execution has not ended in time, stops
 * it, so that nothing further is started. A runner that is still at work then goes on to its own end: StopExecution does
 * not reach into it, the marker does. So the marker is left even when the execution was stopped or timed out before.
 * With a grace of 3 s all of it takes 8 s at the most, whatever the services do: a cancelled job is killed after 10 s.
 */
export async function stopExecution(
  handle: Handle,
  request: EndRequest,
  patience: Patience,
  marker: Location,
  ports: StopPorts,
): Promise<'ended' | 'forced'> {
  const { store, clock } = ports;
  const known = await lookQuickly(handle, ports);
  if (known?.status === 'SUCCEEDED') return 'ended';
  const until = clock.now() + patience.grace;
  const asked = await attempt(() =>
    within(perCall(patience), clock, (signal) =>
      store.putIfAbsent(marker, JSON.stringify(request), JSON_UTF8, signal),
    ),
  );
  if (asked.ok && known !== null && isOver(known)) return 'ended';
  const rest = { ...patience, grace: Math.max(0, until - clock.now()) };
  const ended = asked.ok ? await attempt(() => endsInTime(rest, handle, ports)) : asked;
  if (ended.ok && ended.value) return 'ended';
  const how = await force(handle, request.reason, patience, ports);
  if (!ended.ok) throw ended.error;
  return how;
}

function perCall({ grace }: Patience): number {
  return Math.min(MOST, Math.max(LEAST, grace));
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

/** Whatever fails on the way, the execution is stopped first, and the failure told afterwards. */
export async function attempt<T>(step: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await step() };
  } catch (error) {
    return { ok: false, error };
  }
}

/** It may end between the last look and the stopping; some services call that an error. */
export async function force(
  handle: Handle,
  reason: string,
  patience: Patience,
  ports: StopPorts,
): Promise<'ended' | 'forced'> {
  const stopped = await attempt(() =>
    within(perCall(patience), ports.clock, (signal) =>
      ports.executions.stop(handle.reference, reason, signal),
    ),
  );
  if (stopped.ok) return 'forced';
  const execution = await lookQuickly(handle, ports);
  if (execution !== null && isOver(execution)) return 'ended';
  throw stopped.error;
}

/** null: there is none, or it could not be told in time. */
export async function lookQuickly(
  { reference }: Handle,
  { executions, clock }: StopPorts,
): Promise<Execution | null> {
  const looked = await attempt(() => within(LOOK, clock, (signal) => executions.describe(reference, signal)));
  return looked.ok ? looked.value : null;
}

export async function endsInTime(
  { grace, hurry }: Patience,
  handle: Handle,
  ports: StopPorts,
): Promise<boolean> {
  return within(grace, ports.clock, (signal) => endsBefore(signal, handle, ports), hurry);
}

async function endsBefore(signal: AbortSignal, handle: Handle, ports: StopPorts): Promise<boolean> {
  const history = new RunHistory(handle.runId);
  for await (const progress of watchExecution(handle, history, null, ports, signal)) {
    if (progress.kind === 'terminal') return true;
  }
  return false;
}
