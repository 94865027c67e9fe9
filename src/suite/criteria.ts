import type { Condition, Criterion, Origin } from '../criteria/criterion.js';
import { parseCondition } from '../criteria/parse.js';
import type { Place } from '../problem.js';
import type { Located } from './located.js';
import { valid } from './shape-problems.js';
import { criterionShape } from './shapes.js';

/** The criteria of a list; those that cannot be parsed are reported and left out. Their shape was checked before. */
export function readCriteria(list: Located, origin: Origin): readonly Criterion[] {
  return list.items.flatMap((item) => {
    const criterion = readCriterion(item, origin);
    return criterion === null ? [] : [criterion];
  });
}

function readCriterion(item: Located, origin: Origin): Criterion | null {
  const written = valid(criterionShape, item);
  if (written === null) return null;
  if (typeof written === 'string') {
    const require = readCondition(item);
    return require === null ? null : { ...PLAIN, require, place: item.place, origin };
  }
  const require = readCondition(item.key('require'));
  const warn = readCondition(item.key('warn'));
  if ((require === null && written.require !== undefined) || (warn === null && written.warn !== undefined))
    return null;
  return {
    require,
    warn,
    weight: written.weight ?? PLAIN.weight,
    required: written.required ?? PLAIN.required,
    enforce: written.enforce ?? PLAIN.enforce,
    why: written.why ?? PLAIN.why,
    place: item.place,
    origin,
  };
}

const PLAIN = { warn: null, weight: 1, required: false, enforce: true, why: null } as const;

function readCondition(located: Located): Condition | null {
  if (typeof located.value !== 'string') return null;
  const parsed = parseCondition(located.value);
  if (parsed.ok) return parsed.condition;
  located.refuse(`${parsed.message} (column ${parsed.column} of the criterion)`, parsed.fix);
  return null;
}

/** What an experiment must hold when nobody wrote a criterion for it. */
export function defaultCriterion(place: Place): Criterion {
  const parsed = parseCondition('steady-state is met');
  const require = parsed.ok ? parsed.condition : null;
  return { ...PLAIN, require, place, origin: 'default' };
}

/** The same requirement written twice counts once, where it was first written. */
export function withoutRepeats(criteria: readonly Criterion[]): readonly Criterion[] {
  const said = new Map<string, Criterion>();
  for (const criterion of criteria) {
    const key = requirementOf(criterion);
    if (!said.has(key)) said.set(key, criterion);
  }
  return [...said.values()];
}

/** All that a criterion says, without where it was said. */
export function requirementOf({ require, warn, weight, required, enforce, why }: Criterion): string {
  return JSON.stringify([require?.text, warn?.text, weight, required, enforce, why]);
}

export function conditionsOf(criterion: Criterion): readonly Condition[] {
  return [criterion.require, criterion.warn].filter((condition) => condition !== null);
}
