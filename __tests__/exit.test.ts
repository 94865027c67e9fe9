import { describe, expect, it } from '@jest/globals';
import { GateError, wrongInput, type ErrorCode } from '../src/errors.js';
import { exitOfError, exitOfVerdict, reportError } from '../src/exit.js';
import { OUTCOMES, type Outcome } from '../src/outcome.js';
import type { Rollback } from '../src/verdict/verdict.js';
import { aRollback } from './builders/verdict.js';
import { RecordingLog } from './fakes/log.js';

const DEFAULT: readonly Outcome[] = ['fail', 'inconclusive', 'error'];

const exitOf = (verdict: Outcome, failOn: readonly Outcome[], rollback: Partial<Rollback> = {}) =>
  exitOfVerdict({ verdict, rollback: aRollback(rollback) }, failOn);

describe('the exit code of a verdict', () => {
  it.each([
    ['pass', 0],
    ['warn', 0],
    ['fail', 1],
    ['inconclusive', 3],
    ['error', 4],
  ] as const)('%s is %d', (outcome, code) => {
    expect(exitOf(outcome, DEFAULT)).toBe(code);
  });

  it('of a verdict that does not fail the step is 0', () => {
    expect(OUTCOMES.map((outcome) => exitOf(outcome, []))).toEqual([0, 0, 0, 0, 0]);
  });

  it('of a pass or a warning that is to fail the step is 1', () => {
    expect(OUTCOMES.map((outcome) => exitOf(outcome, OUTCOMES))).toEqual([1, 1, 1, 3, 4]);
  });

  it('is never 0 when the deployment was to be rolled back and is not', () => {
    const codes = OUTCOMES.map((outcome) => exitOf(outcome, [], { rolledBack: false }));
    expect(codes).toEqual([1, 1, 1, 3, 4]);
    expect(exitOf('fail', DEFAULT, { rolledBack: false })).toBe(1);
    expect(exitOf('fail', [], { rolledBack: true })).toBe(0);
  });
});

describe('the exit code of an error', () => {
  it.each([
    ['wrong-input', 2],
    ['not-ours', 2],
    ['held', 5],
    ['refused', 4],
    ['unavailable', 4],
    ['broker', 4],
    ['internal', 4],
    ['cancelled', 130],
  ] satisfies [ErrorCode, number][])('%s is %d', (code, exit) => {
    expect(exitOfError(code)).toBe(exit);
  });
});

describe('an error', () => {
  it('is told with what to do, and with what it came from', () => {
    const log = new RecordingLog();
    const cause = new Error('403');
    const error = new GateError('refused', 'AWS refused s3:PutObject', { hint: 'grant it', cause });
    expect(reportError(error, log)).toBe(4);
    expect(log.entries).toMatchObject([
      { level: 'error', line: 'AWS refused s3:PutObject\ngrant it' },
      { level: 'info', line: 'cause: Error: 403' },
    ]);
  });

  it('tells every problem of an input', () => {
    const log = new RecordingLog();
    const problems = [
      { message: 'unknown measure "rtoo"', fix: 'write "rto"', place: { file: 'suite.yaml', line: 3 } },
      { message: 'input "bucket" is missing', fix: 'give it' },
    ];
    expect(reportError(wrongInput(problems), log)).toBe(2);
    expect(log.lines()).toEqual([
      '2 problems:\n  suite.yaml:3: unknown measure "rtoo" – write "rto"\n  input "bucket" is missing – give it\nnothing was started',
    ]);
  });

  it.each([
    ['an error of the program', new TypeError('x is undefined'), /^unexpected: TypeError: x is undefined/],
    ['anything else that was thrown', 'a text', /^unexpected: a text$/],
  ])('that nobody foresaw is called so: %s', (_what, error, line) => {
    const log = new RecordingLog();
    expect(reportError(error, log)).toBe(4);
    expect(log.lines('error')).toEqual([expect.stringMatching(line)]);
  });
});
