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

it('no secret is a flag: other processes can read command lines', () => {
  const secrets = SETTING_NAMES.filter(isSecret);
  expect(secrets).toContain('github-token');
  const flags = buildProgram().commands.flatMap(({ options }) => options.map(({ long }) => long));
  for (const name of secrets) expect(flags).not.toContain(`--${name}`);
});
