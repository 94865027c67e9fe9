import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EndRequests } from '../../src/brokers/end-requests.js';
import { systemClock } from '../../src/clock.js';
import type { ExperimentVerdict } from '../../src/verdict/verdict.js';
import { startPublished } from './aws.js';
import { runGate, timesInjected } from './gate.js';
import { SITUATIONS, type Situation } from './situations.js';
import { action, experiment, newSystem } from './system.js';

/** Runs at a time: most of a run is waiting. */
const LANES = 4;

let aws: Awaited<ReturnType<typeof startPublished>>;
const told = new Map<Situation, Awaited<ReturnType<typeof live>>>();
beforeAll(async () => {
  aws = await startPublished();
  const waiting = [...SITUATIONS];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) told.set(next, await live(next));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}, 600_000);
afterAll(() => aws.stop());

let runs = 0;
async function live({ machine, runner, experiments, criteria }: Situation) {
  const systems = [newSystem(), newSystem()] as const;
  const { verdict, log } = await runGate({
    runId: `published-${(runs += 1)}`,
    stateMachineArn: await aws.machine(machine, runner),
    experiments: experiments(...systems),
    ...(criteria ? { criteria } : {}),
  });
  return { verdict, log: log.lines().join('\n'), injected: timesInjected(systems[0]) };
}

describe('a run through a published broker is judged by what it left', () => {
  it.each(SITUATIONS.map((situation) => [situation.machine, situation.what, situation] as const))(
    '%s: %s',
    (_machine, _what, situation) => {
      const { verdict, log, injected } = told.get(situation) ?? {};
      expectJudged(verdict?.experiments ?? [], situation);
      if (situation.injected !== undefined) expect(injected).toBe(situation.injected);
      if (situation.ended) expect(log).toMatch(situation.ended);
    },
  );
});

function expectJudged(experiments: readonly ExperimentVerdict[], { judged }: Situation): void {
  const verdicts = experiments.map(({ verdict, reason }) => ({ verdict, reason }));
  const wanted = judged.map(([verdict, reason]) => ({ verdict, reason: expect.stringMatching(reason) }));
  expect(verdicts).toEqual(wanted);
  for (const [position, [, , ...notes]] of judged.entries())
    for (const note of notes) expect(experiments[position]?.notes.join('\n')).toMatch(note);
}

describe('a run that is stopped', () => {
  it.each([
    ['lambda', /^not run: the execution (ended ABORTED|is still RUNNING)/],
    ['ecs', /^no journal: the runner failed: .* it had been taken back because the run was stopped/],
  ] as const)(
    '%s: what is at work ends by itself, with its rollbacks; nothing follows it',
    async (machine, next) => {
      const [one, two] = [newSystem(), newSystem()];
      const ends = new EndRequests();
      const running = runGate({
        runId: `stopped-${machine}`,
        stateMachineArn: await aws.machine(machine, 'eb'),
        experiments: [resting(one), resting(two)],
        ends,
      });
      await until(() => existsSync(join(one, 'resting')));
      ends.ask({ kind: 'cancelled', reason: 'the job was cancelled' });
      const { verdict } = await running;
      expect(verdict.reason).toMatch(/^the run was stopped: the job was cancelled/);
      expect(existsSync(join(one, 'healed'))).toBe(true);
      expect(existsSync(join(two, 'resting'))).toBe(false);
      const [first, second] = verdict.experiments;
      expect(first?.verdict).toBe('fail');
      expect(second).toMatchObject({ verdict: 'error', reason: expect.stringMatching(next) });
    },
  );
});

it('a run is taken up again, and not started again', async () => {
  const folder = newSystem();
  const method = [action('inject', { folder }), action('heal', { folder })];
  const asked = {
    runId: 'twice',
    stateMachineArn: await aws.machine('lambda', 'eb'),
    experiments: [experiment(folder, { method, rollbacks: [action('heal', { folder })] })],
  };
  const [first, second] = [await runGate(asked), await runGate(asked)];
  expect(second.verdict.experiments).toEqual(first.verdict.experiments);
  expect(first.verdict.verdict).toBe('pass');
  expect(timesInjected(folder)).toBe(1);
});

describe('before the run', () => {
  it('all that the broker will not do is told at once, and again in the report', () => {
    const survives = SITUATIONS[0];
    const { verdict, log } = (survives && told.get(survives)) ?? {};
    expect(log).toMatch(
      /whatever the strategy of "It survives"\na published-lambda broker: the first experiment/,
    );
    expect(verdict?.warnings).toContainEqual(
      expect.stringMatching(/^a published-lambda broker: rollbacks are not/),
    );
  });

  it('a machine that never ends is refused, and nothing is started', async () => {
    const stateMachineArn = await aws.machine('ecs-parallel', 'eb');
    const asked = { runId: 'refused', stateMachineArn, experiments: [resting(newSystem())] };
    await expect(runGate(asked)).rejects.toMatchObject({
      code: 'wrong-input',
      message: expect.stringMatching(/runs an experiment again once it is done/),
    });
  });
});

/** Breaks a system, and takes its time to mend it. */
function resting(folder: string) {
  return experiment(folder, {
    method: [action('inject', { folder }), action('rest', { folder, seconds: 3 })],
    rollbacks: [action('heal', { folder })],
  });
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await systemClock.sleep(50);
}
