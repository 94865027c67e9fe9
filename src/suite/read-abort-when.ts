import { printMeasure } from '../criteria/print.js';
import { printValue } from '../criteria/quantity.js';
import { parseSustained, type Sustained } from '../criteria/sustained.js';
import { canonicalName } from '../criteria/vocabulary.js';
import { abortConditionShape } from './abort-shape.js';
import type { AbortCondition } from './abort-when.js';
import { checkLive } from './live-condition.js';
import type { Located } from './located.js';
import { durationOf } from './measure-shape.js';
import type { DeclaredMeasure } from './plan.js';
import { valid } from './shape-problems.js';

/** The conditions of `abort-when`; those that are refused are left out. Their shape was checked before. */
export function readAbortWhen(
  list: Located,
  measures: readonly DeclaredMeasure[],
): readonly AbortCondition[] {
  const conditions = list.items.flatMap((item) => readOne(item, measures) ?? []);
  return [...new Map(conditions.map((one) => [one.text, one])).values()];
}

function readOne(item: Located, measures: readonly DeclaredMeasure[]): AbortCondition | null {
  const written = valid(abortConditionShape, item);
  if (written === null) return null;
  if (typeof written === 'string') return readText(item, written, measures, { place: item.place, why: null });
  const said = { place: item.place, why: written.why ?? null };
  const one = readText(item.key('when'), written.when, measures, said);
  const hold = written.for === undefined ? null : durationOf(written.for);
  if (one === null || hold === null) return one;
  const located = item.key('for');
  if (one.hold > 0) {
    located.refuse('how long it has to hold is said twice', 'write it in one of the two places');
    return null;
  }
  const sustained = { ...one, text: `${one.text} for ${written.for ?? ''}`, hold };
  return holdsLongEnough(sustained, measures, located) ? sustained : null;
}

function readText(
  located: Located,
  text: string,
  measures: readonly DeclaredMeasure[],
  said: Pick<AbortCondition, 'place' | 'why'>,
): AbortCondition | null {
  const parsed = parseSustained(text);
  if (!parsed.ok) {
    located.refuse(`${parsed.message} (column ${parsed.column} of the condition)`, parsed.fix);
    return null;
  }
  const { condition, hold } = parsed;
  const { problems, warnings } = checkLive(condition, measures, said.place);
  for (const { message, fix } of problems) located.refuse(message, fix);
  for (const { message, fix } of warnings) located.warn(message, fix);
  if (problems.length > 0 || !holdsLongEnough({ condition, hold }, measures, located)) return null;
  warnOfCalm({ condition, hold }, located);
  return { text: text.trim(), condition, hold, ...said };
}

/** Within one period there is one value. */
function holdsLongEnough(
  { condition, hold }: Sustained,
  measures: readonly DeclaredMeasure[],
  located: Located,
): boolean {
  const { measure } = condition;
  if (measure.kind !== 'named' || hold === 0) return true;
  const source = measures.find(({ name }) => name === canonicalName(measure.name))?.source;
  if (source?.kind !== 'metric' || hold >= source.period) return true;
  located.refuse(
    `${measure.name} has one value every ${printValue(source.period, 'duration')}, which cannot show that it holds for ${printValue(hold, 'duration')}`,
    'write at least one period, or leave "for" out',
  );
  return false;
}

/** Criteria say what must hold; whoever writes the same here ends every run that goes well. */
function warnOfCalm({ condition: { measure, operator, limit } }: Sustained, located: Located): void {
  if (measure.kind !== 'alarm' || limit.kind !== 'text') return;
  if ((operator === '==') === (limit.text === 'ALARM')) return;
  const alarm = printMeasure(measure);
  located.warn(`the run is ended while ${alarm} is quiet`, `write \`${alarm} is ALARM\`, unless you mean it`);
}
