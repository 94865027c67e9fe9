import type { Clock } from '../../clock.js';
import type { Plan, PlannedExperiment } from '../../suite/plan.js';
import type { Collected } from '../broker.js';
import { isAlive } from './process-life.js';
import type { RunFolder } from './run-folder.js';
import type { Event, Keeper, Result } from './story.js';
import { BETWEEN_LOOKS } from './watch.js';

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

/** One answer per experiment of the plan, in its order. What is at work is waited for. */
export async function* collectRun(folder: RunFolder, plan: Plan, ports: CollectPorts): AsyncGenerator<Collected> {
  const keeper = await folder.keeper();
  for (const experiment of plan.experiments) {
    const story = await folder.story();
    const started = story.find(({ kind, ...event }) => kind === 'started' && 'index' in event && event.index === experiment.index);
    yield started?.kind === 'started'
      ? await collectStarted(experiment, started, keeper, folder, ports)
      : notStarted(experiment, story);
  }
}

type Started = Extract<Event, { kind: 'started' }>;

async function collectStarted(
  { index, id }: PlannedExperiment,
  started: Started,
  keeper: Keeper | null,
  folder: RunFolder,
  ports: CollectPorts,
): Promise<Collected> {
  const result = await resultOf(id, started, folder, ports);
  return {
    index,
    outcome: await outcomeOf(id, result, folder),
    attempts: 1,
    endedBy: result?.endedBy ?? null,
    notes: [`run on this machine by Chaos Toolkit ${keeper?.versions ?? '?'}`, ...(await keepLog(id, result, folder, ports))],
  };
}

/** null when the worker was killed before it could say how the experiment ended. */
async function resultOf(id: string, worker: Started, folder: RunFolder, ports: CollectPorts): Promise<Result | null> {
  const until = ports.clock.now() + ports.patience;
  while (ports.clock.now() < until) {
    const alive = await isAlive(worker);
    const result = await folder.result(id);
    if (result || !alive) return result;
    await ports.clock.sleep(BETWEEN_LOOKS);
  }
  return null;
}

/** Without a result the journal itself must say whether it is whole. */
async function outcomeOf(id: string, result: Result | null, folder: RunFolder): Promise<Collected['outcome']> {
  if (result !== null && result.lost !== null) return { kind: 'lost', reason: result.lost };
  const text = await folder.journal(id);
  if (text !== null) return { kind: 'journal', text, where: folder.journalPath(id) };
  return { kind: 'lost', reason: 'the process that ran it was killed before it left a journal' };
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

function notStarted({ index }: PlannedExperiment, story: readonly Event[]): Collected {
  const end = story.at(-1);
  const why = end?.kind === 'terminal' && end.reason !== null ? `: ${end.reason}` : '';
  const reason = `the run ended before it was reached${why}`;
  return { index, outcome: { kind: 'not-started', reason }, attempts: 0, endedBy: null, notes: [] };
}
