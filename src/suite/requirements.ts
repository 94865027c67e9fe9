import type { Criterion, Origin } from '../criteria/criterion.js';
import { readCriteria } from './criteria.js';
import type { BlastRadius } from './guards.js';
import { blastRadiusShape } from './guards-shape.js';
import type { Located } from './located.js';
import type { HypothesisStrategy, Relaxation, RollbackStrategy } from './plan.js';
import { valid } from './shape-problems.js';
import { relaxationShape, runtimeShape } from './shapes.js';

/** What is asked of one experiment, by its entry in the suite or by itself. */
export interface Requirements {
  readonly criteria: readonly Criterion[];
  readonly expectedFailures: readonly Located[];
  /** By probe name. */
  readonly relaxed: readonly (readonly [string, Relaxation, Located])[];
  readonly runtime: Runtime;
  readonly blastRadius: BlastRadius | null;
}

/** The strategies asked for; null where nothing was. */
export interface Runtime {
  readonly hypothesis: HypothesisStrategy | null;
  readonly frequency: number | null;
  readonly rollbacks: RollbackStrategy | null;
}

/** Reads the keys that a suite's entry and an experiment's extension have in common; their shape was checked before. */
export function readRequirements(located: Located, origin: Origin): Requirements {
  const runtime = valid(runtimeShape, located.key('runtime'));
  return {
    criteria: readCriteria(located.key('criteria'), origin),
    expectedFailures: located.key('expected-failures').items,
    relaxed: located.key('probes').entries.flatMap(([name, relaxation]) => {
      const word = valid(relaxationShape, relaxation);
      return word === null ? [] : [[name, word, relaxation] as const];
    }),
    runtime: {
      hypothesis: runtime?.hypothesis?.strategy ?? null,
      frequency: runtime?.hypothesis?.frequency ?? null,
      rollbacks: runtime?.rollbacks?.strategy ?? null,
    },
    blastRadius: valid(blastRadiusShape, located.key('blast-radius')),
  };
}
