import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sessionNameOf } from '../../src/aws/session-name.js';
import { sessionName } from '../../src/settings/role.js';

it.each([
  ['the run id that was given', 'release-42', { GITHUB_RUN_ID: '1' }, 'resiliency-gate-release-42'],
  [
    'the run of GitHub',
    null,
    { GITHUB_RUN_ID: '4711', GITHUB_RUN_ATTEMPT: '2' },
    'resiliency-gate-gh-4711-2',
  ],
  ['the build of CodeBuild', null, { CODEBUILD_BUILD_ID: 'shop:0a-1b' }, 'resiliency-gate-cb-shop-0a-1b'],
  ['nothing', null, {}, 'resiliency-gate'],
])('sessions are called after %s', (_what, runId, environment, name) => {
  expect(sessionNameOf(runId, environment)).toBe(name);
});

it('sessions have a name that AWS takes, whatever the CI run is called', () => {
  const given = fc.record({ BUILD_TAG: fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }) });
  fc.assert(
    fc.property(given, (environment) => {
      expect(sessionName(sessionNameOf(null, environment))).toMatchObject({ ok: true });
    }),
  );
});
