import type { Phase } from '../criteria/criterion.js';
import type { Journal, Round } from '../journal/journal.js';
import type { Observation } from './measure.js';
import { clockTime } from './moment.js';
import { windowOf } from './phases.js';
import { samplesOf, type Sample } from './samples.js';

/**
 * `steady-state`: `met` when the hypothesis ran and held before and after the method, `not-met` when it did not hold in one of
 * them. In a phase: `met` when every round that began in it held, and there was one.
 */
export function steadyState(journal: Journal, phase: Phase | null): Observation {
  if (!journal.experiment.hasHypothesis && !hasRounds(journal)) {
    return missing('the experiment declares no steady-state hypothesis');
  }
  const rounds = samplesOf(journal).filter(({ source }) => source === null);
  return phase === null ? overall(journal, rounds) : inPhase(journal, phase, rounds);
}

function overall(journal: Journal, rounds: readonly Sample[]): Observation {
  const { before, after } = journal.steadyStates;
  const looks = rounds.filter(({ pointer }) => pointer === BEFORE || pointer === AFTER);
  const bad = looks.find(({ state }) => state === 'bad');
  if (bad !== undefined)
    return notMet(bad, bad.pointer === BEFORE ? 'before the method' : 'after the method');
  const never = neverRan('before', before) ?? neverRan('after', after);
  if (never !== null) return missing(never);
  return judged(looks, 'the hypothesis held before and after the method');
}

const BEFORE = '/steady_states/before';
const AFTER = '/steady_states/after';

function neverRan(when: string, round: Round | null): string | null {
  return round === null ? `the hypothesis was not run ${when} the method` : null;
}

function inPhase(journal: Journal, phase: Phase, rounds: readonly Sample[]): Observation {
  const placed = windowOf(journal, phase);
  if (placed.kind === 'missing') return placed;
  const { from, to } = placed.window;
  const inside = rounds.filter(
    ({ start }) => start === null || (start >= from && (phase === 'after' ? start <= to : start < to)),
  );
  const bad = inside.find(({ state }) => state === 'bad');
  if (bad !== undefined) return notMet(bad, `in the ${phase} phase`);
  if (inside.length === 0) return missing(`no round of the hypothesis ran in the ${phase} phase`);
  const count = inside.length === 1 ? 'the only round' : `all ${inside.length} rounds`;
  return judged(inside, `${count} of the hypothesis in the ${phase} phase held`);
}

/** None of them is bad; one that is not known to be good leaves the answer open. */
function judged(samples: readonly Sample[], because: string): Observation {
  const unknown = samples.find(({ state }) => state === 'unknown');
  if (unknown !== undefined) return missing(unknown.because);
  const [first, last] = [samples[0], samples.at(-1)];
  const entries = [...new Set([first, last].flatMap((sample) => sample?.pointer ?? []))];
  return {
    kind: 'word',
    value: 'met',
    evidence: { entries, from: first?.start ?? null, to: last?.end ?? null },
    because,
  };
}

function notMet(sample: Sample, when: string): Observation {
  const at = sample.start === null ? '' : ` at ${clockTime(sample.start)}`;
  return {
    kind: 'word',
    value: 'not-met',
    evidence: { entries: [sample.pointer], from: sample.start, to: sample.end },
    because: `${when}${at} ${sample.because}`,
  };
}

function hasRounds({ steadyStates: { before, during, after } }: Journal): boolean {
  return before !== null || during.length > 0 || after !== null;
}

function missing(because: string): Observation {
  return { kind: 'missing', because };
}
