import { describe, expect, it } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { junitReport } from '../../src/report/junit.js';
import type { Verdict } from '../../src/verdict/verdict.js';
import { aCriterion, anExperiment, aVerdict } from '../builders/verdict.js';
import { expectGolden } from './golden.js';
import { failed, hostile, passed, unproven } from './situations.js';

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The case in which it stands; null outside of one. */
  readonly within: string | null;
}

/** Every tag, read by a parser that accepts nothing that is not well-formed. */
function tags(xml: string): readonly Tag[] {
  const found: Tag[] = [];
  let within: string | null = null;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, attributes, within });
    if (name === 'testcase') within = attributes.name ?? '';
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'testcase') within = null;
  });
  parser.write(xml).close();
  return found;
}

const named = (verdict: Verdict, name: string): readonly Tag[] =>
  tags(junitReport(verdict)).filter((tag) => tag.name === name);

describe('the JUnit report', () => {
  it('tells a verdict as its golden file does', () => {
    expectGolden('fail.junit.xml', junitReport(failed));
  });

  it('has a suite for each experiment and a case for each criterion', () => {
    expect(named(failed, 'testsuite').map(({ attributes }) => [attributes.name, attributes.tests])).toEqual([
      ['Checkout survives its failures', '1'],
      ['Add 300 ms between checkout and payments', '2'],
      ['Lose the cache', '2'],
      ['Terminate one instance of checkout', '3'],
    ]);
  });

  it.each([
    ['pass', true, 'system-out'],
    ['warn', true, 'system-out'],
    ['fail', true, 'failure'],
    ['inconclusive', true, 'error'],
    ['error', true, 'error'],
    ['fail', false, 'skipped'],
    ['pass', false, 'skipped'],
  ] as const)('tells a criterion that is %s (counted: %s) as %s', (verdict, enforced, expected) => {
    const criteria = [aCriterion({ text: 'the one', verdict, enforced })];
    const results = tags(junitReport(aVerdict({ experiments: [anExperiment({ verdict, criteria })] })));
    expect(results.flatMap(({ name, within }) => (within === 'the one' ? [name] : []))).toEqual([expected]);
  });

  it.each([
    ['an experiment without criteria', anExperiment({ verdict: 'error', criteria: [] })],
    ['a fault that was not proven', anExperiment({ verdict: 'error', faultProven: false })],
    [
      'only what is observed',
      anExperiment({ verdict: 'inconclusive', criteria: [aCriterion({ enforced: false })] }),
    ],
  ])('is never greener than the verdict: %s', (_, experiment) => {
    const [, suite] = named(aVerdict({ experiments: [experiment] }), 'testsuite');
    expect(suite?.attributes.errors).toBe('1');
  });

  it('is not green when the suite is not, whatever its experiments are', () => {
    const [all] = named(aVerdict({ verdict: 'error', experiments: [] }), 'testsuites');
    expect(all?.attributes).toMatchObject({ tests: '1', errors: '1' });
  });

  it.each(Object.entries({ passed, failed, unproven, hostile }))('counts what it holds: %s', (_, verdict) => {
    const [all] = named(verdict, 'testsuites');
    const count = (name: string): string => String(named(verdict, name).length);
    expect(all?.attributes).toMatchObject({
      tests: count('testcase'),
      failures: count('failure'),
      errors: count('error'),
      skipped: count('skipped'),
    });
  });

  it('brings in no tag of hostile text', () => {
    const known = 'testsuites testsuite properties property testcase failure error skipped system-out'.split(
      ' ',
    );
    expect(tags(junitReport(hostile)).filter(({ name }) => !known.includes(name))).toEqual([]);
  });
});
