import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { z } from 'zod';
import { readVerdict, verdictJson } from '../../src/report/json.js';
import { verdictJsonSchema, type verdictSchema } from '../../src/report/schema.js';
import type { Verdict } from '../../src/verdict/verdict.js';
import { aVerdict } from '../builders/verdict.js';
import { failed, hostile, passed, unproven } from './situations.js';

type Checked = z.infer<typeof verdictSchema>;
// Each is assignable to the other, so neither has a key or a value that the other lacks; the compiler is the test.
const asChecked = (verdict: Verdict): Checked => verdict;
const asVerdict = (checked: Checked): Verdict => checked;

const situations = { passed, failed, unproven, hostile };
const validates = new Ajv2020({ formats: { 'date-time': true }, allErrors: true }).compile(
  verdictJsonSchema(),
);

describe('verdict.json', () => {
  it.each(Object.entries(situations))('is what the published schema describes: %s', (_, verdict) => {
    validates(JSON.parse(verdictJson(verdict)));
    expect(validates.errors).toBeNull();
  });

  it('has a published schema that is up to date', () => {
    const file = join(import.meta.dirname, '../../schemas/verdict.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(verdictJsonSchema())));
  });

  it('is refused by the schema when something is missing, unknown or of another type', () => {
    expect(validates({ ...aVerdict(), score: undefined })).toBe(false);
    expect(validates({ ...aVerdict(), colour: 'red' })).toBe(false);
    expect(validates({ ...aVerdict(), verdict: 'green' })).toBe(false);
    expect(validates({ ...aVerdict(), score: 1.2 })).toBe(false);
  });

  it('is the same text in whatever order the verdict was put together', () => {
    const backwards = Object.fromEntries(Object.entries(failed).reverse()) as unknown as Verdict;
    expect(verdictJson(backwards)).toBe(verdictJson(failed));
    expect(verdictJson(failed)).toMatch(/^\{\n {2}"version": 1,\n {2}"runId": .*\}\n$/s);
  });

  it.each(Object.entries(situations))('is read back as it was: %s', (_, verdict) => {
    expect(readVerdict(verdictJson(verdict))).toEqual({
      kind: 'verdict',
      verdict: asVerdict(asChecked(verdict)),
    });
  });

  it('is read when a later version says more', () => {
    const text = JSON.stringify({ ...passed, colour: 'green' });
    expect(readVerdict(text)).toEqual({ kind: 'verdict', verdict: passed });
  });

  it.each([
    ['nothing', '', /^it is not JSON$/],
    ['half a file', verdictJson(passed).slice(0, 500), /^it is not JSON$/],
    ['a journal', '{"chaoslib-version": "1.44.0"}', /^it is not a verdict: .*version/],
    ['another version', JSON.stringify({ ...passed, version: 2 }), /^it is not a verdict: .*version/],
    ['an outcome of its own', JSON.stringify({ ...passed, verdict: 'green' }), /at verdict/],
    ['a list', '[]', /^it is not a verdict/],
  ])('is not read from %s', (_, text, reason) => {
    expect(readVerdict(text)).toEqual({ kind: 'unreadable', reason: expect.stringMatching(reason) });
  });
});
