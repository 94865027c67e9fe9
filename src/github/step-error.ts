import * as core from '@actions/core';
import { GateError } from '../errors.js';
import { reportError } from '../exit.js';
import { actionsLog, disarm } from './actions-log.js';

/** The runner shows ten annotations of a step; the last is the error's own, which has them all. */
const MOST_SHOWN = 9;

/** Tells what stopped the step, each problem of an input also at its line; returns the exit code. */
export function reportStepError(error: unknown): number {
  const problems = error instanceof GateError ? error.problems : [];
  const located = problems.flatMap(({ place, ...problem }) => (place ? [{ ...problem, place }] : []));
  for (const { message, fix, place } of located.slice(0, MOST_SHOWN))
    core.error(disarm(`${message} – ${fix}`), { file: place.file, startLine: place.line });
  return reportError(error, actionsLog);
}
