import type { Journal } from '../journal/journal.js';
import type { NumberObserved, Observation } from './measure.js';
import { clockTime } from './moment.js';
import { tooLongSilence } from './observed-time.js';
import { faultStart, phaseWindow } from './phases.js';
import { samplesBySource, samplesOf, type Sample } from './samples.js';
import { isTimed, whyNotTimed, type Timed } from './timeline.js';

/**
 * `recovery-time`: from the start of the first fault until steady state holds to the end.
 *
 * For each source that had a bad sample after the fault, with *b* its last bad one and *g* the next, good one:
 * `lower = b.start − fault`, `upper = g.end − fault`; infinite when no *g* follows. The hypothesis counts also when it never
 * broke: then `lower = 0` and *g* is its first look after the fault, because what happened before that nobody saw. The measure
 * is the interval of the greatest lower and the greatest upper ends, judged at its upper end.
 */
export function recoveryTime(journal: Journal): Observation {
  const fault = faultStart(journal);
  if (fault === null)
    return missing('no action of the method has a time, so there is no fault to recover from');
  const bad = whyNotTimed(samplesOf(journal).filter((sample) => mayFollow(sample, fault)));
  if (bad !== null) return missing(bad);
  const sources = [...samplesBySource(journal)].map(([name, samples]) => sourceAfter(name, samples, fault));
  const looked = sources.filter((source) => source.bad.length > 0 || source.good.length > 0);
  if (!looked.some(({ good, bad }) => good.length + bad.length > 0)) {
    return missing('nothing looked at the system after the fault: there is no sample');
  }
  const hypothesis = looked.find(({ name }) => name === null);
  const broken = looked.filter((source) => source.bad.length > 0);
  const judged = [
    ...new Set([...(hypothesis ? [hypothesis] : broken.length === 0 ? looked : []), ...broken]),
  ];
  const observed = observe(judged.map(spanOf), fault);
  const silence = silenceAtTheEnd(journal, fault);
  if (silence === null || observed.value === Infinity) return observed;
  return missing(
    `nothing looked at the system for the last ${silence} between the fault and the end of the method`,
  );
}

/** A look soon after the fault does not show that steady state held to the end of a method that went on for long. */
function silenceAtTheEnd(journal: Journal, fault: number): string | null {
  const method = phaseWindow(journal, 'recovery');
  if (method.kind === 'missing') return null;
  const last = samplesOf(journal)
    .filter(isTimed)
    .reduce((latest, { end }) => Math.max(latest, end), fault);
  return tooLongSilence([{ start: fault, end: last }], { from: fault, to: Math.max(last, method.window.to) });
}

interface Source {
  readonly name: string | null;
  /** Good samples that began after the fault did. */
  readonly good: readonly Timed[];
  /** Bad samples that ended after the fault began, and a last one from before that no good one followed. */
  readonly bad: readonly Timed[];
}

interface Span {
  readonly broke: Timed | null;
  readonly lastBad: Timed | null;
  readonly held: Timed | null;
}

function mayFollow(sample: Sample, fault: number): boolean {
  return sample.end === null || sample.end >= fault;
}

function sourceAfter(name: string | null, samples: readonly Sample[], fault: number): Source {
  const timed = samples.filter(isTimed);
  const last = timed.at(-1);
  return {
    name,
    good: timed.filter(({ state, start }) => state === 'good' && start >= fault),
    bad: timed.filter((sample) => sample.state === 'bad' && (sample.end >= fault || sample === last)),
  };
}

function spanOf({ good, bad }: Source): Span {
  const lastBad = bad.at(-1) ?? null;
  const held = good.find(({ start }) => lastBad === null || start > lastBad.start) ?? null;
  return { broke: bad[0] ?? null, lastBad, held };
}

function observe(spans: readonly Span[], fault: number): NumberObserved {
  const lower = Math.max(
    0,
    ...spans.map(({ lastBad, held }) => (held === null ? Infinity : (lastBad?.start ?? fault) - fault)),
  );
  const upper = Math.max(...spans.map(({ held }) => (held === null ? Infinity : held.end - fault)));
  const broke = earliest(spans.flatMap((span) => span.broke ?? []));
  const slowest = spans.find(({ held }) => (held === null ? Infinity : held.end - fault) === upper);
  const telling = [broke, slowest?.lastBad, slowest?.held].filter(
    (sample) => sample !== undefined && sample !== null,
  );
  return {
    kind: 'number',
    value: upper,
    interval: { lower, upper },
    dimension: 'duration',
    evidence: {
      entries: [...new Set(telling.map(({ pointer }) => pointer))],
      from: fault,
      to: slowest?.held?.end ?? slowest?.lastBad?.end ?? fault,
    },
    because: tell(broke, slowest),
  };
}

function tell(broke: Timed | undefined, slowest: Span | undefined): string {
  const held = slowest?.held ?? null;
  if (broke === undefined) {
    return `steady state was not seen to break, and held when first looked at, at ${clockTime(held?.end ?? NaN)}`;
  }
  const start = `steady state broke at ${clockTime(broke.start)} when ${broke.because}`;
  if (held !== null) return `${start}, and held again from ${clockTime(held.end)}`;
  const last = slowest?.lastBad ?? broke;
  return `${start}, and did not hold when last looked at, at ${clockTime(last.start)}`;
}

function earliest(samples: readonly Timed[]): Timed | undefined {
  return samples.reduce<Timed | undefined>(
    (first, one) => (first === undefined || one.start < first.start ? one : first),
    undefined,
  );
}

function missing(because: string): Observation {
  return { kind: 'missing', because };
}
