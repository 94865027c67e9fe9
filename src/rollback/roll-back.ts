import { wrongInput } from '../errors.js';
import type { Problem } from '../problem.js';
import type { RollbackMode } from '../settings/rollback.js';
import type { Plan } from '../suite/plan.js';
import type { RollbackStep } from '../suite/rollback-plan.js';
import type { Rollback, RollbackStepResult, SuiteVerdict, Verdict } from '../verdict/verdict.js';
import { decide } from './decide.js';
import { occasionOf, tellStep, type JobFacts, type Occasion } from './occasion.js';
import { explain, playStep, type PlayPorts } from './play.js';
import { Recording, skipped, stepsOf } from './recording.js';
import type { RollbackRecords } from './records.js';
import type { Trigger } from './trigger.js';

/** By what a deployment is taken back. */
export interface RollbackMeans {
  readonly mode: RollbackMode;
  /** What the steps lack, to be told before anything is started. */
  readonly lack: (steps: readonly RollbackStep[]) => readonly Problem[];
  /** How a step is done; loads what that takes. */
  readonly trigger: (step: RollbackStep, position: number, occasion: Occasion) => Promise<Trigger>;
  readonly job: JobFacts;
}

export interface RollbackPorts extends PlayPorts {
  readonly rollback: RollbackMeans;
  readonly rollbackRecords: RollbackRecords;
}

/** A rollback that cannot be begun is to be known before a fault is. */
export function refuseLack({ rollback }: Plan, { lack }: RollbackMeans): void {
  const problems = lack(rollback.steps);
  if (problems.length > 0) throw wrongInput(problems);
}

interface Played {
  readonly steps: readonly RollbackStepResult[];
  readonly warnings: readonly string[];
}

/**
 * Takes the deployment back when the verdict says so, once a run, and says what became of it. Never rejects: the verdict
 * is told whatever happens.
 */
export async function rollBack(plan: Plan, suite: SuiteVerdict, ports: RollbackPorts): Promise<Verdict> {
  const decision = decide(plan, suite);
  const { mode, job } = ports.rollback;
  const occasion = occasionOf(suite, job);
  const steps = plan.rollback.steps.map((step) => tellStep(step, plan.rollback.values, occasion));
  const verdictOf = ({ steps, warnings }: Played, rolledBack: Rollback['rolledBack']): Verdict => ({
    ...suite,
    warnings: [...suite.warnings, ...warnings],
    rollback: { ...decision, mode, steps, rolledBack },
  });
  if (mode === 'plan') return verdictOf(await planAll(steps, occasion, ports), null);
  if (mode === 'off' || !decision.shouldRollback || steps.length === 0) return verdictOf(NOTHING, null);
  const played = await ports.log.group('Rollback', () => playOnce(steps, occasion, ports));
  const done = played.steps.every(({ outcome }) => outcome === 'done');
  return verdictOf(played, done);
}

const NOTHING: Played = { steps: [], warnings: [] };

/** What each step would do, or why it could not. */
async function planAll(
  steps: readonly RollbackStep[],
  occasion: Occasion,
  { rollback, signal }: RollbackPorts,
): Promise<Played> {
  const planned: RollbackStepResult[] = [];
  for (const [at, step] of steps.entries()) {
    const { name, kind } = step;
    const told = { name, kind, link: null, duration: null };
    try {
      const reason = await (await rollback.trigger(step, at + 1, occasion)).plan(signal);
      planned.push({ ...told, outcome: 'planned', reason });
    } catch (error) {
      planned.push({ ...told, outcome: 'failed', reason: explain(error) });
    }
  }
  const warnings = planned
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ name, reason }) => `the rollback would fail at "${name}": ${reason}`);
  return { steps: planned, warnings };
}

async function playOnce(
  steps: readonly RollbackStep[],
  occasion: Occasion,
  ports: RollbackPorts,
): Promise<Played> {
  const { clock, log, signal, rollbackRecords } = ports;
  const { job } = ports.rollback;
  const begunAt = new Date(clock.now()).toISOString();
  const by = job.runUrl ?? 'the command line';
  const recording = new Recording(occasion.runId, { begunAt, by }, rollbackRecords, clock, signal);
  const earlier = await recording.claim();
  if (earlier !== null) {
    const warning = `run ${occasion.runId} was rolled back by ${earlier.by} at ${earlier.begunAt} already: nothing is done again`;
    log.warn(warning);
    return { steps: stepsOf(earlier, steps), warnings: [warning] };
  }
  const played = await playAll(steps, occasion, recording, ports);
  if (recording.problem !== null) log.warn(recording.problem);
  return { steps: played, warnings: recording.problem === null ? [] : [recording.problem] };
}

/** In order; one that fails does not keep the next from its turn. */
async function playAll(
  steps: readonly RollbackStep[],
  occasion: Occasion,
  recording: Recording,
  ports: RollbackPorts,
): Promise<readonly RollbackStepResult[]> {
  const { log, signal } = ports;
  const { trigger } = ports.rollback;
  const results: RollbackStepResult[] = [];
  for (const [at, step] of steps.entries()) {
    if (signal.aborted) {
      results.push(skipped(step, 'the job was cancelled before its turn came'));
      continue;
    }
    const number = `${at + 1}/${steps.length}`;
    const { name, kind } = step;
    const begun = (link: string | null) => {
      if (link !== null) log.info(`  ${number} ${name}: ${link}`);
      const unfinished = { name, kind, outcome: 'begun', reason: '', link, duration: null } as const;
      return recording.keep([...results, unfinished]);
    };
    log.info(`▶ ${number} ${name}`);
    await begun(null);
    const result = await playStep(
      step,
      () => trigger(step, at + 1, occasion),
      ports,
      (link) => void begun(link),
    );
    results.push(result);
    const line = `■ ${number} ${name}: ${result.outcome} – ${result.reason}`;
    if (result.outcome === 'done') log.info(line);
    else log.error(line);
  }
  await recording.keep(results);
  return results;
}
