import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deriveRunId } from '../src/run-id.js';
import type { Plan } from '../src/suite/plan.js';
import { runId as parseRunId } from '../src/settings/aws-names.js';
import { aPlan, aPlannedExperiment } from './builders/plan.js';

const NOW = Date.parse('2026-11-20T14:03:05.678Z');
const GITHUB = {
  GITHUB_REPOSITORY: 'acme/checkout',
  GITHUB_RUN_ID: '4711',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_JOB: 'deploy',
  GITHUB_ACTION: '__acme_resiliency-gate',
};
const target = 'arn:aws:states:eu-central-1:123456789012:stateMachine:broker';

interface Circumstances {
  readonly plan?: Plan;
  readonly to?: string;
  readonly now?: number;
  readonly random?: number;
}

function derive(environment: Record<string, string>, circumstances: Circumstances = {}): string {
  const { plan = aPlan(), to = target, now = NOW, random = 0.5 } = circumstances;
  return deriveRunId({ plan, target: to, environment }, now, () => random);
}

describe('the run id of a CI run', () => {
  it('names the run and its attempt', () => {
    expect(derive(GITHUB)).toMatch(/^gh-4711-1-[0-9a-f]{8}$/);
  });

  it('is the same whenever it is asked for, so that starting twice starts once', () => {
    expect(derive(GITHUB, { now: 0, random: 0.1 })).toBe(derive({ ...GITHUB, PATH: '/bin' }));
  });

  it.each([
    ['another attempt', { ...GITHUB, GITHUB_RUN_ATTEMPT: '2' }],
    ['another run', { ...GITHUB, GITHUB_RUN_ID: '4712' }],
    ['another job', { ...GITHUB, GITHUB_JOB: 'promote' }],
    ['another step of the job', { ...GITHUB, GITHUB_ACTION: '__acme_resiliency-gate_2' }],
    ['another repository', { ...GITHUB, GITHUB_REPOSITORY: 'acme/search' }],
  ])('is another for %s', (_what, environment) => {
    expect(derive(environment)).not.toBe(derive(GITHUB));
  });

  it('is another for another target', () => {
    expect(derive(GITHUB, { to: `${target}-2` })).not.toBe(derive(GITHUB));
  });

  it('is another for another environment: what holds in one says nothing of the other', () => {
    const ids = ['staging', 'production', null].map((environment) =>
      derive(GITHUB, { plan: aPlan({ environment }) }),
    );
    expect(new Set(ids).size).toBe(3);
  });

  it('is another for another plan, were it one variable of one experiment', () => {
    const one = aPlannedExperiment({ document: { title: 'x', configuration: { asg: 'checkout' } } });
    const other = aPlannedExperiment({ document: { title: 'x', configuration: { asg: 'search' } } });
    const ids = [[], [one], [other], [one, other]].map((experiments) =>
      derive(GITHUB, { plan: aPlan({ experiments }) }),
    );
    expect(new Set(ids).size).toBe(4);
  });

  it.each([
    ['GitLab', { CI_JOB_ID: '99' }, /^gl-99-[0-9a-f]{8}$/],
    ['CodeBuild', { CODEBUILD_BUILD_ID: 'shop:0a1b-2c' }, /^cb-shop-0a1b-2c-[0-9a-f]{8}$/],
    ['Jenkins', { BUILD_TAG: 'jenkins-shop/main-7' }, /^jk-jenkins-shop-main-7-[0-9a-f]{8}$/],
  ])('is known on %s', (_ci, environment, expected) => {
    expect(derive(environment)).toMatch(expected);
  });

  it.each([
    ['CodeBuild', 'CODEBUILD_BUILD_ID', (build: string) => `${'long-project-name-'.repeat(8)}:${build}`],
    ['Jenkins', 'BUILD_TAG', (build: string) => `jenkins-${'folder-'.repeat(20)}-${build}`],
    ['Jenkins, by signs alone', 'BUILD_TAG', (build: string) => (build === '1' ? 'a_b' : 'a-b')],
  ])('tells two builds apart on %s, however long their project is named', (_ci, name, tag) => {
    expect(derive({ [name]: tag('1') })).not.toBe(derive({ [name]: tag('2') }));
  });

  it('is not taken from a run that is only half known', () => {
    expect(derive({ GITHUB_RUN_ID: '4711', GITHUB_RUN_ATTEMPT: '' })).toMatch(/^local-/);
  });
});

describe('the run id outside CI', () => {
  it('is the time and a random part', () => {
    expect(derive({})).toBe('local-20261120T140305Z-7fffff');
  });

  it('differs by its random part', () => {
    expect(derive({}, { random: 0 })).not.toBe(derive({}, { random: 0.999 }));
  });
});

describe('any run id', () => {
  it('can name an execution', () => {
    const environment = fc.dictionary(
      fc.constantFrom(...Object.keys(GITHUB), 'CI_JOB_ID', 'CODEBUILD_BUILD_ID', 'BUILD_TAG'),
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 300 })),
    );
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(environment, random, (some, share) => {
        expect(parseRunId(derive(some, { random: share }))).toMatchObject({ ok: true });
      }),
    );
  });
});
