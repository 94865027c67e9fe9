import { describe, expect, it } from '@jest/globals';
import { decide, type There } from '../../src/github/comment-decision.js';
import { remember, type Memory } from '../../src/report/memory.js';
import type { CommentMode } from '../../src/settings/github.js';
import type { Outcome } from '../../src/verdict/verdict.js';
import { aCriterion, anExperiment, aVerdict } from '../builders/verdict.js';

const ending = (verdict: Outcome) =>
  aVerdict({ verdict, experiments: [anExperiment({ verdict, criteria: [aCriterion({ verdict })] })] });
const memoryOf = (verdict: Outcome, id: number, attempt = 1, runId = `run-${id}`): Memory =>
  remember({ ...ending(verdict), runId }, { id, attempt }, null);

describe.each<[CommentMode, Readonly<Record<string, boolean>>]>([
  [
    'off',
    { first: false, firstFailure: false, same: false, sameFailure: false, worse: false, better: false },
  ],
  ['always', { first: true, firstFailure: true, same: true, sameFailure: true, worse: true, better: true }],
  [
    'changes',
    { first: true, firstFailure: true, same: false, sameFailure: false, worse: true, better: true },
  ],
  [
    'failures',
    { first: false, firstFailure: true, same: true, sameFailure: true, worse: true, better: true },
  ],
])('a pull request is told %s', (mode, wanted) => {
  it.each<[string, Outcome, There]>([
    ['first', 'pass', 'nothing'],
    ['firstFailure', 'fail', 'nothing'],
    ['same', 'pass', memoryOf('pass', 1)],
    ['sameFailure', 'fail', memoryOf('fail', 1)],
    ['worse', 'inconclusive', memoryOf('pass', 1)],
    ['better', 'pass', memoryOf('fail', 1)],
  ])('%s', (situation, verdict, there) => {
    const { kind } = decide(mode, ending(verdict), memoryOf(verdict, 2), there);
    expect(kind === 'write').toBe(wanted[situation]);
  });
});

describe('who writes', () => {
  const written = (ours: Memory, theirs: Memory) => decide('always', ending(ours.verdict), ours, theirs).kind;

  it.each<[string, Memory, Memory, string]>([
    ['a later run', memoryOf('pass', 2), memoryOf('fail', 1), 'write'],
    ['an earlier run', memoryOf('fail', 1), memoryOf('pass', 2), 'leave'],
    ['a later attempt of the same run', memoryOf('pass', 1, 2, 'b'), memoryOf('fail', 1, 1, 'a'), 'write'],
    ['the same gate again', memoryOf('pass', 1), memoryOf('fail', 1), 'write'],
    ['a rival that saw worse', memoryOf('error', 1, 1, 'b'), memoryOf('fail', 1, 1, 'a'), 'write'],
    ['a rival that saw the same', memoryOf('fail', 1, 1, 'b'), memoryOf('fail', 1, 1, 'a'), 'leave'],
    ['a rival that saw better', memoryOf('warn', 1, 1, 'b'), memoryOf('fail', 1, 1, 'a'), 'leave'],
    ['a gate outside CI', { ...memoryOf('pass', 1), job: null }, memoryOf('fail', 2), 'write'],
  ])('%s', (_, ours, theirs, kind) => {
    expect(written(ours, theirs)).toBe(kind);
  });

  it('compares with no rival: what it saw was no run before', () => {
    const ours = memoryOf('error', 1, 1, 'b');
    const decision = decide('always', ending('error'), ours, memoryOf('pass', 1, 1, 'a'));
    expect(decision).toEqual({ kind: 'write', changes: null, rivalry: true });
  });
});
