import { quote } from '../criteria/quote.js';
import { isObject, type Located } from './located.js';
import type { Json, JsonObject } from './plan.js';
import { isPlaceholder } from './provider.js';
import { suggestion } from './suggestion.js';
import { refuseInexact } from './two-readings.js';

type Written = readonly (readonly [string, Located])[];

/**
 * A copy of the experiment in which the suite's variables, and over them the request's, replace the values of its
 * `configuration`. Only declared keys can be replaced; placeholders stay for Chaos Toolkit to fill.
 */
export function resolveVariables(
  experiment: Located,
  written: Written,
  requested: Readonly<Record<string, string>>,
): JsonObject {
  const document = isObject(experiment.value) ? experiment.value : {};
  const configuration = experiment.key('configuration');
  const declared = new Map(configuration.entries);
  const names = [...declared.keys()];
  const values = new Map<string, Json>();
  for (const [key, located] of written) {
    if (declared.has(key)) takeWritten(key, located, values);
    else refuseUnknown(key, located, names);
  }
  for (const [key, text] of Object.entries(requested)) {
    const target = declared.get(key);
    if (target !== undefined) values.set(key, convert(key, text, target));
  }
  if (values.size === 0) return document;
  // Entries, not assignments: a key such as `__proto__` stays a key.
  const merged = configuration.entries.map(
    ([key, { value }]) => [key, values.get(key) ?? value ?? null] as const,
  );
  return { ...document, configuration: Object.fromEntries(merged) };
}

function takeWritten(key: string, located: Located, values: Map<string, Json>): void {
  if (located.value === null || located.value === undefined) {
    located.refuse(`the variable ${quote(key)} has no value`, 'write one, or leave the key out');
    return;
  }
  refuseInexactWithin(located);
  values.set(key, located.value);
}

function refuseInexactWithin(located: Located): void {
  refuseInexact(located, false);
  for (const item of located.items) refuseInexactWithin(item);
  for (const [, value] of located.entries) refuseInexactWithin(value);
}

function refuseUnknown(key: string, located: Located, declared: readonly string[]): void {
  const fix = suggestion(key, declared, 'it declares');
  located.refuse(`the experiment declares no variable ${quote(key)}`, fix);
}

/** A text from outside takes the type of what it replaces. */
function convert(key: string, text: string, target: Located): Json {
  switch (typeOf(target)) {
    case 'number': {
      const number = text.trim() === '' ? Number.NaN : Number(text);
      if (Number.isFinite(number)) return number;
      target.refuse(
        `the variable ${quote(key)} is given as ${quote(text)}, and this is a number`,
        'give a number',
      );
      return null;
    }
    case 'boolean':
      if (text === 'true' || text === 'false') return text === 'true';
      target.refuse(
        `the variable ${quote(key)} is given as ${quote(text)}, and this is a boolean`,
        'give true or false',
      );
      return null;
    case 'structure':
      target.refuse(
        `the variable ${quote(key)} is given as text, and this is a list or an object`,
        'set it in the `vars` of a suite',
      );
      return null;
    case 'text':
      return text;
  }
}

function typeOf(target: Located): 'number' | 'boolean' | 'structure' | 'text' {
  const { value } = target;
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'object' || value === null) return 'text';
  const source = target.key('type').value;
  if (source === 'probe') return 'text';
  return source === 'env' ? typeOfEnvironment(target) : 'structure';
}

function typeOfEnvironment(target: Located): 'number' | 'boolean' | 'structure' | 'text' {
  const type = target.key('env_var_type').value;
  if (type === 'json') return 'structure';
  if (type === 'bool') return 'boolean';
  return typeof type === 'string' && /^(?:int|integer|float|number)$/.test(type) ? 'number' : 'text';
}

/** A pause that is not a number ends the experiment in the middle. */
export function checkPauses(activities: readonly Located[], configuration: Json | undefined): void {
  // Refused already.
  if (configuration === null) return;
  for (const pause of activities
    .flatMap((activity) => activity.key('pauses').entries)
    .map(([, value]) => value)) {
    const { value: placeholder } = pause;
    if (!isPlaceholder(placeholder)) continue;
    const name = placeholder.slice(2, -1);
    const value =
      isObject(configuration) && Object.hasOwn(configuration, name) ? configuration[name] : undefined;
    if (value === undefined) {
      pause.refuse(`the configuration has no ${quote(name)}`, 'declare it there, as a number');
    } else if (typeof value !== 'number' && !isNumberFromOutside(value)) {
      pause.refuse(
        `the pause ${quote(placeholder)} is not a number`,
        `make ${quote(name)} a number of seconds`,
      );
    }
  }
}

function isNumberFromOutside(value: Json): boolean {
  if (!isObject(value)) return false;
  return (
    value['type'] === 'probe' ||
    typeof value['env_var_type'] === 'string' ||
    typeof value['default'] === 'number'
  );
}
