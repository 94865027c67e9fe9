import { describe, expect, test } from '@jest/globals';
import type { Execution } from '../../src/brokers/step-functions/executions.js';
import { GateError } from '../../src/errors.js';
import { rollbackName, StateMachineTrigger, type StateMachine } from '../../src/rollback/state-machine.js';
import { aPlaying } from './playing.js';

const ARN = 'arn:aws:states:eu-west-1:123456789012:stateMachine:undo';
const ACT = { kind: 'state-machine', arn: ARN, input: { to: 'v41', gate: { verdict: 'fail' } } } as const;

/** A machine whose executions look so, the last for ever. */
function machine(looks: readonly (Partial<Execution> | null)[], exists = false) {
  const started: [string, string][] = [];
  let seen = 0;
  const it: StateMachine = {
    executions: {
      arnOf: (name) => `execution:${name}`,
      start: (name, input) => {
        started.push([name, input]);
        return Promise.resolve(exists ? null : { arn: `execution:${name}`, startedAt: 0 });
      },
      describe: (arn) => {
        const look = looks[Math.min(seen, looks.length - 1)];
        seen += 1;
        const nothing = {
          arn,
          status: 'RUNNING',
          startedAt: 0,
          stoppedAt: null,
          input: null,
          output: null,
          error: null,
          cause: null,
        };
        return Promise.resolve(look ? { ...nothing, ...look } : null);
      },
    },
    urlOf: (arn) => `https://console/${arn}`,
  };
  return { it, started };
}

async function played(it: StateMachine, patience?: number) {
  const { playing, links, end } = aPlaying(patience);
  const ended = await new StateMachineTrigger(ACT, 'run-1-rollback-2', it)
    .play(playing)
    .catch((error: unknown) => error);
  end();
  return { ended, links };
}

describe('a state machine is started and followed to its end', () => {
  test('with its input', async () => {
    const { it, started } = machine([null, {}, {}, { status: 'SUCCEEDED' }]);
    const { ended, links } = await played(it);
    expect(started).toEqual([['run-1-rollback-2', '{"to":"v41","gate":{"verdict":"fail"}}']]);
    expect(links).toEqual(['https://console/execution:run-1-rollback-2']);
    expect(ended).toEqual({ outcome: 'done', reason: 'the execution execution:run-1-rollback-2 succeeded' });
  });

  test('and what was started under the name already is followed, not started again', async () => {
    const { it } = machine([{ status: 'SUCCEEDED' }], true);
    expect((await played(it)).ended).toMatchObject({ outcome: 'done' });
  });

  test.each([
    [
      { status: 'FAILED', error: 'NoSuchVersion', cause: 'v41 is gone' },
      'FAILED: NoSuchVersion: v41 is gone',
    ],
    [{ status: 'TIMED_OUT' }, 'TIMED_OUT'],
    [{ status: 'ABORTED' }, 'ABORTED'],
  ])('which may be a failure: %j', async (end, told) => {
    expect((await played(machine([{}, end]).it)).ended).toEqual({
      outcome: 'failed',
      reason: `the execution execution:run-1-rollback-2 ended as ${told}`,
    });
  });

  test('and it is given up in time', async () => {
    expect((await played(machine([{}]).it, 60_000)).ended).toBeNull();
  });

  test('and a refusal is told as it is', async () => {
    const { it } = machine([{}]);
    const refusal = new GateError('refused', 'AWS refused states:StartExecution', { hint: 'grant it' });
    const refusing = { ...it, executions: { ...it.executions, start: () => Promise.reject(refusal) } };
    expect((await played(refusing)).ended).toBe(refusal);
  });
});

describe('an execution is named after the run and the step', () => {
  test('as they are', () => {
    expect(rollbackName('run-1', 3)).toBe('run-1-rollback-3');
  });

  test('as long as a name may be, and never as that of another run', () => {
    const long = 'x'.repeat(79);
    const names = [`${long}1`, `${long}2`].map((runId) => rollbackName(runId, 3));
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^x{60}-[0-9a-f]{8}-rollback-3$/);
  });
});
