import type { Clock } from '../../clock.js';
import type { Plan, PlannedExperiment } from '../../suite/plan.js';
import type { Collected } from '../broker.js';
import { isAlive } from './process-life.js';
import type { RunFolder } from './run-folder.js';
import type { Event, Keeper, Result } from './story.js';
import { BETWEEN_LOOKS, hasEnded } from './watch.js';

/** Keeps the log of an experiment, secrets hidden, where reports are. Returns where. */
export interface LogKeeper {
  keepLog(id: string, text: string): Promise<string>;
}

interface CollectPorts {
  readonly clock: Clock;
  readonly logs: LogKeeper;
  /** Milliseconds that an experiment at work is waited for: more than it has to end. */
  readonly patience: number;
}

/** One answer per experiment of the plan, in its order. What is at work in a run that is ending is waited for. */
export async function* collectRun(
  folder: RunFolder,
  plan: Plan,
  ports: CollectPorts,
): AsyncGenerator<Collected> {
  const keeper = await folder.keeper();
  const until = ports.clock.now() + ports.patience;
  const goesOn = !(await isEnding(folder));
  if (!goesOn) await waitFor(() => isOver(folder), until, ports.clock);
  const story = await folder.story();
  for (const { index, id } of plan.experiments) {
    const worker = story.find((event): event is Started => event.kind === 'started' && event.index === index);
    if (!worker) {
      yield notStarted(index, story, goesOn);
      continue;
    }
    if (!goesOn) await waitFor(() => isLeft(id, worker, folder), until, ports.clock);
    yield await collectOne({ index, id }, keeper, folder, ports);
  }
}

type Started = Extract<Event, { kind: 'started' }>;

async function isEnding(folder: RunFolder): Promise<boolean> {
  return (await folder.endRequest()) !== null || (await hasEnded(folder));
}

/** Stricter than `hasEnded`: a run that was called over may still have experiments at work. */
export async function isOver(folder: RunFolder): Promise<boolean> {
  const keeper = await folder.keeper();
  return !keeper || !(await isAlive(keeper)) || (await folder.story()).at(-1)?.kind === 'terminal';
}

/** A worker that was killed leaves no result, and a Chaos Toolkit that rolls back. */
async function isLeft(id: string, worker: Started, folder: RunFolder): Promise<boolean> {
  if (await isAlive(worker)) return (await folder.result(id)) !== null;
  const toolkit = await folder.toolkit(id);
  return toolkit === null || !(await isAlive(toolkit));
}

async function waitFor(condition: () => Promise<boolean>, until: number, clock: Clock): Promise<void> {
  while (!(await condition()) && clock.now() < until) await clock.sleep(BETWEEN_LOOKS);
}

async function collectOne(
  { index, id }: Pick<PlannedExperiment, 'index' | 'id'>,
  keeper: Keeper | null,
  folder: RunFolder,
  ports: CollectPorts,
): Promise<Collected> {
  // The result is written last: with it, all the rest is there.
  const result = await folder.result(id);
  return {
    index,
    outcome: await outcomeOf(id, result, folder),
    attempts: 1,
    endedBy: result?.endedBy ?? null,
    notes: [
      `run on this machine by Chaos Toolkit ${keeper?.versions ?? '?'}`,
      ...(await keepLog(id, result, folder, ports)),
    ],
  };
}

/** Without a result the journal itself must say whether it is whole. */
async function outcomeOf(
  id: string,
  result: Result | null,
  folder: RunFolder,
): Promise<Collected['outcome']> {
  if (result !== null && result.lost !== null) return { kind: 'lost', reason: result.lost };
  const text = await folder.journal(id);
  if (text !== null) return { kind: 'journal', text, where: folder.journalPath(id) };
  return {
    kind: 'lost',
    reason: 'it left no journal: it is still at work, or the process that ran it was killed',
  };
}

/** Without a result nobody has hidden the secrets in the log: it stays where it is. */
async function keepLog(
  id: string,
  result: Result | null,
  folder: RunFolder,
  { logs }: CollectPorts,
): Promise<readonly string[]> {
  const text = result && (await folder.log(id));
  if (text === null) return [];
  try {
    return [`its log: ${await logs.keepLog(id, text)}`];
  } catch (error) {
    return [`its log could not be kept: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function notStarted(index: number, story: readonly Event[], goesOn: boolean): Collected {
  const end = story.at(-1);
  const why = end?.kind === 'terminal' && end.reason !== null ? `: ${end.reason}` : '';
  const reason = goesOn
    ? 'the run goes on and has not reached it'
    : `the run ended before it was reached${why}`;
  const outcome = { kind: goesOn ? 'lost' : 'not-started', reason } as const;
  return { index, outcome, attempts: 0, endedBy: null, notes: [] };
}
