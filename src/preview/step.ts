import { isObject, own } from '../journal/object.js';
import { redact } from '../journal/redact.js';
import { isSecretKey, MASK, maskTokens } from '../journal/secret.js';
import { filled } from './filled.js';
import type { Step } from './preview.js';

type Literals = ReadonlyMap<string, unknown>;

/** Longer calls are cut: the experiment itself is one click away. */
const LONGEST = 400;

/** The activities of one list, references resolved. `named`: all that a reference can mean. */
export function stepsOf(
  list: unknown,
  named: ReadonlyMap<string, unknown>,
  literals: Literals,
): readonly Step[] {
  return Array.isArray(list) ? list.map((activity: unknown) => stepOf(activity, named, literals)) : [];
}

function stepOf(written: unknown, named: ReadonlyMap<string, unknown>, literals: Literals): Step {
  const ref = textIn(written, 'ref');
  const activity = ref === null ? written : (named.get(ref) ?? written);
  const pauses = isObject(activity) ? own(activity, 'pauses') : null;
  return {
    name: textIn(activity, 'name') ?? ref ?? '(unnamed)',
    type: textIn(activity, 'type') === 'probe' ? 'probe' : 'action',
    does: cut(describeProvider(isObject(activity) ? own(activity, 'provider') : null, literals)),
    background: isObject(written) && own(written, 'background') === true,
    pauses: { before: pauseIn(pauses, 'before', literals), after: pauseIn(pauses, 'after', literals) },
  };
}

function describeProvider(provider: unknown, literals: Literals): string {
  if (!isObject(provider)) return 'nothing that is known';
  const given = filled(own(provider, 'arguments'), literals);
  switch (own(provider, 'type')) {
    case 'python':
      return `${textIn(provider, 'module') ?? '?'}.${textIn(provider, 'func') ?? '?'}(${named(given)})`;
    case 'process':
      return [textIn(provider, 'path') ?? '?', ...words(given)].join(' ');
    case 'http': {
      const url = filled(own(provider, 'url'), literals);
      const method = textIn(provider, 'method') ?? 'GET';
      return `${method.toUpperCase()} ${maskTokens(String(url))}${isObject(given) ? ` (${named(given)})` : ''}`;
    }
    default:
      return 'nothing that is known';
  }
}

function named(given: unknown): string {
  if (!isObject(given)) return '';
  return Object.entries(given)
    .map(([key, value]) => `${key}=${isSecretKey(key) ? MASK : JSON.stringify(redact(value))}`)
    .join(', ');
}

function words(given: unknown): readonly string[] {
  if (Array.isArray(given)) return given.map((word) => maskTokens(asText(word)));
  return given === undefined || given === null ? [] : [maskTokens(asText(given))];
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(redact(value));
}

/** Milliseconds; null when the runner alone knows it. */
function pauseIn(pauses: unknown, key: string, literals: Literals): number | null {
  const written = isObject(pauses) ? own(pauses, key) : undefined;
  if (written === undefined || written === null) return 0;
  const seconds = filled(written, literals);
  return typeof seconds === 'number' ? seconds * 1000 : null;
}

function textIn(value: unknown, key: string): string | null {
  const text = isObject(value) ? own(value, key) : null;
  return typeof text === 'string' && text !== '' ? text : null;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
