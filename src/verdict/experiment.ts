import type { Condition, Criterion } from '../criteria/criterion.js';
import type { Journal } from '../journal/journal.js';
import type { Facts } from '../measures/facts.js';
import { observe } from '../measures/observe.js';
import type { PlannedExperiment } from '../suite/plan.js';
import { judgeCriterion, unjudged } from './criterion.js';
import {
  cutShort,
  endingFindings,
  faultFindings,
  rollbackFindings,
  unlessLetThrough,
  unlessUndone,
  unmetPrecondition,
} from './facts.js';
import { proveFault } from './fault.js';
import { inconclusive, type Finding } from './finding.js';
import { whyNotOurs } from './identity.js';
import { impliedCriteria } from './implied.js';
import type { ExperimentResult } from './result.js';
import { judgeRollbacks, type RolledBack } from './rollbacks.js';
import { sentence } from './sentence.js';
import { criteriaWorstFirst } from './telling.js';
import { earlierOf, NO_BASELINE } from './baseline.js';
import type { CriterionVerdict, ExperimentVerdict, Verdict } from './verdict.js';
import { unseenCriteria } from './unseen.js';
import { withDefault } from './default-criterion.js';
import { worstFirst } from './worst.js';

export interface JudgingContext {
  /** When the run began, in milliseconds since 1970 UTC: older journals are of another run. null: their age means nothing. */
  readonly notBefore: number | null;
  /** The earlier run that criteria compare with; none when it is left out. */
  readonly baseline?: Verdict | null;
  /** What metrics and alarms say; nobody was asked when it is left out. */
  readonly facts?: Facts;
  /** The condition that aborted the run; none when it is left out. */
  readonly aborted?: string | null;
}

/** Judges one experiment by what the run left of it, by the rules of trust. Never throws. */
export function judgeExperiment(
  planned: PlannedExperiment,
  result: ExperimentResult,
  context: JudgingContext,
): ExperimentVerdict {
  const { remains } = result;
  switch (remains.kind) {
    case 'absent':
      return withoutJournal(planned, result, `not run: ${remains.reason}`);
    case 'not-started':
      return notStarted(planned, result, remains.reason, context.aborted ?? null);
    case 'lost':
      return withoutJournal(
        planned,
        result,
        `no journal: ${remains.reason}; whether the fault was rolled back is not known`,
      );
    case 'unreadable':
      return withoutJournal(planned, result, `the journal is unreadable: ${remains.reason}`);
    case 'journal':
      return withJournal(planned, result, remains.journal, context);
  }
}

/** There is nothing to roll back. The suite asked for it when the run was aborted. */
function notStarted(
  planned: PlannedExperiment,
  result: ExperimentResult,
  because: string,
  aborted: string | null,
): ExperimentVerdict {
  const reason = `not run: ${aborted === null ? because : 'the run was aborted before it was reached'}`;
  const told = { ...withoutJournal(planned, result, reason), rolledBack: true };
  return aborted === null ? told : { ...told, verdict: 'inconclusive', aborted: true };
}

function withoutJournal(
  planned: PlannedExperiment,
  result: ExperimentResult,
  reason: string,
): ExperimentVerdict {
  const criteria = planned.criteria.map((criterion) => unjudged(criterion, reason));
  const unknown = { aborted: false, trusted: false, rolledBack: null, faultProven: null, duration: null };
  return {
    ...described(planned, result),
    ...unknown,
    criteria,
    verdict: 'error',
    reason,
    notes: notesOn(result),
  };
}

function withJournal(
  planned: PlannedExperiment,
  result: ExperimentResult,
  journal: Journal,
  context: JudgingContext,
): ExperimentVerdict {
  const foreign = whyNotOurs(planned, journal, context.notBefore);
  if (foreign !== null) return withoutJournal(planned, result, foreign);
  const aborted = cutShort(journal, result.endedBy, context.aborted ?? null);
  const precondition = unmetPrecondition(journal);
  const fault = proveFault(planned, journal);
  const neverRan = precondition !== null && journal.run.length === 0;
  const obstacle = aborted ?? precondition;
  const criteria = judgeAll(planned, journal, context, obstacle);
  const ending = [...endingFindings(journal, result.endedBy), ...(neverRan ? [] : faultFindings(fault))];
  const distrust = [...(aborted === null ? ending : []), ...(obstacle === null ? [] : [obstacle])];
  const others = [...distrust, ...(obstacle === null ? criteriaFindings(criteria) : [])];
  const played = judgeRollbacks(planned, journal, result);
  const rolledBack = aborted === null ? unlessLetThrough(played, others) : unlessUndone(played);
  const findings = [...rollbackFindings(rolledBack), ...others];
  const decisive = worstFirst(findings) ?? inconclusive(NOTHING);
  return {
    ...described(planned, result),
    verdict: decisive.verdict,
    reason: sentence(decisive, rolledBack, findings),
    aborted: aborted !== null,
    trusted: distrust.length === 0,
    faultProven: neverRan && fault.proven !== null ? false : fault.proven,
    rolledBack: stateOf(rolledBack),
    duration: journal.duration,
    criteria,
    notes: [
      ...otherwise(findings, decisive),
      ...notesOn(result),
      ...journalNotes(journal, fault.proven, rolledBack),
    ],
  };
}

const NOTHING = 'nothing was verified';

/**
 * With an unmet precondition nothing was broken, and what was observed says nothing about surviving it; when it was cut short, what
 * was observed is not the whole of it.
 */
function judgeAll(
  planned: PlannedExperiment,
  journal: Journal,
  { baseline, facts }: JudgingContext,
  obstacle: Finding | null,
): readonly CriterionVerdict[] {
  const criteria: readonly Criterion[] = withDefault(planned);
  if (obstacle !== null)
    return criteria.map((criterion) => unjudged(criterion, `not judged: ${obstacle.reason}`));
  const look = ({ measure, phase }: Condition) => observe(measure, phase, journal, planned.measures, facts);
  const earlier = baseline ? earlierOf(baseline, planned) : NO_BASELINE;
  return [
    ...criteria.map((criterion) => judgeCriterion(criterion, look, earlier)),
    ...impliedCriteria(planned, criteria, journal),
    ...unseenCriteria(planned, criteria, journal),
  ];
}

/** An experiment of which no criterion could be judged has verified nothing, whatever else is known. */
function criteriaFindings(criteria: readonly CriterionVerdict[]): readonly Finding[] {
  const enforced = criteriaWorstFirst(criteria.filter(({ enforced }) => enforced));
  if (enforced.some(({ verdict }) => verdict !== 'inconclusive')) return enforced;
  const why = enforced[0]?.reason ?? 'no criterion counts';
  return [inconclusive(`${NOTHING}: ${why}`)];
}

function described(planned: PlannedExperiment, { remains }: ExperimentResult) {
  const { index, id, title, file } = planned;
  return { index, id, title, file, journal: 'where' in remains ? remains.where : null };
}

function stateOf({ kind }: RolledBack): boolean | null {
  return kind === 'yes' ? true : kind === 'not-asked' || kind === 'unknown' ? null : false;
}

/** What else stands against the experiment; criteria tell it themselves. */
function otherwise(findings: readonly Finding[], decisive: Finding): readonly string[] {
  const facts = findings.filter((finding) => finding !== decisive && finding.verdict === 'error');
  return facts.map(({ reason }) => reason);
}

function notesOn({ attempts, notes }: ExperimentResult): readonly string[] {
  const repeated = `the broker started this experiment ${attempts} times: its faults may have been injected each time`;
  return [...(attempts > 1 ? [repeated] : []), ...notes];
}

function journalNotes(journal: Journal, proven: boolean | null, rolledBack: RolledBack): readonly string[] {
  const harmless = proven === null ? ['the method has no action: no fault was injected'] : [];
  const left = rolledBack.kind === 'not-asked' ? [rolledBack.because] : [];
  return [...harmless, ...left, ...journal.notes];
}
