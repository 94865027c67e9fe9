import type { Dimension } from '../criteria/criterion.js';
import { parseCondition } from '../criteria/parse.js';
import { quote } from '../criteria/quote.js';
import { dimensionOf, isUnit } from '../criteria/unit.js';
import { BUILT_IN_MEASURES, declaredMeasure, measureNamed, type Measure } from '../criteria/vocabulary.js';
import { printPlace } from '../problem.js';
import type { Findings, Located } from './located.js';
import type { DeclaredMeasure } from './plan.js';
import { valid } from './shape-problems.js';
import { measureShape } from './shapes.js';

/** The measures that a suite or an experiment declares; their shape was checked before. */
export function readMeasures(located: Located): readonly DeclaredMeasure[] {
  return located.entries.flatMap(([name, entry]) => {
    const measure = readMeasure(name, entry);
    return measure === null ? [] : [measure];
  });
}

function readMeasure(name: string, located: Located): DeclaredMeasure | null {
  const written = valid(measureShape, located);
  if (written === null) return null;
  if (measureNamed(BUILT_IN_MEASURES, name) !== null) {
    located.refuse(`the measure ${quote(name)} is built in`, 'give it another name');
    return null;
  }
  if (!isName(name)) {
    located.refuse(
      `${quote(name)} cannot be the name of a measure`,
      'write words joined by "-" or ".", e.g. data-lost',
    );
    return null;
  }
  const activity = written.probe === undefined ? 'action' : 'probe';
  const source = written.probe ?? written.action ?? '';
  const path = readPath(activity, source, written.path);
  if (path === null) {
    located
      .key('path')
      .refuse(`${quote(written.path)} is not a path`, 'write keys joined by ".", e.g. output.body.lost');
    return null;
  }
  return {
    name,
    place: located.place,
    dimension: dimensionOfUnit(written.unit),
    unit: written.unit,
    source: { kind: 'journal', activity, name: source, path },
  };
}

/** Whether the criteria language reads the text as one name. */
function isName(text: string): boolean {
  const parsed = parseCondition(`${text} == 0`);
  const { measure, phase } = parsed.ok ? parsed.condition : { measure: null, phase: null };
  return phase === null && measure?.kind === 'named' && measure.name === text;
}

/** The keys of a path as the criteria language reads it; null when it does not. */
function readPath(activity: 'probe' | 'action', name: string, path: string): readonly string[] | null {
  const parsed = parseCondition(`${activity} ${JSON.stringify(name)} ${path} == 0`);
  if (!parsed.ok || parsed.condition.phase !== null || parsed.condition.measure.kind !== 'activity')
    return null;
  return parsed.condition.measure.path;
}

function dimensionOfUnit(unit: string): Dimension {
  return isUnit(unit) ? dimensionOf(unit) : 'count';
}

/** The built-in measures and the declared ones, as criteria may speak about them. */
export function vocabularyOf(declared: readonly DeclaredMeasure[]): readonly Measure[] {
  return [...BUILT_IN_MEASURES, ...declared.map(({ name, dimension }) => declaredMeasure(name, dimension))];
}

/** Every measure once; the same name must mean the same everywhere in a plan. */
export function allMeasures(
  declared: readonly (readonly DeclaredMeasure[])[],
  findings: Findings,
): readonly DeclaredMeasure[] {
  const byName = new Map<string, DeclaredMeasure>();
  for (const measure of declared.flat()) {
    const known = byName.get(measure.name);
    if (known === undefined) byName.set(measure.name, measure);
    else if (meaningOf(known) !== meaningOf(measure)) {
      findings.refuse({
        message: `the measure ${quote(measure.name)} means something else in ${printPlace(known.place)}`,
        fix: 'give one of them another name',
        place: measure.place,
      });
    }
  }
  return [...byName.values()];
}

function meaningOf({ unit, source }: DeclaredMeasure): string {
  return JSON.stringify([unit, source.activity, source.name, source.path]);
}
