import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { printFinding, type GuardFinding } from '../../src/guards/finding.js';
import { checkGuards } from '../../src/guards/guards.js';
import { BLAST_RADII, NO_GUARDS, type Guards } from '../../src/suite/guards.js';
import type { JsonObject, Plan, PlannedExperiment } from '../../src/suite/plan.js';
import { aPlan, aPlannedExperiment } from '../builders/plan.js';

const place = { file: 'suite.yaml', line: 9 };
const SATURDAY = Date.parse('2026-11-21T13:00Z');

function checked(guards: Partial<Guards>, plan: Partial<Plan> = {}): readonly GuardFinding[] {
  return checkGuards(aPlan({ ...plan, guards: { ...NO_GUARDS, ...guards } }), SATURDAY);
}

const held = (findings: readonly GuardFinding[]) =>
  findings.filter(({ state }) => state === 'holds').map(printFinding);

test('a suite without guards is held by none', () => {
  expect(checked({})).toEqual([]);
});

describe('the environment', () => {
  const environments = { names: ['staging', 'Perf test'], place };
  test.each(['staging', 'Staging', 'perf test'])('%s is one of those that are allowed', (environment) => {
    expect(held(checked({ environments }, { environment }))).toEqual([]);
  });

  test('holds where the suite may not run, and where nobody says where that is', () => {
    expect(held(checked({ environments }, { environment: 'prod' }))).toEqual([
      'suite.yaml:9: environments: "prod" is not one of staging, "Perf test"',
    ]);
    expect(held(checked({ environments }, { environment: null }))).toEqual([
      'suite.yaml:9: environments: no environment is named, and only staging, "Perf test" will do – name it in the suite, or as the setting environment',
    ]);
  });
});

describe('the blast radius', () => {
  const breaking = (blastRadius: PlannedExperiment['blastRadius'], index = 1) =>
    aPlannedExperiment({ index, blastRadius });

  test('of an experiment that does not say is no evidence, and holds', () => {
    const blastRadius = { largest: 'multiple-region', place } as const;
    const experiments = [breaking('single-az'), breaking(null, 2), breaking(null, 3)];
    expect(held(checked({ blastRadius }, { experiments }))).toEqual([
      'suite.yaml:6: blast-radius: "Experiment 2" does not say how much it breaks – add `blast-radius`',
      'suite.yaml:7: blast-radius: "Experiment 3" does not say how much it breaks – add `blast-radius`',
    ]);
  });

  test('is ordered: what is allowed allows all that is smaller', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BLAST_RADII), fc.constantFrom(...BLAST_RADII), (largest, own) => {
        const found = held(checked({ blastRadius: { largest, place } }, { experiments: [breaking(own)] }));
        const bigger = BLAST_RADII.indexOf(own) > BLAST_RADII.indexOf(largest);
        const told = `suite.yaml:5: blast-radius: "Experiment 1" breaks ${own}, and ${largest} is the largest allowed`;
        expect(found).toEqual(bigger ? [told] : []);
      }),
    );
  });
});

describe('rollbacks that are required', () => {
  const action = { type: 'action', name: 'kill' };
  const probe = { type: 'probe', name: 'count' };
  const acting = (
    sections: JsonObject,
    rollbacks: PlannedExperiment['strategies']['rollbacks'] = 'always',
  ) => {
    const experiment = aPlannedExperiment();
    return {
      experiments: [
        {
          ...experiment,
          document: { ...experiment.document, ...sections },
          strategies: { ...experiment.strategies, rollbacks },
        },
      ],
    };
  };

  test.each([
    ['an experiment that rolls back', acting({ method: [action], rollbacks: [action] })],
    ['one that repeats an activity', acting({ method: [action], rollbacks: [{ ref: 'kill' }] })],
    ['one that only looks', acting({ method: [probe, 'odd', null] }, 'never')],
    ['one that has no method', acting({ method: null })],
  ])('let through %s', (_, plan) => {
    expect(held(checked({ rollbacks: place }, plan))).toEqual([]);
  });

  const undeclared = '"Experiment 1" acts and declares no rollbacks – add some that undo what it does';
  const unplayed = (strategy: string) =>
    `"Experiment 1" plays its rollbacks by the strategy ${strategy}, so not always – write the strategy always`;
  test.each([
    ['none', acting({ method: [action] }), undeclared],
    ['an empty list', acting({ method: [probe, action], rollbacks: [] }), undeclared],
    ['probes alone', acting({ method: [action], rollbacks: [probe] }), undeclared],
    [
      'some that are never played',
      acting({ method: [action], rollbacks: [action] }, 'never'),
      unplayed('never'),
    ],
    [
      'only after a deviation',
      acting({ method: [action], rollbacks: [action] }, 'deviated'),
      unplayed('deviated'),
    ],
    [
      'not after a failure',
      acting({ method: [action], rollbacks: [action] }, 'default'),
      unplayed('default'),
    ],
  ])('hold an experiment that acts and has %s', (_, plan, reason) => {
    expect(held(checked({ rollbacks: place }, plan))).toEqual([`suite.yaml:5: rollbacks: ${reason}`]);
  });
});

test('every guard that holds is told at once, and those that do not as well', () => {
  const zone = 'Europe/Berlin';
  const findings = checked(
    {
      environments: { names: ['perf'], place },
      allowedHours: [{ days: [1, 2, 3, 4, 5], from: 540, to: 1020, zone, place }],
      freezes: [
        {
          from: Date.parse('2026-11-20T00:00Z'),
          to: Date.parse('2026-11-24T00:00Z'),
          zone,
          why: 'Sale',
          place,
        },
        {
          from: Date.parse('2026-12-20T00:00Z'),
          to: Date.parse('2027-01-05T00:00Z'),
          zone,
          why: null,
          place,
        },
      ],
      blastRadius: { largest: 'single-az', place },
      rollbacks: place,
    },
    { environment: 'prod' },
  );
  expect(findings.map(({ guard, state }) => `${guard} ${state}`)).toEqual([
    'environments holds',
    'allowed-hours holds',
    'freeze holds',
    'freeze go',
    'blast-radius holds',
    'rollbacks go',
  ]);
  expect(held(findings)).toEqual([
    'suite.yaml:9: environments: "prod" is not one of perf',
    'suite.yaml:9: allowed-hours: outside the allowed hours: it is Sat 14:00 in Europe/Berlin; next Mon 09:00',
    'suite.yaml:9: freeze: Sale: frozen; over Tue 00:00 in Europe/Berlin',
    'suite.yaml:5: blast-radius: "Experiment 1" does not say how much it breaks – add `blast-radius`',
  ]);
});
