import type { Criterion } from '../criteria/criterion.js';
import { isOverSamples } from '../criteria/vocabulary.js';
import type { Journal } from '../journal/journal.js';
import { elements, rawActivity, rawExperiment, type RawActivity } from '../journal/raw.js';
import { show } from '../journal/show.js';
import type { PlannedExperiment } from '../suite/plan.js';
import { conditionsOf } from '../suite/criteria.js';
import { hasRounds, looksAtTheEnd } from '../suite/strategies.js';
import { implied, relaxationOf, speaksOfTheEnd } from './implied.js';
import type { CriterionVerdict } from './verdict.js';

/**
 * Looks at the system that the plan asked for and the journal does not hold: they might have shown anything, so each is an
 * implied criterion without evidence. A run that Chaos Toolkit itself calls bad may have left them out for that.
 */
export function unseenCriteria(
  planned: PlannedExperiment,
  criteria: readonly Criterion[],
  journal: Journal,
): readonly CriterionVerdict[] {
  if (journal.status !== 'completed' || journal.deviated) return [];
  const wanted = judgedProbes(planned);
  const unseen = [...new Set(wanted)].filter((name) => {
    const looks = journal.run.filter((entry) => entry.name === name).length;
    return looks < wanted.filter((one) => one === name).length;
  });
  return [
    ...unseen.map((name) => unseenProbe(planned, name)),
    ...(lacksRounds(planned, criteria, journal) ? [unseenRounds(planned)] : []),
    ...unseenEnd(planned, criteria, journal),
  ];
}

/** Names of the method's probes that declare a tolerance, as often as it declares them. */
function judgedProbes({ document }: PlannedExperiment): readonly string[] {
  const { data } = rawExperiment.safeParse(document);
  const method = activities(data?.method);
  const judged = [...activities(data?.['steady-state-hypothesis'].probes), ...method].filter(
    ({ type, tolerance }) => type === 'probe' && tolerance !== undefined,
  );
  const names = new Set(judged.map(({ name }) => name));
  return method.flatMap(({ ref, name }) => {
    const meant = ref ?? name;
    return meant !== null && names.has(meant) ? [meant] : [];
  });
}

function activities(list: unknown): readonly RawActivity[] {
  return elements(list).flatMap((one) => rawActivity(one) ?? []);
}

function unseenProbe(planned: PlannedExperiment, name: string): CriterionVerdict {
  const relaxation = relaxationOf(planned, name);
  const text = `probe ${show(name)} stays within its tolerance`;
  const reason = `probe ${show(name)} was to look at the system, and the journal does not hold what it saw`;
  const verdict = relaxation === 'warn' ? 'warn' : 'inconclusive';
  const told = implied(planned, { text, verdict, observed: null, evidence: [], reason });
  return { ...told, enforced: relaxation !== 'observe' };
}

/** A criterion over samples says itself what it lacks. */
function lacksRounds(
  { document, strategies }: PlannedExperiment,
  criteria: readonly Criterion[],
  { steadyStates, run }: Journal,
): boolean {
  const { data } = rawExperiment.safeParse(document);
  const observable = activities(data?.['steady-state-hypothesis'].probes).length > 0 && run.length > 0;
  return (
    observable &&
    hasRounds(strategies.hypothesis) &&
    steadyStates.during.length === 0 &&
    !criteria.flatMap(conditionsOf).some(isOverSamples)
  );
}

/** The look that tells how the experiment ended: `steady-state` says itself that it is missing, not that it was cut short. */
function unseenEnd(
  planned: PlannedExperiment,
  criteria: readonly Criterion[],
  { steadyStates: { during, after }, run }: Journal,
): readonly CriterionVerdict[] {
  const { data } = rawExperiment.safeParse(planned.document);
  const declared = elements(data?.['steady-state-hypothesis'].probes).length;
  const spoken = criteria.flatMap(conditionsOf).some(speaksOfTheEnd);
  if (declared === 0 || run.length === 0 || !looksAtTheEnd(planned.strategies.hypothesis)) return [];
  // Journals that others left may be of another strategy: rounds during the method are looks as well.
  if (after === null ? spoken || during.length > 0 : after.met !== true || after.probes.length >= declared)
    return [];
  const ran = after === null ? 'was not run' : `ran ${after.probes.length} of its ${declared} probes`;
  return [
    implied(planned, {
      text: 'the hypothesis holds after the method',
      verdict: 'inconclusive',
      observed: null,
      evidence: [],
      reason: `the hypothesis ${ran} after the method, so nothing shows how the experiment ended`,
    }),
  ];
}

function unseenRounds(planned: PlannedExperiment): CriterionVerdict {
  const strategy = show(planned.strategies.hypothesis);
  return implied(planned, {
    text: 'the hypothesis holds during the method',
    verdict: 'inconclusive',
    observed: null,
    evidence: [],
    reason: `the strategy ${strategy} was asked for, and the journal holds no round of the hypothesis during the method`,
  });
}
