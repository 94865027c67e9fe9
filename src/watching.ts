import { watchAborts, type AbortRecord } from './abort/watch.js';
import type { Handle } from './brokers/broker.js';
import { watchRun, type Run, type RunPorts } from './brokers/run.js';
import { untilAborted, within } from './clock.js';
import { LiveMetrics } from './live.js';
import type { Metrics } from './measures/metrics.js';
import type { Plan } from './suite/plan.js';

/** Milliseconds that the broker is asked for whether a run is at work. */
const PATIENCE = 10_000;

interface WatchPorts extends RunPorts {
  readonly metrics: Metrics;
}

export interface WatchedRun extends Run {
  /** What became of watching each abort condition; nobody did when it is left out. */
  readonly aborts?: readonly AbortRecord[];
}

/** Watches a run to its end, and beside it the system that it breaks. A run that is over already breaks nothing. */
export async function watchOver(
  handle: Handle,
  plan: Plan,
  timeout: number,
  ports: WatchPorts,
): Promise<WatchedRun> {
  const isAtWork = (): Promise<boolean> => mayBeAtWork(handle, ports);
  if (plan.abortWhen.length === 0 || !(await isAtWork())) return watchRun(handle, plan, timeout, ports);
  const over = new AbortController();
  const live = new LiveMetrics(ports.metrics, ports.clock);
  const watching = watchAborts(plan, handle.startedAt, over.signal, { ...ports, live, isAtWork }).catch(
    (error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      ports.ends.ask({ kind: 'error', reason: `the abort conditions cannot be watched: ${why}` });
      return null;
    },
  );
  const run = await watchRun(handle, plan, timeout, ports).finally(() => over.abort());
  const aborts = await watching;
  return aborts === null ? run : { ...run, aborts };
}

/** What cannot be told in time is watched, and ended: whatever is wrong with the broker shows there. */
async function mayBeAtWork(handle: Handle, { broker, clock }: WatchPorts): Promise<boolean> {
  const ask = (late: AbortSignal) => untilAborted(broker.isAtWork(handle), late);
  return (await within(PATIENCE, clock, ask).catch(() => null)) ?? true;
}
