import type { Entry, Journal, Round } from '../journal/journal.js';
import { ranDry } from '../journal/happened.js';
import { judgeTolerance } from '../journal/tolerance.js';
import { tellAnswer } from './answer.js';
import { once } from './once.js';

/** One look at the system: a round of the hypothesis, or a method probe that declares a tolerance. */
export interface Sample {
  /** The method probe's name; null for a round of the hypothesis. */
  readonly source: string | null;
  /** The probe that decided: the culprit of a bad sample. */
  readonly probe: string;
  readonly state: 'good' | 'bad' | 'unknown';
  readonly start: number | null;
  readonly end: number | null;
  readonly pointer: string;
  /** What was seen, as a clause: `"web answers" got 503`; empty for a good sample. */
  readonly because: string;
}

/** Every sample of the run once, in the order of their starts; samples without a time come last. */
export const samplesOf = once((journal): readonly Sample[] =>
  inOrder([...roundSamples(journal), ...methodSamples(journal)]),
);

/**
 * The samples by what they look at: the rounds of the hypothesis are one source; each method probe is one by its name, to
 * which the rounds that hold a probe of the same name add.
 */
export const samplesBySource = once((journal): ReadonlyMap<string | null, readonly Sample[]> => {
  const method = samplesOf(journal).filter(({ source }) => source !== null);
  const rounds = samplesOf(journal).filter(({ source }) => source === null);
  const probes = roundsOf(journal).flatMap(({ probes }) => probes);
  const sources = new Map<string | null, readonly Sample[]>();
  if (rounds.length > 0) sources.set(null, rounds);
  for (const name of new Set(method.map(({ source }) => source))) {
    const own = method.filter(({ source }) => source === name);
    const same = probes
      .filter((entry) => entry.name === name)
      .map((entry) => roundProbeSample(journal, entry));
    sources.set(name, inOrder([...own, ...same]));
  }
  return sources;
});

function roundsOf({ steadyStates: { before, during, after } }: Journal): readonly Round[] {
  return [before, ...during, after].filter((round) => round !== null);
}

function roundSamples(journal: Journal): readonly Sample[] {
  const { before, during, after } = journal.steadyStates;
  return [
    ...(before === null ? [] : [roundSample(journal, before, '/steady_states/before')]),
    ...during.map((round, index) => roundSample(journal, round, `/steady_states/during/${index}`)),
    ...(after === null ? [] : [roundSample(journal, after, '/steady_states/after')]),
  ];
}

/** A round ends with its culprit. The journal's own contradictions are read against the system. */
function roundSample(journal: Journal, round: Round, pointer: string): Sample {
  const last = round.probes.at(-1);
  const culprit = round.probes.find(({ toleranceMet }) => toleranceMet === false) ?? last;
  const dry = ranDry(journal.experiment.dry, 'probe') || round.probes.some((entry) => entry.dry);
  const miss = round.met === false || round.probes.some(({ toleranceMet }) => toleranceMet === false);
  const held =
    round.met === true && last !== undefined && round.probes.every(({ status }) => status === 'succeeded');
  const state = miss ? 'bad' : held && !dry ? 'good' : 'unknown';
  const start = round.probes[0]?.start ?? null;
  const end = latest(start, last?.end ?? last?.start ?? null);
  const because = state === 'good' ? '' : tellRound(culprit, dry);
  return { source: null, probe: culprit?.name ?? '', state, start, end, pointer, because };
}

function tellRound(culprit: Entry | undefined, dry: boolean): string {
  if (dry) return 'the probes ran dry';
  return culprit === undefined ? 'the hypothesis ran no probe' : tellAnswer(culprit, null);
}

function latest(start: number | null, end: number | null): number | null {
  return start === null || end === null ? (end ?? start) : Math.max(start, end);
}

/** A hypothesis probe, which Chaos Toolkit has judged itself. */
function roundProbeSample(journal: Journal, entry: Entry): Sample {
  const judged = entry.toleranceMet === false ? 'bad' : entry.toleranceMet === true ? 'good' : 'unknown';
  const dry = ranDry(journal.experiment.dry, 'probe') || entry.dry;
  const state = judged === 'good' && dry ? 'unknown' : judged;
  return sampleOf(entry, state, state === 'good' ? '' : tellAnswer(entry, null));
}

function methodSamples(journal: Journal): readonly Sample[] {
  return journal.run
    .filter(({ type, tolerance }) => type === 'probe' && tolerance !== undefined)
    .map((entry) => methodSample(journal, entry));
}

/** Chaos Toolkit records the tolerance of a method probe and never judges it. */
function methodSample(journal: Journal, entry: Entry): Sample {
  const name = JSON.stringify(entry.name);
  if (ranDry(journal.experiment.dry, 'probe') || entry.dry)
    return sampleOf(entry, 'unknown', `${name} ran dry`);
  if (entry.status === null)
    return sampleOf(entry, 'unknown', `${name} was interrupted or raised an unexpected exception`);
  if (entry.status === 'failed') return sampleOf(entry, 'bad', tellAnswer(entry, null));
  const judgement = judgeTolerance(entry.tolerance, entry.output, journal.experiment.literals);
  if (judgement.kind === 'unjudgeable')
    return sampleOf(entry, 'unknown', `${name} cannot be judged: ${judgement.because}`);
  if (judgement.kind === 'met') return sampleOf(entry, 'good', '');
  return sampleOf(entry, 'bad', tellAnswer(entry, judgement));
}

function sampleOf(entry: Entry, state: Sample['state'], because: string): Sample {
  const { name, start, end, pointer } = entry;
  return { source: name, probe: name, state, start, end: end ?? start, pointer, because };
}

function inOrder(samples: readonly Sample[]): readonly Sample[] {
  return samples.toSorted((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || 0);
}
