import { unwatched } from './abort/watch.js';
import { judgeRun } from './judging.js';
import { leaveToPost } from './leaving.js';
import type { GatePorts } from './ports.js';
import { publishAll } from './publish/publisher.js';
import { rollBack } from './rollback/roll-back.js';
import type { Plan } from './suite/plan.js';
import { judgeSuite } from './verdict/suite.js';
import type { Verdict } from './verdict/verdict.js';
import type { WatchedRun } from './watching.js';

/** What a run is judged by, and what is to be said of it beside that. */
export interface Case {
  readonly plan: Plan;
  readonly baseline: Verdict | null;
  /** One sentence each. */
  readonly remarks: readonly string[];
}

/** What follows a run that is over, whatever way: its journals are judged, and the verdict is told. */
export async function settle(
  { plan, baseline, remarks }: Case,
  run: WatchedRun,
  ports: GatePorts,
): Promise<Verdict> {
  const experiments = await judgeRun(plan, run, baseline, ports);
  const judged = judgeSuite(plan, experiments, {
    runId: run.handle.runId,
    startedAt: run.handle.startedAt,
    endedAt: run.endedAt,
    ending: run.ending,
    aborts: run.aborts ?? unwatched(plan, run),
    broker: { kind: ports.broker.kind, executionArn: run.handle.reference, executionUrl: run.handle.url },
    baseline,
    remarks: [...remarks, ...(await ports.broker.shortfalls(plan))],
  });
  leaveToPost(ports);
  const verdict = await rollBack(plan, judged, { ...ports, signal: fromNowOn(ports.ends.hurry) });
  await publishAll(verdict, ports.publishers, ports.log);
  return verdict;
}

/** Whoever ended the run, and settles it all the same, wants the deployment taken back as well. */
function fromNowOn(signal: AbortSignal): AbortSignal {
  return signal.aborted ? new AbortController().signal : signal;
}
