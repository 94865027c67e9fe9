import { describe, expect, test } from '@jest/globals';
import { occasionOf, tellStep } from '../../src/rollback/occasion.js';
import type { RollbackAct } from '../../src/suite/rollback-plan.js';
import { anOccasion, aStep } from '../builders/rollback.js';
import { aCriterion, anExperiment, aVerdict } from '../builders/verdict.js';
import { hostile } from '../report/situations.js';

const JOB = { sha: 'c0ffee', runUrl: 'https://github.com/acme/checkout/actions/runs/4711' };

const told = (act: RollbackAct, values: Readonly<Record<string, string>> = {}) =>
  tellStep(aStep('undo', act), values, anOccasion());

describe('every step is told why it is played', () => {
  test('an event in its payload, beside what the suite sends', () => {
    const payload = { to: '${previous}', nested: [{ why: '${gate.reason}' }, 5, null], $: '$${x}' };
    expect(
      told({ kind: 'repository-event', type: 'undo', payload, repository: null }, { previous: 'v41' }),
    ).toMatchObject({
      payload: {
        to: 'v41',
        nested: [{ why: 'Kill one: it took too long' }, 5, null],
        $: '${x}',
        gate: anOccasion(),
      },
    });
  });

  test('a state machine in its input', () => {
    expect(told({ kind: 'state-machine', arn: 'arn', input: {} })).toMatchObject({
      input: { gate: anOccasion() },
    });
  });

  test('a workflow in the inputs that the suite gives it', () => {
    const inputs = { run: '${gate.runId}', failed: '${gate.failedCriteria}', to: '${previous}' };
    const act = { kind: 'workflow', file: 'undo.yml', ref: 'main', inputs, repository: null } as const;
    expect(told(act, { previous: '${gate.verdict}' })).toMatchObject({
      inputs: { run: 'run-1', failed: '', to: '${gate.verdict}' },
    });
  });
});

describe('what is told of the verdict', () => {
  const many = Array.from({ length: 500 }, (_, at) =>
    aCriterion({ text: `criterion ${at} ${'x'.repeat(1_000)}`, verdict: at === 400 ? 'fail' : 'warn' }),
  );

  test('holds the worst criteria first, and fits into a payload', () => {
    const { failedCriteria, ...rest } = occasionOf(
      aVerdict({ verdict: 'fail', experiments: [anExperiment({ criteria: many })] }),
      JOB,
    );
    expect(rest).toMatchObject({ verdict: 'fail', environment: 'staging', ...JOB });
    expect(failedCriteria[0]).toMatchObject({
      verdict: 'fail',
      criterion: expect.stringMatching(/^criterion 400 /),
    });
    expect(failedCriteria).toHaveLength(20);
    expect(Buffer.byteLength(JSON.stringify(failedCriteria))).toBeLessThan(30 * 1024);
  });

  test('is text in one line, whatever the texts are', () => {
    const occasion = occasionOf(hostile, JOB);
    const texts = [
      occasion.reason,
      occasion.suite,
      ...occasion.failedCriteria.flatMap(({ experiment, criterion, reason }) => [
        experiment,
        criterion,
        reason,
      ]),
    ];
    for (const text of texts) {
      expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
      expect(text.length).toBeLessThanOrEqual(301);
    }
  });
});
