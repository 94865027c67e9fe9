import type { Unit } from '../criteria/criterion.js';
import { parseCondition } from '../criteria/parse.js';
import { quote } from '../criteria/quote.js';
import type { Finding } from '../criteria/subject.js';
import { dimensionOf, NOUNS } from '../criteria/unit.js';
import {
  BUILT_IN_MEASURES,
  canonicalName,
  declaredMeasure,
  EXPECTED_MEASURES,
  measureNamed,
  PHASES,
  type Measure,
} from '../criteria/vocabulary.js';
import { printPlace } from '../problem.js';
import type { Findings, Located } from './located.js';
import { measureShape } from './measure-shape.js';
import { sourceOf } from './measure-source.js';
import type { DeclaredMeasure } from './plan.js';
import { valid } from './shape-problems.js';

/** The measures that a suite or an experiment declares; their shape was checked before. */
export function readMeasures(located: Located): readonly DeclaredMeasure[] {
  return located.entries.flatMap(([name, entry]) => {
    const measure = readMeasure(name, entry);
    return measure === null ? [] : [measure];
  });
}

function readMeasure(name: string, located: Located): DeclaredMeasure | null {
  const objection = objectionTo(name);
  if (objection !== null) located.refuse(objection.message, objection.fix);
  const written = valid(measureShape, located);
  if (written === null || objection !== null) return null;
  const source = sourceOf(written, located);
  if (source === null) return null;
  const unit = unitOf(written.unit);
  const measure = { name, place: located.place, dimension: dimensionOf(unit), unit, source };
  return fitsItsName(measure, located) ? measure : null;
}

/** Why no measure can have the name; null when one can. */
function objectionTo(name: string): Finding | null {
  if (measureNamed(BUILT_IN_MEASURES, name) !== null)
    return { message: `the measure ${quote(name)} is built in`, fix: 'give it another name' };
  const known = canonicalName(name);
  if (known !== name)
    return { message: `${quote(name)} is short for ${known}`, fix: `declare ${quote(known)}` };
  if (isName(name)) return null;
  return {
    message: `${quote(name)} cannot be the name of a measure`,
    fix: 'write words joined by "-" or ".", e.g. data-lost',
  };
}

/** A measure whose meaning is known has to be of its kind. */
function fitsItsName({ name, dimension, source }: DeclaredMeasure, located: Located): boolean {
  const expected = measureNamed(EXPECTED_MEASURES, name);
  if (expected === null) return true;
  const detects = source.kind !== 'alarm' || name === 'detection-time';
  if (detects && expected.dimensions.includes(dimension)) return true;
  const nouns = expected.dimensions.map((one) => NOUNS[one]).join(' or ');
  const is = detects ? NOUNS[dimension] : 'how long an alarm took';
  located.refuse(`${name} is ${nouns}, and this is ${is}`, `write e.g. ${expected.declaration}`);
  return false;
}

/** Whether the criteria language reads the text as one name. */
function isName(text: string): boolean {
  const parsed = parseCondition(`${text} == 0`);
  const { measure, phase } = parsed.ok ? parsed.condition : { measure: null, phase: null };
  return phase === null && measure?.kind === 'named' && measure.name === text;
}

/** An alarm's time needs none; a count has none in the criteria language. */
function unitOf(written: 'count' | Exclude<Unit, ''> | undefined): Unit {
  return written === 'count' ? '' : (written ?? 'ms');
}

/** The built-in measures and the declared ones, as criteria may speak about them. */
export function vocabularyOf(declared: readonly DeclaredMeasure[]): readonly Measure[] {
  const own = declared.map(({ name, dimension, source }) =>
    declaredMeasure(name, dimension, source.kind === 'alarm' ? [] : PHASES),
  );
  return [...BUILT_IN_MEASURES, ...own];
}

/** The suite and an experiment may declare the same name, if it means the same. */
export function refuseClashes(measures: readonly DeclaredMeasure[], findings: Findings): void {
  const byName = new Map<string, DeclaredMeasure>();
  for (const measure of measures) {
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
}

function meaningOf({ unit, source }: DeclaredMeasure): string {
  return JSON.stringify([unit, source]);
}
