import { describe, expect, test } from '@jest/globals';
import type { Unit } from '../../src/criteria/criterion.js';
import { dimensionOf } from '../../src/criteria/unit.js';
import { observe } from '../../src/measures/observe.js';
import type { DeclaredMeasure } from '../../src/suite/plan.js';
import { aJournal, criterion, entry } from '../builders/journal.js';

/** What a criterion about a declared measure sees when the probe `count` answers so. */
function observed(text: string, name: string, unit: Unit, output: unknown) {
  const measure: DeclaredMeasure = {
    name,
    place: { file: 'suite.yaml', line: 1 },
    dimension: dimensionOf(unit),
    unit,
    source: { kind: 'journal', activity: 'probe', name: 'count', path: ['output', 'lost'] },
  };
  const run = [
    entry('kill', 2, 3),
    entry('count', 5, 6, { activity: { type: 'probe' }, output: { lost: output } }),
  ];
  const condition = criterion(text).require;
  if (condition === null) throw new Error('no condition');
  return observe(condition.measure, condition.phase, aJournal({ run }), [measure]);
}

describe('a declared measure is in the unit that the suite states', () => {
  test.each<[Unit, unknown, number]>([
    ['', 3, 3],
    ['', '0\n', 0],
    ['s', 1.5, 1_500],
    ['s', '250ms', 250],
    ['%', 5, 0.05],
    ['MB', 2, 2_000_000],
  ])('%p: %p', (unit, output, value) => {
    expect(observed('lost == 0', 'lost', unit, output)).toMatchObject([{ kind: 'number', value }]);
  });

  test.each<[Unit, unknown]>([
    ['s', '5%'],
    ['', 'three'],
    ['', true],
    ['', ''],
  ])('%p: %p is no number of it', (unit, output) => {
    expect(observed('lost == 0', 'lost', unit, output)).toMatchObject([{ kind: 'missing' }]);
  });
});

test('data-loss answers to its other name', () => {
  expect(observed('rpo == 0', 'data-loss', '', 0)).toMatchObject([{ kind: 'number', value: 0 }]);
  expect(observed('data-loss during recovery <= 5s', 'data-loss', 's', 4)).toMatchObject([{ value: 4_000 }]);
});
