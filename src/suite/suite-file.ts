import type { Criterion } from '../criteria/criterion.js';
import type { AbortCondition } from './abort-when.js';
import { readAlarmSettle } from './alarms.js';
import { readCriteria } from './criteria.js';
import type { Guards } from './guards.js';
import type { Located } from './located.js';
import { isObject } from './located.js';
import { readMeasures } from './measures.js';
import type { DeclaredMeasure, Json } from './plan.js';
import { readGuards } from './read-guards.js';
import { readAbortWhen } from './read-abort-when.js';
import { readRequirements, type Requirements } from './requirements.js';
import { readRollback } from './rollback.js';
import type { RollbackPlan } from './rollback-plan.js';
import { checked, kindOf } from './shape-problems.js';
import { suiteShape } from './shapes.js';

/** A suite as written, or made from globs: nothing in it is resolved yet. */
export interface Suite {
  /** null: made from globs. */
  readonly file: string | null;
  readonly title: string | null;
  readonly environment: string | null;
  /** For every experiment. */
  readonly criteria: readonly Criterion[];
  readonly measures: readonly DeclaredMeasure[];
  /** Milliseconds after an experiment in which alarms still speak of it. */
  readonly alarmSettle: number;
  readonly passScore: number | null;
  readonly guards: Guards;
  readonly rollback: RollbackPlan;
  readonly abortWhen: readonly AbortCondition[];
  readonly entries: readonly Entry[];
}

/** One experiment that is asked for. */
export interface Entry {
  /** As written, relative to the suite, or else to the workspace. */
  readonly path: string;
  readonly title: string | null;
  readonly vars: readonly (readonly [string, Located])[];
  readonly requirements: Requirements | null;
  /** Where it was written; null when it came from a glob. */
  readonly written: Located | null;
}

/**
 * Reads what can be read of a suite and reports the rest, so that the experiments it names are checked as well.
 * `rollbackVars` fill the gaps of its rollback; null: no step of it will be played.
 */
export function readSuite(
  file: string,
  root: Located,
  rollbackVars: Readonly<Record<string, string>> | null,
): Suite {
  if (isObject(root.value)) refuseExperiment(root);
  else
    root.refuse(`a suite is an object, and this is ${kindOf(root)}`, 'write `version: 1` and `experiments:`');
  const suite = isObject(root.value) ? checked(suiteShape, root) : null;
  const measures = readMeasures(root.key('measures'));
  const score = suite?.gate?.['pass-score'];
  return {
    file,
    title: text(root.key('title').value),
    environment: text(root.key('environment').value),
    criteria: readCriteria(root.key('criteria'), 'suite'),
    measures,
    alarmSettle: readAlarmSettle(root.key('alarms')),
    passScore: score === undefined ? null : Number(score.slice(0, -1)) / 100,
    guards: readGuards(root.key('guards'), measures),
    rollback: readRollback(root.key('rollback'), rollbackVars),
    abortWhen: readAbortWhen(root.key('abort-when'), measures),
    entries: root.key('experiments').items.flatMap(readEntry),
  };
}

function readEntry(written: Located): readonly Entry[] {
  const path = text(written.key('experiment').value);
  if (path === null) return [];
  const title = text(written.key('title').value);
  const requirements = readRequirements(written, 'entry');
  return [{ path, title, vars: written.key('vars').entries, requirements, written }];
}

function refuseExperiment(root: Located): void {
  if (root.key('experiments').absent && !root.key('method').absent) {
    root.refuse('this is an experiment, not a suite', 'give it as `experiments`, or list it in a suite');
  }
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
