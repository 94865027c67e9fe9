import type { z } from 'zod';
import { quote } from '../criteria/quote.js';
import { suggestion } from './suggestion.js';
import type { Located } from './located.js';

type Issue = z.core.$ZodIssue;

/** The value when it has the shape; else null, and each thing that is wrong with it is reported at its place. */
export function checked<T>(shape: z.ZodType<T>, located: Located): T | null {
  const result = shape.safeParse(located.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) report(issue, located);
  return null;
}

/** The value when it has the shape; else null. For parts of a whole that was checked. */
export function valid<T>(shape: z.ZodType<T>, located: Located): T | null {
  return shape.safeParse(located.value).data ?? null;
}

function report(issue: Issue, root: Located): void {
  const located = root.at(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ');
    for (const key of issue.keys)
      located.key(key).refuse(`unknown key ${quote(key)}`, suggestion(key, known, 'the keys here are'));
    return;
  }
  const meant = issue.code === 'invalid_union' ? alternativeOf(issue) : [];
  for (const inner of meant) report(inner, located);
  if (meant.length > 0) return;
  const { message, fix } = finding(issue, located, nameOf(issue.path));
  located.refuse(message, fix);
}

/** What is wrong with the alternative that was meant: the one that has the value's type. */
function alternativeOf(issue: Extract<Issue, { code: 'invalid_union' }>): readonly Issue[] {
  const isOther = ({ code, path }: Issue) =>
    (code === 'invalid_type' || code === 'invalid_value') && path.length === 0;
  return issue.errors.find((branch) => !branch.some(isOther)) ?? [];
}

interface Finding {
  readonly message: string;
  readonly fix: string;
}

function finding(issue: Issue, located: Located, name: string): Finding {
  const kind = `${name} is ${kindOf(located)}`;
  if (issue.code === 'invalid_type') {
    return { message: kind, fix: `write ${EXPECTATIONS[issue.expected] ?? issue.expected}` };
  }
  if (issue.code === 'invalid_value') return unknownWord(issue.values.map(String), located, name);
  if (issue.code === 'invalid_union') return { message: kind, fix: issue.message };
  if (issue.code === 'custom') {
    const fix: unknown = issue.params?.['fix'];
    return { message: issue.message, fix: typeof fix === 'string' ? fix : 'see docs/suite.md' };
  }
  const empty = issue.code === 'too_small' && issue.origin !== 'number';
  return { message: `${name} is ${empty ? 'empty' : 'out of its bounds'}`, fix: bounds(issue) };
}

function unknownWord(words: readonly string[], located: Located, name: string): Finding {
  const { value } = located;
  const lead = words.length > 1 ? 'write one of' : 'write';
  return {
    message: `${name} is ${typeof value === 'string' ? quote(value) : kindOf(located)}`,
    fix: suggestion(typeof value === 'string' ? value : '', words, lead),
  };
}

function bounds(issue: Issue): string {
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return 'write at least one character';
    if (issue.origin === 'array') return 'write at least one item';
    return `write a number ${issue.inclusive === true ? 'of at least' : 'above'} ${issue.minimum}`;
  }
  if (issue.code === 'too_big') {
    if (issue.origin === 'string') return `write at most ${issue.maximum} characters`;
    if (issue.origin === 'array') return `write at most ${issue.maximum} items`;
    return `write a number of at most ${issue.maximum}`;
  }
  if (issue.code === 'invalid_format') return 'write a share of the score such as 80%';
  return 'see docs/suite.md';
}

function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'this';
  return typeof last === 'number' ? `item ${last + 1}` : quote(String(last));
}

const EXPECTATIONS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object (`key: value`)',
  record: 'an object (`key: value`)',
};

/** What a value is, in the words that people use: `text`, `a list`. */
export function kindOf({ value }: Located): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'empty (null)';
  if (Array.isArray(value)) return 'a list';
  return { string: 'text', number: 'a number', boolean: 'a boolean' }[typeof value as string] ?? 'an object';
}
