import { resolve } from './description.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

type Fields = Readonly<Record<string, unknown>>;

/** An object of GitHub's, whole: what is `given`, and something that fits for whatever else it always has. */
export function fill(component: string, given: object): Fields {
  return complete({ $ref: `#/components/schemas/${component}` }, given) as Fields;
}

function complete(schema: Schema, given: unknown): unknown {
  if (schema.$ref !== undefined) return complete(resolve(schema.$ref) as Schema, given);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices !== undefined) return fromChoices(choices, given);
  if (schema.properties !== undefined || schema.type === 'object')
    return given === undefined || isObject(given) ? completeObject(schema, given ?? {}) : given;
  return given === undefined ? simple(schema) : given;
}

/** Null wherever GitHub allows it: nothing that is not given can be relied on. */
function fromChoices(choices: readonly Schema[], given: unknown): unknown {
  const nullable = choices.some(({ type }) => type === 'null');
  const [first = {}] = choices.filter(({ type }) => type !== 'null');
  return nullable && given === undefined ? null : complete(first, given);
}

function completeObject({ properties = {}, required = [] }: Schema, given: Fields): object {
  const filled = required.map((name) => [name, complete(properties[name] ?? {}, given[name])]);
  const more = Object.entries(given)
    .filter(([name]) => !required.includes(name))
    .map(([name, value]) => [name, properties[name] ? complete(properties[name], value) : value]);
  return Object.fromEntries([...filled, ...more]) as object;
}

function isObject(value: unknown): value is Fields {
  return Object.prototype.toString.call(value) === '[object Object]';
}

function simple({ type, format, enum: words }: Schema): unknown {
  if (words !== undefined) return words[0];
  if (type === 'integer' || type === 'number') return 1;
  if (type === 'boolean') return false;
  if (type === 'array') return [];
  if (format === 'date-time') return '2026-11-20T14:00:00Z';
  if (format === 'uri') return 'https://github.example/somewhere';
  if (format === 'email') return 'somebody@github.example';
  return 'text';
}
