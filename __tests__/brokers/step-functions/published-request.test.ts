import { describe, expect, it } from '@jest/globals';
import { RunKeys } from '../../../src/brokers/step-functions/keys.js';
import { buildPublishedRequest } from '../../../src/brokers/step-functions/published-request.js';
import { aPlan, aPlannedExperiment } from '../../builders/plan.js';

const keys = new RunKeys({ experiments: 'experiments', journals: 'journals', prefix: 'gate' }, 'run-1');
const planOf = (length: number) =>
  aPlan({
    experiments: Array.from({ length }, (_, position) =>
      aPlannedExperiment({ index: position + 1, id: `${String(position + 1).padStart(3, '0')}-kill` }),
    ),
  });

describe('the input for a published broker', () => {
  it('is all that any of them reads, and the number by which a result is known again', () => {
    const path = 'gate/runs/run-1/journals/001-kill/';
    expect(JSON.parse(buildPublishedRequest(planOf(1), keys))).toEqual({
      Payload: {
        state: 'pending',
        list: [
          {
            bucket_name: 'experiments',
            experiment_source: 'gate/runs/run-1/experiments/001-kill.json',
            output_bucket: 'journals',
            output_path: path,
            output_config: { S3: { bucket_name: 'journals', path } },
            state: 'pending',
            jira_test_ticket: '',
            jira_exec_ticket: '',
            index: '1',
          },
        ],
      },
    });
  });

  it('is refused when Step Functions would refuse it', () => {
    expect(() => buildPublishedRequest(planOf(600), keys)).not.toThrow();
    expect(() => buildPublishedRequest(planOf(999), keys)).toThrow(
      /the list of 999 experiments has \d+ bytes/,
    );
  });
});
