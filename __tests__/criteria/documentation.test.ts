import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { checkCriterion } from '../../src/criteria/check.js';
import { parseCondition } from '../../src/criteria/parse.js';
import { criterion, vocabulary } from './builders.js';

const page = readFileSync(new URL('../../docs/criteria.md', import.meta.url), 'utf8');

/** What the gate says of a criterion, as the page prints it. */
function said(text: string): readonly string[] {
  const parsed = parseCondition(text);
  if (!parsed.ok) return [`${parsed.message} – ${parsed.fix}`];
  const { problems } = checkCriterion(criterion({ require: parsed.condition }), vocabulary());
  return problems.map(({ message, fix }) => `${message} – ${fix}`);
}

describe('docs/criteria.md', () => {
  const examples = [...page.matchAll(/```criteria\n([^`]*)```/g)].flatMap(([, block = '']) =>
    block.trim().split('\n'),
  );

  test.each(examples)('may be copied from: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  const messages = [...page.matchAll(/^\| `([^`]+)` *\| ([^|]* – [^|]*?) *\|$/gm)].map(
    ([, text = '', message = '']) => [text, message],
  );

  test.each(messages)('tells the truth about: %s', (text, message) => {
    expect(said(text)).toEqual([message]);
  });

  test('has examples and messages', () => {
    expect(examples.length).toBeGreaterThan(5);
    expect(messages.length).toBeGreaterThan(10);
  });
});
