import type { JsonObject, PlannedExperiment } from '../../src/suite/plan.js';
import { judgeExperiment, type JudgingContext } from '../../src/verdict/experiment.js';
import { readResult, type ExperimentResult } from '../../src/verdict/result.js';
import type { ExperimentVerdict } from '../../src/verdict/verdict.js';
import { criterion, rawJournal } from '../builders/journal.js';
import { aPlannedExperiment } from '../builders/plan.js';

const CONTEXT: JudgingContext = { notBefore: null };

/** The plan that a journal's own experiment would have come from. */
export function plannedFor(text: string, overrides: Partial<PlannedExperiment> = {}): PlannedExperiment {
  const { experiment } = JSON.parse(text.replaceAll(/\bNaN\b|-?\bInfinity\b/g, '0')) as {
    experiment: JsonObject;
  };
  const strategies = { hypothesis: 'default', hypothesisFrequency: 1, rollbacks: 'default' } as const;
  const title = typeof experiment['title'] === 'string' ? experiment['title'] : '';
  const criteria = [criterion('steady-state is met')];
  return aPlannedExperiment({ title, document: experiment, strategies, criteria, ...overrides });
}

export function judgeText(
  text: string,
  planned: PlannedExperiment,
  context: JudgingContext = CONTEXT,
  overrides: Partial<Pick<ExperimentResult, 'attempts' | 'lostAttempts' | 'endedBy'>> = {},
): ExperimentVerdict {
  const outcome = { kind: 'journal', text, where: 'journals/01.json' } as const;
  const collected = { index: 1, outcome, attempts: 1, endedBy: null, notes: [], ...overrides };
  return judgeExperiment(planned, readResult(collected), context);
}

/** Judges a journal that was built. */
export function judged(
  journal: Record<string, unknown> = {},
  planned: Partial<PlannedExperiment> = {},
  context: JudgingContext = CONTEXT,
): ExperimentVerdict {
  const text = JSON.stringify(rawJournal(journal));
  return judgeText(text, plannedFor(text, planned), context);
}
