import { GateError } from '../../src/errors.js';
import type { RollbackRecords } from '../../src/rollback/records.js';
import { rollBack, type RollbackMeans } from '../../src/rollback/roll-back.js';
import type { Trigger } from '../../src/rollback/trigger.js';
import type { RollbackStep } from '../../src/suite/rollback-plan.js';
import type { SuiteVerdict } from '../../src/verdict/verdict.js';
import { aPlan } from '../builders/plan.js';
import { aRollbackPlan, aStep } from '../builders/rollback.js';
import { aCriterion, anExperiment, aVerdict } from '../builders/verdict.js';
import { ManualClock } from '../fakes/clock.js';
import { RecordingLog } from '../fakes/log.js';
import { FakeRecords, FakeTrigger, meansOf } from '../fakes/rollback.js';

const missed = anExperiment({
  title: 'Kill one',
  verdict: 'fail',
  reason: 'it took too long',
  criteria: [aCriterion({ verdict: 'fail', reason: 'it took too long' })],
});
export const FAIL: SuiteVerdict = aVerdict({ runId: 'run-1', verdict: 'fail', experiments: [missed] });
export const PASS: SuiteVerdict = aVerdict({ runId: 'run-1' });

interface Situation {
  readonly suite?: SuiteVerdict;
  readonly steps?: readonly RollbackStep[];
  readonly means?: Partial<RollbackMeans>;
  readonly records?: RollbackRecords;
  readonly cancelled?: AbortController;
}

/** Where rollbacks of a suite that missed a requirement are played, by these triggers. */
export function world(triggers: Readonly<Record<string, Trigger>>) {
  const clock = new ManualClock();
  const log = new RecordingLog();
  const play = async ({
    suite = FAIL,
    means = {},
    records = new FakeRecords(),
    cancelled = new AbortController(),
    ...given
  }: Situation = {}) => {
    const steps = given.steps ?? Object.keys(triggers).map((name) => aStep(name));
    const plan = aPlan({ rollback: aRollbackPlan(steps) });
    const ports = {
      clock,
      log,
      random: () => 0,
      signal: cancelled.signal,
      rollback: meansOf(triggers, means),
      rollbackRecords: records,
    };
    return rollBack(plan, suite, ports);
  };
  return { clock, log, play };
}

export const done = (reason = 'it is done') => new FakeTrigger({ outcome: 'done', reason });
export const broken = () => new FakeTrigger(new GateError('refused', 'AWS refused it', { hint: 'grant it' }));
export const endless = () => new FakeTrigger(({ signal }) => untilAborted(signal));

export async function untilAborted(signal: AbortSignal): Promise<null> {
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
  return null;
}
