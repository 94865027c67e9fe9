import { unlessCancelled } from './brokers/cancelled.js';
import type { EndRequests } from './brokers/end-requests.js';
import type { Clock } from './clock.js';
import { askAborts } from './guards/aborts.js';
import { checkGuards } from './guards/guards.js';
import { Held } from './guards/held.js';
import { askPreconditions } from './guards/preconditions.js';
import { LiveMetrics } from './live.js';
import type { Metrics } from './measures/metrics.js';
import type { Plan } from './suite/plan.js';

interface GuardingPorts {
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly ends: EndRequests;
}

/** Lets a run begin, or throws `held` with every reason why not. */
export async function passGuards(plan: Plan, { metrics, clock, ends }: GuardingPorts): Promise<void> {
  const live = new LiveMetrics(metrics, clock);
  const findings = [
    ...checkGuards(plan, clock.now()),
    ...(await askPreconditions(plan, live, ends.hurry)),
    ...(await askAborts(plan, live, ends.hurry)),
  ];
  unlessCancelled(ends.hurry);
  const holding = findings.filter(({ state }) => state === 'holds');
  if (holding.length > 0) throw new Held(holding);
}
