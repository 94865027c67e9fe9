import type { Condition } from '../criteria/criterion.js';
import type { Observation } from '../criteria/observation.js';
import { printMeasure } from '../criteria/print.js';
import { show } from '../journal/show.js';
import type { PlannedExperiment } from '../suite/plan.js';
import { observationOf } from './observed.js';
import type { ExperimentVerdict, Verdict } from './verdict.js';

/** What an earlier run observed for a condition; null when there is no earlier run. */
export type Earlier = (condition: Condition) => Observation | null;

export const NO_BASELINE: Earlier = () => null;

/** What the baseline observed for the conditions of one experiment: the same measure, path included, in the same phase. */
export function earlierOf(baseline: Verdict, planned: PlannedExperiment): Earlier {
  const found = experimentIn(baseline, planned);
  if (typeof found === 'string') return () => missing(found);
  const unusable = whyUnusable(found);
  if (unusable !== null) return () => missing(unusable);
  return ({ measure, phase }) => {
    const name = printMeasure(measure);
    const same = found.criteria.filter((one) => one.measure === name && one.phase === phase);
    const value = same.find((one) => one.value !== null)?.value ?? null;
    if (value !== null) return observationOf(value, `observed in run ${baseline.runId}`);
    return missing(`run ${baseline.runId} ${same.length === 0 ? 'did not judge' : 'did not observe'} it`);
  };
}

/** The experiment of the same title; among several the one of the same file, or id. Without one, that of the same file. */
export function experimentIn(
  { experiments, runId }: Verdict,
  { title, file, id }: Pick<PlannedExperiment, 'title' | 'file' | 'id'>,
): ExperimentVerdict | string {
  const titled = experiments.filter((one) => one.title === title);
  const sameFile = (titled.length > 0 ? titled : experiments).filter((one) => one.file === file);
  const narrowed = [
    titled,
    sameFile,
    sameFile.filter((one) => one.id === id),
    titled.filter((one) => one.id === id),
  ];
  const [only] = narrowed.find(({ length }) => length === 1) ?? [];
  if (only !== undefined) return only;
  const which = titled.length > 1 ? 'has several experiments' : 'has no experiment';
  return `run ${runId} ${which} called ${show(title)}`;
}

/** A run that did not hold, or whose fault did not happen, shows nothing that a later one should be measured by. */
function whyUnusable({ verdict, faultProven, criteria }: ExperimentVerdict): string | null {
  if (faultProven === false) return 'the fault was not proven in it';
  if (verdict === 'error') return 'it ended in an error';
  // Without a baseline of its own it was inconclusive, whatever else it missed.
  const missed = verdict === 'fail' || criteria.some((one) => one.enforced && one.verdict === 'fail');
  return missed ? 'a requirement was missed in it' : null;
}

function missing(because: string): Observation {
  return { kind: 'missing', because };
}
