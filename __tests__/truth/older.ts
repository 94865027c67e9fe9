import type { PlannedExperiment } from '../../src/suite/plan.js';
import { rewritten, type RawJournal } from './raw.js';

/** How an older chaoslib would have written the same run. */
export interface Age {
  readonly version: string;
  readonly differs: string;
  /** Whether that version could have run it so, and told as much. */
  readonly knows: (journal: RawJournal, planned: PlannedExperiment) => boolean;
  readonly changes: readonly ((journal: RawJournal, planned: PlannedExperiment) => void)[];
}

const everything = (): boolean => true;

export const AGES: readonly Age[] = [
  { version: '1.43.0', differs: 'times have no zone', knows: everything, changes: [] },
  { version: '1.34.4', differs: 'a miss is a failure', knows: everything, changes: [missesFail] },
  {
    version: '1.31.2',
    differs: 'entries come as they are declared',
    knows: endedByItself,
    changes: [missesFail, inDeclaredOrder],
  },
  {
    version: '1.12.0',
    differs: 'no rounds during the method',
    knows: (journal) => endedByItself(journal) && hasNoRounds(journal),
    changes: [missesFail, inDeclaredOrder, withoutDuring],
  },
  {
    version: '1.0.0',
    differs: 'no strategies, and one way to be dry',
    knows: (journal, planned) =>
      endedByItself(journal) && hasNoRounds(journal) && usesNoStrategy(journal, planned),
    changes: [missesFail, inDeclaredOrder, withoutDuring],
  },
];

/** The same run, as that version would have told it. */
export function agedTo({ version, changes }: Age, text: string, planned: PlannedExperiment): string {
  const aged = rewritten(text, (journal) => {
    for (const change of changes) change(journal, planned);
    journal['chaoslib-version'] = version;
  });
  return aged.replaceAll(/(\d\d:\d\d:\d\d(?:\.\d{6})?)\+00:00"/g, '$1"');
}

/** Until 1.34 the default strategy leaves a deviated system as it is. */
function missesFail(journal: RawJournal, { strategies }: PlannedExperiment): void {
  const { before, after } = journal.steady_states;
  const missed = before?.steady_state_met === false || after?.steady_state_met === false;
  if (!missed || journal.status !== 'completed') return;
  journal.status = 'failed';
  if (strategies.rollbacks === 'default') journal.rollbacks = [];
}

function inDeclaredOrder(journal: RawJournal): void {
  const names = journal.experiment.method.map(({ name, ref }) => name ?? ref);
  journal.run.sort((a, b) => names.indexOf(a.activity.name) - names.indexOf(b.activity.name));
}

function withoutDuring(journal: RawJournal): void {
  delete journal.steady_states.during;
}

/** Until 1.31 an unexpected exception or an interruption takes entries with it. */
function endedByItself({ status, run }: RawJournal): boolean {
  return (status === 'completed' || status === 'failed') && run.every((entry) => entry.status !== undefined);
}

function hasNoRounds({ steady_states: { during } }: RawJournal): boolean {
  return during?.length === 0;
}

function usesNoStrategy({ experiment: { dry } }: RawJournal, { strategies }: PlannedExperiment): boolean {
  const { hypothesis, rollbacks } = strategies;
  return hypothesis === 'default' && rollbacks === 'always' && dry == null;
}
