import type { Condition, Criterion, Phase } from '../criteria/criterion.js';
import { isOverSamples } from '../criteria/vocabulary.js';
import type { Journal } from '../journal/journal.js';
import { show } from '../journal/show.js';
import { clockTime } from '../measures/moment.js';
import { windowOf } from '../measures/phases.js';
import { samplesOf, type Sample } from '../measures/samples.js';
import type { PlannedExperiment, Relaxation } from '../suite/plan.js';
import { IMPLIED, type CriterionVerdict } from './verdict.js';

/**
 * What was not allowed was not allowed: a sample out of tolerance that no criterion speaks about misses a criterion that nobody
 * had to write. Only criteria that are not met are returned; a suite can relax each probe to `warn` or `observe`. A criterion
 * that is only observed allows nothing.
 */
export function impliedCriteria(
  planned: PlannedExperiment,
  criteria: readonly Criterion[],
  journal: Journal,
): readonly CriterionVerdict[] {
  const counted = criteria.filter(({ enforce }) => enforce);
  const conditions = counted.flatMap(({ require, warn }) => [require, warn]).filter((one) => one !== null);
  const samples = samplesOf(journal).filter(({ state }) => state !== 'good');
  const after = samples.filter(({ pointer }) => pointer === AFTER);
  return [
    ...contradictions(planned, journal, samples),
    ...(conditions.some(speaksOfTheEnd) ? [] : byProbe(planned, after)),
    ...byProbe(
      planned,
      samples.filter(
        (sample) => !isBoundary(sample) && !conditions.some((one) => speaksOf(one, sample, journal)),
      ),
    ),
  ];
}

const BEFORE = '/steady_states/before';
const AFTER = '/steady_states/after';

/** The hypothesis before the method is a precondition; the one after it is what `steady-state` is about. */
function isBoundary({ pointer }: Sample): boolean {
  return pointer === BEFORE || pointer === AFTER;
}

export function speaksOfTheEnd({ measure, phase }: Condition): boolean {
  return measure.kind === 'named' && measure.name === 'steady-state' && (phase === null || phase === 'after');
}

/** A criterion about a phase excuses nothing that came after it, and one about time nothing that was answered. */
function speaksOf(condition: Condition, { probe, start }: Sample, journal: Journal): boolean {
  const { measure, phase } = condition;
  if (phase !== null && (start === null || start > endOf(phase, journal))) return false;
  if (isOverSamples(condition)) return true;
  if (measure.kind !== 'activity' || measure.activity !== 'probe') return false;
  return measure.name === probe && measure.path[0] !== 'duration';
}

function endOf(phase: Phase, journal: Journal): number {
  const placed = windowOf(journal, phase);
  return placed.kind === 'window' ? placed.window.to : -Infinity;
}

/** What Chaos Toolkit itself says against the run, and no sample explains. */
function contradictions(
  planned: PlannedExperiment,
  journal: Journal,
  samples: readonly Sample[],
): readonly CriterionVerdict[] {
  const bad = samples.filter(({ state }) => state === 'bad');
  if (journal.deviated && !bad.some(({ pointer }) => pointer === AFTER)) {
    const reason = 'the journal says that the experiment deviated, and does not show by what';
    return [
      implied(planned, {
        text: 'the experiment does not deviate',
        verdict: 'fail',
        observed: 'deviated',
        evidence: ['/deviated'],
        reason,
      }),
    ];
  }
  if (journal.status === 'failed' && bad.length === 0) {
    const reason = 'Chaos Toolkit says that the experiment failed, and the journal does not show by what';
    return [
      implied(planned, {
        text: 'the experiment does not fail',
        verdict: 'fail',
        observed: 'failed',
        evidence: ['/status'],
        reason,
      }),
    ];
  }
  return [];
}

function byProbe(planned: PlannedExperiment, samples: readonly Sample[]): readonly CriterionVerdict[] {
  const names = [...new Set(samples.map(({ probe }) => probe))];
  return names.map((name) =>
    ofProbe(
      planned,
      name,
      samples.filter(({ probe }) => probe === name),
    ),
  );
}

function ofProbe(planned: PlannedExperiment, name: string, samples: readonly Sample[]): CriterionVerdict {
  const bad = samples.filter(({ state }) => state === 'bad');
  const relaxation = relaxationOf(planned, name);
  const telling = bad.length > 0 ? bad : samples;
  return {
    ...implied(planned, {
      text: `probe ${show(name)} stays within its tolerance`,
      verdict: relaxation === 'warn' ? 'warn' : bad.length > 0 ? 'fail' : 'inconclusive',
      observed: bad.length > 0 ? `out of tolerance ${times(bad.length)}` : null,
      evidence: telling.slice(0, MOST_SHOWN).map(({ pointer }) => pointer),
      reason: tell(name, bad, samples, relaxation),
    }),
    measure: `probe ${show(name)}`,
    enforced: relaxation !== 'observe',
  };
}

const MOST_SHOWN = 3;

function tell(
  name: string,
  bad: readonly Sample[],
  samples: readonly Sample[],
  relaxation: Relaxation | undefined,
): string {
  const [first] = bad;
  if (first === undefined)
    return `probe ${show(name)} cannot be judged: ${samples[0]?.because ?? 'nothing is known of it'}`;
  const at = first.start === null ? '' : ` at ${clockTime(first.start)}`;
  const allowed =
    relaxation === undefined || relaxation === 'fail'
      ? 'and no criterion allows it'
      : `which the suite relaxes to "${relaxation}"`;
  return `probe ${show(name)} was out of tolerance ${times(bad.length)}, first${at} when ${first.because}, ${allowed}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

export function relaxationOf({ relaxed }: PlannedExperiment, probe: string): Relaxation | undefined {
  return Object.hasOwn(relaxed, probe) ? relaxed[probe] : undefined;
}

type Told = Pick<CriterionVerdict, 'text' | 'verdict' | 'observed' | 'evidence' | 'reason'>;

/** A criterion that nobody had to write. */
export function implied({ place }: PlannedExperiment, told: Told): CriterionVerdict {
  return {
    ...told,
    text: `${IMPLIED}${told.text}`,
    file: place.file,
    line: place.line,
    enforced: true,
    required: true,
    weight: 1,
    why: null,
    measure: told.text,
    phase: null,
    value: null,
    unit: null,
    limit: 'never',
    margin: null,
  };
}
