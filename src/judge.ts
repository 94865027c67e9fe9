import type { Clock } from './clock.js';
import { baselineOf, readPlan } from './reading.js';
import { findJournals } from './journal-files/find.js';
import { judgeByPlan, judgeByThemselves, type Judgements } from './judging-files.js';
import type { Log } from './log.js';
import { publishAll, type Publisher } from './publish/publisher.js';
import { count } from './report/answer.js';
import { decided } from './rollback/decide.js';
import { deriveRunId } from './run-id.js';
import type { JudgeSettings } from './settings/settings.js';
import { judgeSuite } from './verdict/suite.js';
import type { Verdict } from './verdict/verdict.js';

/** The world as judging meets it: no service at all. */
export interface JudgePorts {
  readonly publishers: readonly Publisher[];
  readonly clock: Clock;
  readonly log: Log;
  /** In [0, 1). */
  readonly random: () => number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workspace: string;
}

/** The second story: journals that are already there are judged by what must hold, and the verdict is told. */
export async function judge(settings: JudgeSettings, ports: JudgePorts): Promise<Verdict> {
  const plan = hasPlan(settings) ? await readPlan(settings, ports) : null;
  const baseline = await baselineOf(plan, settings, ports);
  const found = await findJournals(settings.journals, ports.workspace);
  ports.log.info(`${count(found.files.length, 'file')} to judge`);
  const judged =
    plan === null
      ? named(await judgeByThemselves(found, baseline, ports.log), settings)
      : await judgeByPlan(plan, found, baseline, ports.log);
  const suite = judgeSuite(judged.plan, judged.experiments, runOf(judged, settings, ports, baseline));
  const verdict = decided(judged.plan, suite);
  await publishAll(verdict, ports.publishers, ports.log);
  return verdict;
}

/** Journals do not say where they come from. */
function named(judged: Judgements, { environment }: JudgeSettings): Judgements {
  return { ...judged, plan: { ...judged.plan, environment } };
}

function hasPlan({ suite, experiments }: JudgeSettings): boolean {
  return suite !== null || experiments.length > 0;
}

/** The run is what the journals tell of it. */
function runOf(judged: Judgements, settings: JudgeSettings, ports: JudgePorts, baseline: Verdict | null) {
  const { environment, clock, random } = ports;
  const identity = { plan: judged.plan, target: 'judge', environment };
  return {
    runId: settings.runId ?? deriveRunId(identity, clock.now(), random),
    startedAt: judged.startedAt ?? clock.now(),
    endedAt: judged.endedAt ?? clock.now(),
    ending: { state: 'succeeded', reason: null },
    broker: { kind: 'none, journals were judged', executionArn: null, executionUrl: null },
    strays: judged.strays,
    baseline,
  } as const;
}
