import { describe, expect, it } from '@jest/globals';
import { RunKeys } from '../../../src/brokers/step-functions/keys.js';
import { buildRequest } from '../../../src/brokers/step-functions/request.js';
import { aPlan, aPlannedExperiment } from '../../builders/plan.js';

const keys = new RunKeys(
  { experiments: 'experiments-bucket', journals: 'journal-bucket', prefix: 'team/gate' },
  'run-1',
);
const options = { maxParallel: 4, failFast: true, experimentDeadline: 600, runDeadline: 600 };

function request(experiments = [aPlannedExperiment({ id: '01-kill' })]) {
  const whole = { ...options, inputLimit: Infinity };
  return JSON.parse(buildRequest(aPlan({ experiments }), keys, whole).input) as {
    readonly Payload: { readonly list: readonly Record<string, unknown>[] };
  };
}

describe('the input of an execution', () => {
  it('is what the wire says', () => {
    expect(request()).toEqual({
      Payload: {
        state: 'pending',
        run_id: 'run-1',
        max_concurrency: 4,
        fail_fast: true,
        list: [
          {
            bucket_name: 'experiments-bucket',
            experiment_source: 'team/gate/runs/run-1/experiments/01-kill.json',
            output_bucket: 'journal-bucket',
            output_path: 'team/gate/runs/run-1/journals/01-kill/',
            output_config: {
              S3: { bucket_name: 'journal-bucket', path: 'team/gate/runs/run-1/journals/01-kill/' },
            },
            state: 'pending',
            jira_test_ticket: '',
            jira_exec_ticket: '',
            run_id: 'run-1',
            index: '1',
            journal_key: 'team/gate/runs/run-1/journals/01-kill/journal.json',
            abort_key: 'team/gate/runs/run-1/abort',
            hypothesis_strategy: 'default',
            hypothesis_frequency: '1',
            rollback_strategy: 'always',
            deadline_seconds: '600',
            run_deadline_seconds: '600',
          },
        ],
      },
    });
  });

  it('gives a container nothing but text in an item, the one object apart that published brokers ask for', () => {
    for (const [key, value] of Object.entries(request().Payload.list[0] ?? {})) {
      if (key !== 'output_config') expect([key, typeof value]).toEqual([key, 'string']);
    }
  });

  it('holds the experiments in the order of the plan, each with its own strategies', () => {
    const continuously = {
      hypothesis: 'continuously',
      hypothesisFrequency: 0.5,
      rollbacks: 'never',
    } as const;
    const { list } = request([
      aPlannedExperiment({ index: 1, id: '01-a' }),
      aPlannedExperiment({ index: 2, id: '02-b', strategies: continuously }),
    ]).Payload;
    expect(list.map(({ index, journal_key: key }) => [index, key])).toEqual([
      ['1', 'team/gate/runs/run-1/journals/01-a/journal.json'],
      ['2', 'team/gate/runs/run-1/journals/02-b/journal.json'],
    ]);
    expect(list[1]).toMatchObject({
      hypothesis_strategy: 'continuously',
      hypothesis_frequency: '0.5',
      rollback_strategy: 'never',
    });
  });

  const many = (count: number, id = 'kill') =>
    Array.from({ length: count }, (_, position) => aPlannedExperiment({ index: position + 1, id }));
  const stored = {
    Payload: {
      state: 'pending',
      run_id: 'run-1',
      max_concurrency: 4,
      fail_fast: true,
      source: { bucket_name: 'experiments-bucket', key: 'team/gate/runs/run-1/request.json' },
    },
  };

  it.each([
    ['100 experiments', many(100), false],
    ['1,000', many(1_000), true],
    ['100 whose names are long, counted in bytes', many(100, 'ä'.repeat(300)), true],
  ])(
    'holds the list itself while it is small, else the place of the list: %s',
    (_what, experiments, large) => {
      const { input, list } = buildRequest(aPlan({ experiments }), keys, options);
      expect(JSON.parse(input)).toEqual(large ? stored : request(experiments));
      expect(JSON.parse(list ?? 'null')).toEqual(large ? request(experiments).Payload.list : null);
    },
  );

  it('holds the place of the list when more run at the same time than one execution lets', () => {
    const stores = (count: number, maxParallel: number) =>
      buildRequest(aPlan({ experiments: many(count) }), keys, { ...options, maxParallel }).list !== null;
    expect([stores(50, 40), stores(50, 41), stores(40, 100)]).toEqual([false, true, false]);
  });
});
