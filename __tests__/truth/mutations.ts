import { isOverSamples } from '../../src/criteria/vocabulary.js';
import type { PlannedExperiment } from '../../src/suite/plan.js';
import type { RawEntry, RawJournal, RawRound } from './raw.js';

/** A journal that lacks something. */
export interface Mutation {
  readonly name: string;
  /** Whether no verdict can be a pass without it; else only that nothing gets better. */
  readonly vital: boolean;
  readonly change: (journal: RawJournal) => void;
}

/** Every single piece of evidence that a journal can lose. */
export function mutationsOf(journal: RawJournal, planned: PlannedExperiment): readonly Mutation[] {
  const asked = planned.criteria
    .flatMap(({ require, warn }) => [require, warn])
    .filter((one) => one !== null);
  const steadyState = asked.some(({ text }) => text === 'steady-state is met');
  const { before, after, during = [] } = journal.steady_states;
  return [
    ...wholes,
    ...journal.run.flatMap((entry, at) => ofEntry('run', at, entry, planned)),
    ...journal.rollbacks.flatMap((entry, at) => ofEntry('rollbacks', at, entry, planned)),
    ...(before ? ofRound('before', steadyState) : []),
    ...(after ? ofRound('after', steadyState) : []),
    ...(during.length > 0 ? ofRounds(!asked.some(isOverSamples)) : []),
  ];
}

const wholes: readonly Mutation[] = [
  { name: 'without a status', vital: true, change: (journal) => delete journal.status },
  { name: 'with an unknown status', vital: true, change: (journal) => (journal.status = 'succeeded') },
  { name: 'without hypotheses and entries', vital: true, change: withoutAnything },
  { name: 'without times', vital: false, change: withoutTimes },
  { name: 'without the deviation', vital: false, change: (journal) => delete journal.deviated },
  { name: 'without a declared method', vital: false, change: (journal) => (journal.experiment.method = []) },
];

function ofEntry(
  list: 'run' | 'rollbacks',
  at: number,
  { activity, output }: RawEntry,
  { relaxed }: PlannedExperiment,
): readonly Mutation[] {
  const told = `${list}/${at} (${activity.name})`;
  const acts = activity.type === 'action';
  const looks = activity.tolerance !== undefined && !Object.hasOwn(relaxed, activity.name);
  const vital = acts || looks || list === 'rollbacks';
  const leavesStatus = output !== null && typeof output === 'object' && 'status' in output;
  const entry = (journal: RawJournal): Partial<RawEntry> => journal[list][at] ?? {};
  return [
    { name: `without ${told}`, vital, change: (journal) => journal[list].splice(at, 1) },
    { name: `without the status of ${told}`, vital, change: (journal) => delete entry(journal).status },
    {
      name: `without the output of ${told}`,
      vital: acts && leavesStatus,
      change: (journal) => delete entry(journal).output,
    },
    { name: `without the end of ${told}`, vital: false, change: (journal) => delete entry(journal).end },
    { name: `without the start of ${told}`, vital: false, change: (journal) => delete entry(journal).start },
  ];
}

function ofRound(when: 'before' | 'after', vital: boolean): readonly Mutation[] {
  const round = (journal: RawJournal) => journal.steady_states[when];
  const probes = (journal: RawJournal) => round(journal)?.probes ?? [];
  return [
    { name: `without ${when}`, vital, change: (journal) => (journal.steady_states[when] = undefined) },
    { name: `with ${when} null`, vital, change: (journal) => (journal.steady_states[when] = null) },
    {
      name: `without what became of ${when}`,
      vital,
      change: (journal) => delete round(journal)?.steady_state_met,
    },
    { name: `without the probes of ${when}`, vital, change: (journal) => probes(journal).splice(0) },
    { name: `without the last probe of ${when}`, vital: false, change: (journal) => probes(journal).pop() },
    {
      name: `without the statuses of ${when}`,
      vital,
      change: (journal) => probes(journal).forEach((probe) => delete probe.status),
    },
  ];
}

/** A criterion over samples can be content with what came after them. */
function ofRounds(vital: boolean): readonly Mutation[] {
  const rounds = (journal: RawJournal) => journal.steady_states.during ?? [];
  return [
    { name: 'without the rounds', vital, change: (journal) => rounds(journal).splice(0) },
    {
      name: 'without what became of the rounds',
      vital: true,
      change: (journal) => rounds(journal).forEach(withoutOutcome),
    },
  ];
}

function withoutOutcome(round: RawRound): void {
  delete round.steady_state_met;
  for (const probe of round.probes) delete probe.tolerance_met;
}

function withoutAnything(journal: RawJournal): void {
  journal.steady_states = {};
  journal.run = [];
  journal.rollbacks = [];
}

function withoutTimes(journal: RawJournal): void {
  const { before, during = [], after } = journal.steady_states;
  const rounds = [before, ...during, after].flatMap((round) => round?.probes ?? []);
  for (const entry of [...rounds, ...journal.run, ...journal.rollbacks]) {
    delete entry.start;
    delete entry.end;
  }
}
