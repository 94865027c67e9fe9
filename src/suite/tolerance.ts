import { quote } from '../criteria/quote.js';
import { demandText } from './demands.js';
import { isObject, type Located } from './located.js';
import type { Json } from './plan.js';
import { checkProvider } from './provider.js';
import { kindOf } from './shape-problems.js';

/** What the tolerance is compared with. */
export interface Judged {
  /** `http` and `process` give an object; `python` gives anything. */
  readonly provider: string;
  readonly scopes: readonly string[];
}

const FORMS =
  'true, a status such as 200, a text, a list, or an object of type range, regex, jsonpath or probe';

/** The forms that Chaos Toolkit knows, without those that it crashes on or that can never – or only ever – be met. */
export function checkTolerance(tolerance: Located, judged: Judged): void {
  const { value } = tolerance;
  if (value === null || value === undefined) tolerance.refuse('the tolerance is empty', `write ${FORMS}`);
  else if (typeof value === 'number') checkNumber(tolerance, value);
  else if (Array.isArray(value)) checkList(tolerance);
  else if (isObject(value)) checkObject(tolerance, judged);
  else if (givesObject(judged) && !hasPlaceholder(value)) refuseNeverMet(tolerance, judged);
}

/** An output that is an object is equal to no text and no boolean. */
function refuseNeverMet(tolerance: Located, judged: Judged): void {
  tolerance.refuse(
    `the tolerance is ${kindOf(tolerance)}, which the output of a provider of type ${judged.provider} never equals`,
    judged.provider === 'http' ? 'write the status, e.g. 200' : 'write the exit code, e.g. 0',
  );
}

/** Whether Chaos Toolkit may put something else in its place, a status for example. */
function hasPlaceholder(value: Json): boolean {
  return typeof value === 'string' && value.includes('$');
}

function checkNumber(tolerance: Located, value: number): void {
  if (Number.isInteger(value)) return;
  const fix = `write { type: range, range: [${value}, ${value}] } with the limits that are meant`;
  tolerance.refuse(`the tolerance ${value} is a fraction, which Chaos Toolkit refuses`, fix);
}

function checkList(tolerance: Located): void {
  const [first, second, ...others] = tolerance.items;
  if (first === undefined) {
    tolerance.refuse('the tolerance is an empty list, which nothing meets', `write ${FORMS}`);
    return;
  }
  if (second === undefined || others.length > 0 || typeof first.value === typeof second.value) return;
  tolerance.refuse(
    'the tolerance is a list of two, hence a range, of a different type at either end',
    'write two numbers or two texts',
  );
}

const CHECKS: Readonly<Record<string, (tolerance: Located, judged: Judged) => void>> = {
  range: (tolerance, judged) => {
    checkRange(tolerance.key('range'));
    demandTarget(tolerance, judged);
  },
  regex: (tolerance, judged) => {
    demandText(tolerance.key('pattern'), "the tolerance's `pattern`");
    demandTarget(tolerance, judged);
  },
  jsonpath: checkJsonPath,
  probe: checkNested,
};

function checkObject(tolerance: Located, judged: Judged): void {
  const target = tolerance.key('target');
  if (!target.absent) demandText(target, "the tolerance's `target`");
  const type = tolerance.key('type');
  const check =
    typeof type.value === 'string' && Object.hasOwn(CHECKS, type.value) ? CHECKS[type.value] : undefined;
  if (check) {
    check(tolerance, judged);
  } else {
    const what = typeof type.value === 'string' ? quote(type.value) : kindOf(type);
    type.refuse(`the tolerance's type is ${what}`, 'write range, regex, jsonpath or probe');
  }
}

function checkRange(range: Located): void {
  const [low, high, ...others] = range.items.map(({ value }) => value);
  if (typeof low !== 'number' || typeof high !== 'number' || others.length > 0) {
    range.refuse("the tolerance's `range` is not two numbers", 'write [lowest, highest]');
    return;
  }
  if (low > high) range.refuse(`nothing lies between ${low} and ${high}`, `write [${high}, ${low}]`);
}

/** Without a target these look at the whole output, and Chaos Toolkit crashes when that is an object. */
function demandTarget(tolerance: Located, judged: Judged): void {
  if (!givesObject(judged) || !tolerance.key('target').absent) return;
  tolerance.refuse(
    `the tolerance has no \`target\`, and the output of a provider of type ${judged.provider} is an object: Chaos Toolkit crashes`,
    judged.provider === 'http' ? 'add `target: body`' : 'add `target: stdout`',
  );
}

function checkJsonPath(tolerance: Located): void {
  demandText(tolerance.key('path'), "the tolerance's `path`");
  const count = tolerance.key('count');
  const counts = typeof count.value === 'number' && Number.isInteger(count.value) && count.value >= 0;
  if (!count.absent && !counts)
    count.refuse(`the tolerance's \`count\` is ${kindOf(count)}`, 'write a whole number');
}

function checkNested(tolerance: Located, judged: Judged): void {
  demandText(tolerance.key('name'), "the tolerance's `name`");
  const provider = tolerance.key('provider');
  checkProvider(provider, judged.scopes);
  const type = provider.key('type').value;
  if (type === 'process' || type === 'http') {
    provider.refuse(
      `a tolerance of type probe with a ${type} provider is always met, whatever it finds`,
      'write a python provider, or a tolerance of type range, regex or jsonpath',
    );
    return;
  }
  if (isObject(provider.value) && provider.key('arguments').absent) {
    provider.refuse(
      "the tolerance's provider has no `arguments`, and Chaos Toolkit crashes",
      'add `arguments: { value: null }`: Chaos Toolkit puts the value there',
    );
  }
}

function givesObject({ provider }: Judged): boolean {
  return provider === 'http' || provider === 'process';
}
