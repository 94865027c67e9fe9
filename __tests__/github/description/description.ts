import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nullAsType } from './nullable.js';

type Schema = Readonly<Record<string, unknown>>;
interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: Schema;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
  readonly responses: Readonly<Record<string, Described | { readonly $ref: string }>>;
}
interface Described {
  readonly content?: { readonly 'application/json'?: { readonly schema: Schema } };
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const ID = 'github';
const description = nullAsType(
  JSON.parse(readFileSync(join(import.meta.dirname, 'api.github.com.json'), 'utf8')),
) as Description;
const ajv = new Ajv2019({
  strict: false,
  logger: false,
  // A query is text; bodies are never coerced, they are checked by `bodies`.
  coerceTypes: true,
  formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/ },
});
const bodies = new Ajv2019({
  strict: false,
  logger: false,
  allErrors: true,
  formats: { uri: (text: string) => URL.canParse(text) },
});
for (const one of [ajv, bodies]) one.addSchema(description, ID);

/** One operation of GitHub's API as a request meets it. */
export interface Called {
  /** As GitHub names it, e.g. `issues/create-comment`. */
  readonly operation: string;
  readonly pathname: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** What GitHub's description does not allow in this request. */
  readonly objections: readonly string[];
  /** What it does not allow as an answer. */
  answer(status: number, body: unknown): readonly string[];
}

/** Finds what is called and checks it; null when GitHub has no such operation, or the gate has no business with it. */
export function called(method: string, address: string, body: unknown): Called | null {
  const url = new URL(address, 'http://github');
  for (const [template, methods] of Object.entries(description.paths)) {
    const path = match(template, url.pathname);
    const operation = methods[method.toLowerCase()];
    if (path === null || operation === undefined) continue;
    const query = Object.fromEntries(url.searchParams);
    const at = ['paths', template, method.toLowerCase()];
    return {
      operation: operation.operationId,
      pathname: url.pathname,
      path,
      query,
      objections: [...objectToParameters(operation, path, query), ...objectToBody(operation, at, body)],
      answer: (status, given) => objectToAnswer(operation, at, status, given),
    };
  }
  return null;
}

function match(template: string, path: string): Record<string, string> | null {
  const [names, values] = [template.split('/'), path.split('/')];
  if (names.length !== values.length) return null;
  const found: Record<string, string> = {};
  for (const [at, name] of names.entries()) {
    const value = decodeURIComponent(values[at] ?? '');
    if (name.startsWith('{')) found[name.slice(1, -1)] = value;
    else if (name !== value) return null;
  }
  return found;
}

function objectToParameters(
  { parameters = [] }: Operation,
  path: Called['path'],
  query: Called['query'],
): readonly string[] {
  const known = parameters.map((one) => ('$ref' in one ? (resolve(one.$ref) as Parameter) : one));
  const unknown = Object.keys(query).filter(
    (name) => !known.some((one) => one.in === 'query' && one.name === name),
  );
  return [
    ...unknown.map((name) => `there is no parameter ${name}`),
    ...known.flatMap((one) => {
      const value = (one.in === 'path' ? path : query)[one.name];
      if (value === undefined) return one.required ? [`the parameter ${one.name} is missing`] : [];
      const schema = ajv.compile({ type: 'object', properties: { [one.name]: absolute(one.schema) } });
      return problemsOf(schema, { [one.name]: value });
    }),
  ];
}

function objectToBody({ requestBody }: Operation, at: readonly string[], body: unknown): readonly string[] {
  if (requestBody === undefined) return body === undefined ? [] : ['a body is given'];
  const $ref = pointer([...at, 'requestBody', 'content', 'application/json', 'schema']);
  // Stricter than GitHub, which reads over a key that it does not know.
  return problemsOf(bodies.compile({ $ref, unevaluatedProperties: false }), body ?? {});
}

function objectToAnswer(
  { operationId, responses }: Operation,
  at: readonly string[],
  status: number,
  body: unknown,
): readonly string[] {
  const described = responses[String(status)];
  if (described === undefined) return status >= 400 ? [] : [`${operationId} never answers ${status}`];
  const reference = '$ref' in described ? described.$ref : null;
  const { content } = (reference === null ? described : resolve(reference)) as Described;
  if (content?.['application/json'] === undefined) return body === undefined ? [] : ['an answer has a body'];
  const base = reference === null ? [...at, 'responses', String(status)] : reference.slice(2).split('/');
  return problemsOf(
    bodies.compile({ $ref: pointer([...base, 'content', 'application/json', 'schema']) }),
    body,
  );
}

function problemsOf(validate: ValidateFunction, value: unknown): readonly string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message = '', params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
}

/** The schema of a component, or of what `fill` is to make. */
export function resolve(reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Schema)[key], description);
}

function pointer(keys: readonly string[]): string {
  const escaped = keys.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')));
  return `${ID}#/${escaped.join('/')}`;
}

function absolute(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', `"${ID}#/`)) as Schema;
}
