import { judgeExperiment } from '../../src/verdict/experiment.js';
import { readResult } from '../../src/verdict/result.js';
import type { ExperimentVerdict } from '../../src/verdict/verdict.js';
import type { Happened } from './generate.js';

/** The gate's verdict on a situation; on another journal than its own, if one is given. */
export function judge({ planned, journal }: Happened, other = journal): ExperimentVerdict {
  const outcome =
    other === null
      ? ({ kind: 'lost', reason: 'Chaos Toolkit wrote none' } as const)
      : ({ kind: 'journal', text: other, where: 'journal.json' } as const);
  const collected = { index: planned.index, outcome, attempts: 1, endedBy: null, notes: [] };
  return judgeExperiment(planned, readResult(collected), { notBefore: null });
}
