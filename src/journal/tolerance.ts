import { jsonPathValues } from './json-path.js';
import { metIf, missed, unjudgeable, type Judgement } from './judgement.js';
import { isObject, own, type RawObject } from './object.js';
import { searchPattern } from './pattern.js';
import { pythonBetween, pythonDecimal, pythonEquals } from './python.js';
import { show } from './show.js';
import { substitute, type Substituted } from './substitute.js';
import { whyWithheld } from './withheld.js';

type Literals = ReadonlyMap<string, unknown>;

/**
 * Whether a probe's output is within its tolerance, as Chaos Toolkit's `within_tolerance` would say. Where that function
 * would raise, call another probe, or need a value that is not in the journal, the answer is `unjudgeable`.
 */
export function judgeTolerance(tolerance: unknown, output: unknown, literals: Literals): Judgement {
  if (typeof tolerance === 'string') return judgeText(substitute(tolerance, literals), output, literals);
  return judgeResolved(tolerance, output, literals);
}

/** What was taken out of the journal decides nothing. */
function unlessWithheld(judgement: Judgement, value: unknown): Judgement {
  const why = judgement.kind === 'unjudgeable' ? null : whyWithheld(value);
  return why === null ? judgement : unjudgeable(`the journal does not hold the value: ${why}`);
}

function judgeText(tolerance: Substituted, output: unknown, literals: Literals): Judgement {
  if (tolerance.kind === 'unknown') return unresolved(tolerance.name);
  return judgeResolved(tolerance.value, output, literals);
}

function judgeResolved(tolerance: unknown, output: unknown, literals: Literals): Judgement {
  if (typeof tolerance === 'boolean' || typeof tolerance === 'string') return judgeEqual(tolerance, output);
  if (Number.isSafeInteger(tolerance)) return judgeEqual(tolerance, statusOf(output));
  if (Array.isArray(tolerance)) return judgeList(tolerance, output);
  if (isObject(tolerance)) return judgeObject(tolerance, output, literals);
  return missed(`a tolerance of ${show(tolerance)} is never met`);
}

function judgeEqual(wanted: unknown, actual: unknown): Judgement {
  const judgement = metIf(pythonEquals(actual, wanted), () => `${show(actual)} is not ${show(wanted)}`);
  return unlessWithheld(judgement, actual);
}

/** An output with a `status` – a process, an HTTP answer – is judged by it. */
function statusOf(output: unknown): unknown {
  return isObject(output) && Object.hasOwn(output, 'status') ? output['status'] : output;
}

function judgeList(list: readonly unknown[], output: unknown): Judgement {
  const actual = statusOf(output);
  const byStatus = isObject(output) && Object.hasOwn(output, 'status');
  if (byStatus || list.length !== 2) {
    const among = list.some((item) => pythonEquals(actual, item));
    return unlessWithheld(
      metIf(among, () => `${show(actual)} is none of ${show(list)}`),
      actual,
    );
  }
  const within = pythonBetween(list[0], actual, list[1]);
  if (within === null) return unjudgeable(`${show(actual)} cannot be compared with ${show(list)}`);
  return unlessWithheld(
    metIf(within, () => `${show(actual)} is not within ${show(list)}`),
    actual,
  );
}

function judgeObject(tolerance: RawObject, output: unknown, literals: Literals): Judgement {
  const type = own(tolerance, 'type');
  if (type === 'probe') return unjudgeable('its tolerance is a probe, whose answer is not in the journal');
  if (type !== 'regex' && type !== 'jsonpath' && type !== 'range') {
    return missed(`a tolerance of type ${show(type)} is never met`);
  }
  const target = own(tolerance, 'target');
  if (target && !isObject(output)) return unjudgeable(`${show(output)} has no ${show(target)}`);
  const value =
    typeof target === 'string' && target !== '' ? (own(output, target) ?? fallback(output, target)) : output;
  if (type === 'range') return unlessWithheld(judgeRange(own(tolerance, 'range'), value), value);
  return unlessWithheld(
    type === 'regex' ? judgeRegex(tolerance, value, literals) : judgeJsonPath(tolerance, value, literals),
    typeof value === 'string' ? value : null,
  );
}

/** A target that is not there stands for the whole output; one that is null is null. */
function fallback(output: unknown, target: string): unknown {
  return isObject(output) && Object.hasOwn(output, target) ? null : output;
}

function judgeRange(range: unknown, value: unknown): Judgement {
  const [low, high] = Array.isArray(range) && range.length === 2 ? (range as readonly unknown[]) : [];
  if (!isBound(low) || !isBound(high)) return unjudgeable('its range is not two numbers');
  const number =
    typeof value === 'string' ? pythonDecimal(value) : value === true ? 1 : value === false ? 0 : value;
  if (number === null && typeof value === 'string') return missed(`${show(value)} is not a number`);
  if (typeof number !== 'number' || Number.isNaN(number))
    return unjudgeable(`${show(value)} is not a number`);
  const exact = typeof value !== 'string' || Number.isInteger(number);
  if (!exact && (number === low || number === high)) {
    return unjudgeable(`${show(value)} is too close to the limits ${show(range)} to be told apart`);
  }
  return metIf(number >= low && number <= high, () => `${show(value)} is not within ${show(range)}`);
}

function isBound(value: unknown): value is number {
  return typeof value === 'number' && !Number.isNaN(value);
}

function judgeRegex(tolerance: RawObject, value: unknown, literals: Literals): Judgement {
  const pattern = substituteIn(own(tolerance, 'pattern'), literals);
  if (pattern.kind === 'unknown') return unresolved(pattern.name);
  if (typeof pattern.value !== 'string') return unjudgeable('its pattern is not text');
  if (typeof value !== 'string') return unjudgeable(`a pattern cannot be searched in ${show(value)}`);
  return searchPattern(pattern.value, value);
}

function judgeJsonPath(tolerance: RawObject, value: unknown, literals: Literals): Judgement {
  const path = substituteIn(own(tolerance, 'path'), literals);
  if (path.kind === 'unknown') return unresolved(path.name);
  const values = typeof path.value === 'string' ? jsonPathValues(path.value, parsedIfText(value)) : null;
  if (values === null)
    return unjudgeable(`the path ${show(path.value)} is beyond what the gate reads of jsonpath2`);
  if (Object.hasOwn(tolerance, 'expect')) return judgeExpected(tolerance['expect'], values, literals);
  const count = own(tolerance, 'count');
  const found = (): string => `${show(path.value)} was found ${values.length} times`;
  if (count !== undefined && count !== null) return metIf(pythonEquals(values.length, count), found);
  return metIf(values.length > 0, found);
}

function judgeExpected(expect: unknown, values: readonly unknown[], literals: Literals): Judgement {
  const list = Array.isArray(expect) ? (expect as readonly unknown[]) : null;
  const resolved = (list ?? [expect]).map((item) => substituteIn(item, literals));
  const wanted: unknown[] = [];
  for (const item of resolved) {
    if (item.kind === 'unknown') return unresolved(item.name);
    wanted.push(item.value);
  }
  const [only] = wanted;
  const flat = list === null && Array.isArray(only) ? (only as readonly unknown[]) : wanted;
  const judgement = metIf(pythonEquals(values, flat), () => `${show(values)} is not ${show(flat)}`);
  return unlessWithheld(judgement, values);
}

function substituteIn(value: unknown, literals: Literals): Substituted {
  if (typeof value === 'string') return substitute(value, literals);
  return mentionsPlaceholder(value, 0)
    ? { kind: 'unknown', name: 'a placeholder' }
    : { kind: 'value', value };
}

/** Placeholders inside objects and lists are rare enough to be left to people. */
function mentionsPlaceholder(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return /\$\{?[A-Za-z_]/.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return depth > DEEPEST || Object.values(value).some((inner) => mentionsPlaceholder(inner, depth + 1));
}

const DEEPEST = 32;

function parsedIfText(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

function unresolved(name: string): Judgement {
  return unjudgeable(`its tolerance needs ${JSON.stringify(name)}, whose value the journal does not tell`);
}
