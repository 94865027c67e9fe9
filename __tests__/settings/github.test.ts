import { describe, expect, it } from '@jest/globals';
import { buildProgram } from '../../src/command.js';
import { SETTING_NAMES, isSecret } from '../../src/settings/catalogue.js';
import { LEAST, problemsIn, readCommand, readInputs, readJudging } from './settings-text.js';

describe('the token', () => {
  it('is what the job gives, in a run as in judging', () => {
    expect(readInputs({ 'github-token': 'ghs_abc' })).toMatchObject({ github: { token: 'ghs_abc' } });
    expect(readJudging({ 'github-token': 'ghs_abc' })).toMatchObject({ github: { token: 'ghs_abc' } });
  });

  it('can be none: then nothing is written', () => {
    expect(readInputs({ 'github-token': '' })).toMatchObject({ github: { token: null } });
  });

  it('is taken from the environment on the command line, by its own name first', () => {
    const customary = { GITHUB_TOKEN: 'ghp_theirs' };
    expect(readCommand(LEAST, customary)).toMatchObject({ github: { token: 'ghp_theirs' } });
    const own = { ...customary, RESILIENCY_GATE_GITHUB_TOKEN: 'ghp_ours' };
    expect(readCommand(LEAST, own)).toMatchObject({ github: { token: 'ghp_ours' } });
  });

  it('is refused, and not shown, when it could not be sent', () => {
    const problems = problemsIn(() => readInputs({ 'github-token': 'ghs_hid\r\nX-Header: den' }));
    expect(problems).toEqual([
      'input "github-token": what is given is no token – give it without spaces and line breaks',
    ]);
  });
});

describe('what is done on GitHub', () => {
  const token = { 'github-token': 'ghs_abc' };

  it('is a comment alone, unless more is asked for', () => {
    expect(readInputs(token)).toMatchObject({
      github: { comment: 'always', name: null, checkRun: null, issueLabel: null },
    });
  });

  it.each([
    ['true', { name: null }],
    ['resilience', { name: 'resilience' }],
    ['false', null],
  ])('is a check run with the name %j', (given, checkRun) => {
    expect(readInputs({ ...token, 'check-run': given })).toMatchObject({ github: { checkRun } });
  });

  it('is an issue, found by its label', () => {
    expect(readInputs({ ...token, issue: 'true' })).toMatchObject({
      github: { issueLabel: 'resiliency-gate' },
    });
    expect(readInputs({ ...token, issue: 'true', 'issue-label': 'chaos' })).toMatchObject({
      github: { issueLabel: 'chaos' },
    });
  });

  it.each([
    ['off', null],
    ['create', { id: null, environmentUrl: null }],
    ['4711', { id: 4711, environmentUrl: null }],
  ])('is a deployment: %s', (given, deployment) => {
    expect(readInputs({ ...token, deployment: given })).toMatchObject({ github: { deployment } });
  });

  it('is a deployment that says where to look', () => {
    const given = { deployment: 'create', 'environment-url': 'https://staging.example' };
    expect(readInputs({ ...token, ...given })).toMatchObject({
      github: { deployment: { environmentUrl: 'https://staging.example/' } },
    });
  });

  it.each([
    [
      'a deployment that is none',
      { deployment: 'staging' },
      'input "deployment": "staging" is no deployment',
    ],
    [
      'an address that is none',
      { deployment: 'create', 'environment-url': 'javascript:alert(1)' },
      'input "environment-url": "javascript:alert(1)" is no address',
    ],
    ['an address of nothing', { 'environment-url': 'https://a.example' }, 'input "environment-url" is given'],
    ['a mode that is none', { comment: 'true' }, 'input "comment": "true" is not known'],
    ['neither yes nor no', { issue: 'yes' }, 'input "issue": "yes" is neither true nor false'],
    ['two labels', { issue: 'true', 'issue-label': 'a,b' }, 'input "issue-label": "a,b" is no label'],
  ])('is refused: %s', (_, given, message) => {
    expect(problemsIn(() => readInputs({ ...token, ...given }))).toEqual([expect.stringContaining(message)]);
  });

  it('is refused without a token, where it was asked for', () => {
    expect(problemsIn(() => readInputs({ issue: 'true', 'check-run': 'true', comment: 'always' }))).toEqual([
      'input "check-run" is asked for without a token – give `github-token`, or leave it out',
      'input "issue" is asked for without a token – give `github-token`, or leave it out',
    ]);
  });
});

it('no secret is a flag: other processes can read command lines', () => {
  const secrets = SETTING_NAMES.filter(isSecret);
  expect(secrets).toContain('github-token');
  const flags = buildProgram().commands.flatMap(({ options }) => options.map(({ long }) => long));
  for (const name of secrets) expect(flags).not.toContain(`--${name}`);
});
