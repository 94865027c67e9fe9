import { describe, expect, it } from '@jest/globals';
import type { RollbackSettings } from '../../src/settings/rollback.js';
import { problemsIn, readInputs, readJudging, type Given } from './settings-text.js';

function rollbackOf(given: Given): RollbackSettings | null {
  const settings = readInputs(given);
  return settings.mode === 'run' ? settings.rollback : null;
}

describe('a rollback', () => {
  it('is played as the gate calls AWS, unless something else is asked for', () => {
    expect(rollbackOf({})).toEqual({ mode: 'on', vars: {}, role: null });
  });

  it.each(['on', 'off', 'plan'] as const)('can be %s', (mode) => {
    expect(rollbackOf({ rollback: mode })?.mode).toBe(mode);
  });

  it('is given values, kept as they are', () => {
    const given = { 'rollback-vars': 'deployment=d-ABC123\n# a comment\nprevious = v1=x ${y}' };
    expect(rollbackOf(given)?.vars).toEqual({ deployment: 'd-ABC123', previous: 'v1=x ${y}' });
  });

  it('has a role of its own, whose sessions are called as those of the other', () => {
    const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`;
    const given = {
      'role-to-assume': role('gate'),
      'role-session-name': 'checkout',
      'role-external-id': 'secret',
      'role-duration': '6h',
      'rollback-role-to-assume': `${role('hub')}\n${role('roll-back')}`,
    };
    expect(rollbackOf(given)?.role).toEqual({
      arns: [role('hub'), role('roll-back')],
      sessionName: 'checkout',
      externalId: null,
      tags: {},
      duration: 3_600_000,
    });
  });
});

describe('what cannot be played is refused', () => {
  it.each([
    [{ rollback: 'dry' }, 'input "rollback": "dry" is not known – write one of on, off, plan'],
    [
      { 'rollback-role-to-assume': 'gate' },
      /^input "rollback-role-to-assume": "gate" is not the ARN of a role/,
    ],
    [{ 'rollback-vars': 'novalue' }, /^input "rollback-vars": entry 1 is not key=value/],
    [
      { suite: '', experiments: 'a.yaml', 'rollback-vars': 'a=b' },
      'input "rollback-vars" is given without a suite – name the suite whose rollback they are for',
    ],
  ])('%j', (given, problem) => {
    expect(problemsIn(() => readInputs(given))).toEqual([expect.stringMatching(problem)]);
  });

  it('and journals that are judged play none', () => {
    expect(readJudging({ suite: 's.yaml', rollback: 'on' })).not.toHaveProperty('rollback');
  });
});
