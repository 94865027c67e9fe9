import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suiteJsonSchema } from '../../src/suite/schema.js';
import { suiteShape } from '../../src/suite/shapes.js';

const accepts = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(suiteJsonSchema());
const entry = { experiment: 'e.yaml' };
const suite = { version: 1, experiments: [entry] };

test('the schema of suites is what its types say', () => {
  const file = readFileSync('schemas/suite.schema.json', 'utf8');
  expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(suiteJsonSchema())));
});

describe('editor and gate agree', () => {
  test.each([
    [suite, true],
    [{ ...suite, title: 't', environment: 'e', gate: { 'pass-score': '80%' } }, true],
    [{ ...suite, criteria: ['duration < 5m', { require: 'duration < 5m', weight: 2, why: 'SLA' }] }, true],
    [
      {
        ...suite,
        experiments: [{ ...entry, vars: { a: 1 }, probes: { p: 'warn' }, 'expected-failures': ['a'] }],
      },
      true,
    ],
    [{ ...suite, measures: { lost: { probe: 'p', path: 'output', unit: 'count' } } }, true],
    [{ ...suite, guards: { 'allowed-hours': { from: '9:00', to: '17:00', zone: 'UTC' } } }, false],
    [{ ...suite, guards: { lock: 'off', rollbacks: 'required', environments: ['staging'] } }, true],
    [{ ...suite, guards: { lock: { wait: '10m' }, 'blast-radius': 'single-az' } }, true],
    [{ ...suite, guards: { lock: true } }, false],
    [{ ...suite, guards: { environments: [] } }, false],
    [{ ...suite, runtime: {} }, false],
    [{ ...suite, version: 2 }, false],
    [{ ...suite, experiments: [] }, false],
    [{ ...suite, gate: { 'pass-score': 80 } }, false],
    [{ ...suite, criteria: [{ weight: 0 }] }, false],
    [{ ...suite, experiments: [{ ...entry, runtime: { rollbacks: { strategy: 'sometimes' } } }] }, false],
  ])('about %j', (value, sound) => {
    expect(accepts(value)).toBe(sound);
    expect(suiteShape.safeParse(value).success).toBe(sound);
  });

  const suites = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(^|\/)suite[^/]*\.ya?ml$/.test(path),
  );
  test.each(suites)('about the example %s', (path) => {
    expect(accepts(load(readFileSync(join('examples', path), 'utf8')))).toBe(true);
  });
});
