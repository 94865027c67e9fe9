import { describe, expect, test } from '@jest/globals';
import { ciRunUrl } from '../src/ci-url.js';

const GITHUB = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'o/r', GITHUB_RUN_ID: '7' };

describe('the CI run can be found', () => {
  test.each([
    ['GitHub', GITHUB, 'https://github.com/o/r/actions/runs/7'],
    ['GitLab', { CI_JOB_URL: 'https://gitlab.com/o/r/-/jobs/7' }, 'https://gitlab.com/o/r/-/jobs/7'],
    ['CodeBuild', { CODEBUILD_BUILD_URL: 'https://aws/7' }, 'https://aws/7'],
    ['Jenkins', { BUILD_URL: 'https://jenkins/7/' }, 'https://jenkins/7/'],
    ['a terminal', {}, null],
    ['half a GitHub', { ...GITHUB, GITHUB_RUN_ID: '' }, null],
    ['nothing at all', { CI_JOB_URL: '' }, null],
  ])('of %s', (_, environment, url) => {
    expect(ciRunUrl(environment)).toBe(url);
  });
});
