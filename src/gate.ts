import { unwatched } from './abort/watch.js';
import type { Broker, Handle } from './brokers/broker.js';
import type { EndRequests } from './brokers/end-requests.js';
import type { Cancellation, Run } from './brokers/run.js';
import type { Clock } from './clock.js';
import { GateError } from './errors.js';
import { readBaseline } from './history/baseline.js';
import { judgeRun, type JournalKeeper } from './judging.js';
import type { Log } from './log.js';
import type { Metrics } from './measures/metrics.js';
import { decided } from './rollback/decide.js';
import { publishAll, type Publisher } from './publish/publisher.js';
import { count } from './report/answer.js';
import { deriveRunId } from './run-id.js';
import type { RunSettings, Settings } from './settings/settings.js';
import { loadPlan } from './suite/load.js';
import type { Plan } from './suite/plan.js';
import { judgeSuite } from './verdict/suite.js';
import type { Verdict } from './verdict/verdict.js';
import { watchOver, type WatchedRun } from './watching.js';

/** The world as the gate meets it. */
export interface GatePorts {
  readonly broker: Broker;
  readonly metrics: Metrics;
  readonly journals: JournalKeeper;
  readonly publishers: readonly Publisher[];
  readonly clock: Clock;
  readonly log: Log;
  /** In [0, 1). */
  readonly random: () => number;
  readonly ends: EndRequests;
  readonly cancellation: Cancellation;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workspace: string;
  /** Called before the run is started, so that whoever comes after a crash can find it. */
  readonly remember: (runId: string) => void;
}

/** The story: what must hold is read, run, watched to its end, judged and told. */
export async function gate(settings: RunSettings, ports: GatePorts): Promise<Verdict> {
  const plan = await readPlan(settings, ports);
  const baseline = await baselineOf(plan, settings, ports);
  await tellShortfalls(plan, ports);
  const runId = identify(plan, settings, ports);
  const earlier = await ports.broker.attach(runId);
  const asked = ports.clock.now();
  ports.remember(runId);
  const handle = await ports.broker.start(plan, runId);
  announce(handle, earlier, ports.log);
  const run = await watchOver(handle, plan, settings.timeout, ports);
  leaveToPost(ports);
  if (earlier !== null && settings.runId === null) refuseOldNews(run, asked);
  return settle(plan, run, baseline, ports);
}

/** What follows a run that is over, whatever way: its journals are judged, and the verdict is told. */
export async function settle(
  plan: Plan,
  run: WatchedRun,
  baseline: Verdict | null,
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
    shortfalls: await ports.broker.shortfalls(plan),
  });
  const verdict = decided(plan, judged);
  await publishAll(verdict, ports.publishers, ports.log);
  return verdict;
}

export async function readPlan(
  settings: Settings,
  ports: Pick<GatePorts, 'log' | 'workspace'>,
): Promise<Plan> {
  const { suite, experiments, vars, mode } = settings;
  // What is run needs something to be compared with; journals that are there are judged as far as they can be.
  const baseline = mode === 'judge' || settings.baseline !== null;
  const plan = await loadPlan({ workspace: ports.workspace, suite, experiments, vars, baseline });
  ports.log.info(`${plan.title}: ${count(plan.experiments.length, 'experiment')}`);
  for (const warning of plan.warnings) ports.log.warn(warning);
  return plan;
}

/** The earlier run to compare with; null when none was given. */
export async function baselineOf(
  plan: Plan | null,
  { baseline }: Settings,
  { workspace }: Pick<GatePorts, 'workspace'>,
): Promise<Verdict | null> {
  return baseline === null ? null : readBaseline(baseline, workspace, plan);
}

/** One warning for all: they are read together, and platforms show few. */
async function tellShortfalls(plan: Plan, { broker, log }: GatePorts): Promise<void> {
  const shortfalls = await broker.shortfalls(plan);
  if (shortfalls.length > 0) log.warn(shortfalls.join('\n'));
}

function identify(plan: Plan, settings: RunSettings, { environment, clock, random }: GatePorts): string {
  const target = settings.broker === 'local' ? settings.broker : settings.stateMachineArn;
  return settings.runId ?? deriveRunId({ plan, target, environment }, clock.now(), random);
}

function announce(handle: Handle, earlier: Handle | null, log: Log): void {
  const how = earlier === null ? 'has started' : 'was started before, and is not started again';
  log.info(`run ${handle.runId} ${how}: ${handle.reference}`);
  if (handle.url !== null) log.info(`watch it at ${handle.url}`);
}

/** What is still at work is ours to watch; what was over before anybody asked says nothing of the system as it is now. */
function refuseOldNews({ handle, endedAt }: Run, asked: number): void {
  if (endedAt > asked) return;
  throw new GateError('not-ours', `run ${handle.runId} was over before this gate began: nothing was run`, {
    hint: 'this job has asked the same before: give each of its gates a run-id of its own',
  });
}

/** A cancelled job has seconds: the run was told to end, and the rest is for the process that follows. */
function leaveToPost({ ends, cancellation }: GatePorts): void {
  if (!ends.hurry.aborted || cancellation.settledBy === 'this') return;
  throw new GateError('cancelled', 'the job was cancelled', {
    hint: 'the post step tells what became of the run',
  });
}
