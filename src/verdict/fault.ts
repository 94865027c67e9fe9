import { ranDry, whyFailed, whyNotHappened } from '../journal/happened.js';
import type { Declared, Entry, Journal } from '../journal/journal.js';
import { show } from '../journal/show.js';
import type { PlannedExperiment } from '../suite/plan.js';
import { declaredBy } from './declared.js';

/** Whether every fault of the method is shown to have happened. */
export interface FaultProof {
  /** null: the method has no action. */
  readonly proven: boolean | null;
  /** What speaks against it, a clause each. */
  readonly problems: readonly string[];
}

/** Every action that was declared has to have run, and to have done what it is for. */
export function proveFault(planned: PlannedExperiment, journal: Journal): FaultProof {
  const actions = journal.run.filter(({ type }) => type === 'action');
  const lists = [declaredBy(planned).method, journal.experiment.method];
  const problems = [
    ...dryRun(journal, lists.flat()),
    ...actions.flatMap((entry) => problemWith(entry, planned.expectedFailures)),
    ...lists.flatMap((method) => neverReached(method, journal.run)),
  ];
  const none = actions.length === 0 && lists.flat().every(({ type }) => type === 'probe');
  return { proven: none ? null : problems.length === 0, problems: [...new Set(problems)] };
}

function dryRun({ experiment: { dry } }: Journal, method: readonly Declared[]): readonly string[] {
  const skipped = ranDry(dry, 'action') && method.some(({ type }) => type !== 'probe');
  return skipped ? [`the run was dry (${show(dry)}): no action was executed`] : [];
}

/** An expected failure is still one that happened. */
function problemWith(entry: Entry, expected: readonly string[]): readonly string[] {
  if (entry.status !== null && whyFailed(entry) !== null && expected.includes(entry.name)) return [];
  const problem = whyNotHappened(entry);
  return problem === null ? [] : [`action ${show(entry.name)} ${problem}`];
}

/** Entries are matched by name and how often it occurs: background activities come in the order in which they start. */
function neverReached(method: readonly Declared[], run: readonly Entry[]): readonly string[] {
  const faults = method.filter(({ type }) => type !== 'probe');
  return [...new Set(faults.map(({ name }) => name))].flatMap((name) => {
    const wanted = faults.filter((declared) => declared.name === name).length;
    const ran = run.filter((entry) => entry.name === name && entry.type === 'action').length;
    return ran >= wanted ? [] : [`action ${show(name)} was never reached`];
  });
}
