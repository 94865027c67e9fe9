import type { RawEntry, RawJournal } from './raw.js';

/** A journal that lacks something. */
export interface Mutation {
  readonly name: string;
  /** Whether no verdict can be a pass without it; else only that nothing gets better. */
  readonly vital: boolean;
  readonly change: (journal: RawJournal) => void;
}

/** Every single piece of evidence that a journal can lose. */
export function mutationsOf(journal: RawJournal, steadyStateIsAskedFor: boolean): readonly Mutation[] {
  return [
    ...wholes,
    ...journal.run.flatMap((entry, at) => ofEntry('run', at, entry)),
    ...journal.rollbacks.flatMap((entry, at) => ofEntry('rollbacks', at, entry)),
    ...(['before', 'after'] as const).flatMap((when) =>
      journal.steady_states[when] ? ofRound(when, steadyStateIsAskedFor) : [],
    ),
    ...(journal.steady_states.during?.length ? ofRounds : []),
  ];
}

const wholes: readonly Mutation[] = [
  { name: 'without a status', vital: true, change: (journal) => delete journal.status },
  { name: 'with an unknown status', vital: true, change: (journal) => (journal.status = 'succeeded') },
  { name: 'without hypotheses and entries', vital: true, change: withoutAnything },
  { name: 'without times', vital: false, change: withoutTimes },
  { name: 'without the deviation', vital: false, change: (journal) => delete journal.deviated },
  {
    name: 'of an experiment without a method',
    vital: false,
    change: (journal) => (journal.experiment.method = []),
  },
];

function ofEntry(list: 'run' | 'rollbacks', at: number, { activity, output }: RawEntry): readonly Mutation[] {
  const told = `${list}/${at} (${activity.name})`;
  const acts = activity.type === 'action';
  const judged = acts || list === 'rollbacks' || activity.tolerance !== undefined;
  const leavesStatus = output !== null && typeof output === 'object' && 'status' in output;
  const entry = (journal: RawJournal): Partial<RawEntry> => journal[list][at] ?? {};
  return [
    { name: `without ${told}`, vital: judged, change: (journal) => journal[list].splice(at, 1) },
    {
      name: `without the status of ${told}`,
      vital: judged,
      change: (journal) => delete entry(journal).status,
    },
    {
      name: `without the output of ${told}`,
      vital: acts && leavesStatus,
      change: (journal) => delete entry(journal).output,
    },
    {
      name: `without the times of ${told}`,
      vital: false,
      change: (journal) => (delete entry(journal).start, delete entry(journal).end),
    },
  ];
}

function ofRound(when: 'before' | 'after', vital: boolean): readonly Mutation[] {
  const round = (journal: RawJournal) => journal.steady_states[when];
  return [
    { name: `without ${when}`, vital, change: (journal) => delete journal.steady_states[when] },
    { name: `with ${when} null`, vital, change: (journal) => (journal.steady_states[when] = null) },
    {
      name: `without what became of ${when}`,
      vital,
      change: (journal) => delete round(journal)?.steady_state_met,
    },
    { name: `without the probes of ${when}`, vital, change: (journal) => round(journal)?.probes.splice(0) },
    {
      name: `without the last probe of ${when}`,
      vital: false,
      change: (journal) => round(journal)?.probes.pop(),
    },
    {
      name: `without the statuses of ${when}`,
      vital,
      change: (journal) => round(journal)?.probes.forEach((probe) => delete probe.status),
    },
  ];
}

const ofRounds: readonly Mutation[] = [
  { name: 'without the rounds', vital: true, change: (journal) => (journal.steady_states.during = []) },
  {
    name: 'without what became of the rounds',
    vital: true,
    change: (journal) => journal.steady_states.during?.forEach((round) => delete round.steady_state_met),
  },
];

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
