import type { Clock } from '../../clock.js';
import { GateError } from '../../errors.js';
import type { Plan, PlannedExperiment } from '../../suite/plan.js';
import type { Collected } from '../broker.js';
import { explainAbsence, type Known } from './absence.js';
import { ahead } from './ahead.js';
import { isOver, type Execution, type Executions } from './executions.js';
import { findJournal, type Found } from './find-journal.js';
import { RunHistory, type ItemHistory } from './history.js';
import { parseJson, readItem, readOutput, type ItemResult } from './item.js';
import type { RunKeys } from './keys.js';
import { countLostAttempts } from './lost-attempts.js';
import { Markers } from './markers.js';
import type { ObjectStore } from './object-store.js';
import type { Protocol } from './protocol.js';
import { asPublished } from './published-result.js';

interface CollectPorts {
  readonly protocol: () => Promise<Protocol>;
  readonly executions: Executions;
  readonly store: ObjectStore;
  readonly clock: Clock;
}

/** What this process knows of the run. */
export interface RunKnown {
  /** What watching it has left; null: nothing. */
  readonly watched: Watched | null;
  /** Whether this process tried to end it. */
  readonly stopped: boolean;
}

/** How long, and how often, to look for the journals of runners that were at work when their execution ended. */
const PATIENCE = 180_000;
const BETWEEN_LOOKS = 3_000;
/** Results of a stored list, which are small, and journals that are fetched before their turn. */
const RESULTS_AHEAD = 16;
const JOURNALS_AHEAD = 4;

/** One answer per experiment of the plan, in its order, whatever way the execution ended. Only a few journals are held at once. */
export async function* collectRun(
  arn: string,
  plan: Plan,
  keys: RunKeys,
  known: RunKnown,
  ports: CollectPorts,
): AsyncGenerator<Collected> {
  const { execution, history } = await lookBack(arn, keys, known.watched, ports);
  const stopped = known.stopped && (await wasAskedToEnd(keys, ports.store));
  const results = resultsIn(execution, plan);
  const protocol = await ports.protocol();
  const until = ports.clock.now() + PATIENCE;
  const told = ahead(plan.experiments, RESULTS_AHEAD, async (experiment) => {
    const seen = history.items.get(experiment.index) ?? null;
    const result = history.storedList
      ? await storedResult(experiment, seen, keys, ports.store)
      : (results.get(experiment.index) ?? seen?.result ?? null);
    return { experiment, seen, result };
  });
  yield* ahead(told, JOURNALS_AHEAD, async ({ experiment, seen, result }) => {
    if (result instanceof GateError) return unknown(experiment, seen, result);
    const known = { execution, history, seen, result, stopped };
    const collected = await collectOne(experiment, known, keys, until, ports);
    return protocol.name === 'resiliency-gate'
      ? collected
      : asPublished(collected, experiment, seen, keys, ports.store);
  });
}

/** Telling a run to end may have failed: then it goes on, and starts what it has not started yet. */
async function wasAskedToEnd(keys: RunKeys, store: ObjectStore): Promise<boolean> {
  try {
    return (await store.get(keys.abort())) !== null;
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return false;
  }
}

/** What watching the run has left. */
export interface Watched {
  readonly history: RunHistory;
  readonly markers: Markers;
}

type Ending = Pick<Execution, 'status' | 'output' | 'error' | 'cause'>;

/** A history that was watched to its end tells all; some services leave the output out of it. */
async function lookBack(arn: string, keys: RunKeys, watched: Watched | null, ports: CollectPorts) {
  const followed = watched?.history.ended ? watched : null;
  const history = followed?.history ?? new RunHistory(keys.runId);
  const told = history.ended?.status !== 'SUCCEEDED' || history.ended.output !== null ? history.ended : null;
  const execution: Ending | null = told ?? (await ports.executions.describe(arn));
  const events = execution && !followed ? await ports.executions.history(arn, 0) : [];
  for (const event of events) history.add(event);
  // Once more, whatever was seen: runners may have gone on since.
  if (history.storedList) await (followed?.markers ?? new Markers(keys, history.items, ports.store)).look();
  return { execution, history };
}

async function storedResult(
  experiment: PlannedExperiment,
  seen: ItemHistory | null,
  keys: RunKeys,
  store: ObjectStore,
): Promise<ItemResult | GateError | null> {
  if (seen === null || seen.endedAt === null) return null;
  try {
    return readItem(parseJson(await store.get(keys.result(experiment))));
  } catch (error) {
    if (error instanceof GateError) return error;
    throw error;
  }
}

function unknown({ index }: PlannedExperiment, seen: ItemHistory | null, error: GateError): Collected {
  const outcome = unfetched('result', error);
  return { index, outcome, attempts: seen?.attempts ?? 0, endedBy: null, notes: [] };
}

/** By the experiment's index. An output of another length, or an element that names another experiment, is not of this plan. */
function resultsIn(execution: Ending | null, plan: Plan): ReadonlyMap<number, ItemResult> {
  const output = readOutput(execution?.output ?? null) ?? [];
  const results = new Map<number, ItemResult>();
  if (output.length !== plan.experiments.length) return results;
  for (const [position, { index }] of plan.experiments.entries()) {
    const result = output[position];
    if (result && (result.index ?? String(index)) === String(index)) results.set(index, result);
  }
  return results;
}

async function collectOne(
  experiment: PlannedExperiment,
  known: Known,
  keys: RunKeys,
  until: number,
  ports: CollectPorts,
): Promise<Collected> {
  const { seen, result } = known;
  const find = () => findJournal(experiment, result, keys, ports.store);
  const found = await unlessRefused(async () => {
    if (neverBegan(known)) return null;
    return (await find()) ?? (isAtWork(known) ? await waitFor(find, until, ports.clock) : null);
  });
  const outcome = found ?? explainAbsence(known);
  const attempts = outcome.kind === 'not-started' ? 0 : (seen?.attempts ?? result?.attempt ?? 0);
  return {
    index: experiment.index,
    outcome,
    attempts: Math.max(attempts, found ? 1 : 0),
    lostAttempts:
      found?.kind === 'journal'
        ? await countLostAttempts(seen?.attempts ?? 1, keys.journals(experiment), ports.store)
        : 0,
    endedBy: result?.ended_by ?? null,
    notes:
      result?.error && found ? [`the broker reported ${result.error.code}: ${result.error.message}`] : [],
  };
}

/** A journal that cannot be fetched takes the evidence of its own experiment, not the verdict of all. */
async function unlessRefused(find: () => Promise<Found | null>): Promise<Collected['outcome'] | null> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return unfetched('journal', error);
  }
}

function unfetched(what: 'journal' | 'result', { message, hint }: GateError): Collected['outcome'] {
  return { kind: 'lost', reason: `its ${what} could not be fetched: ${message} (${hint})` };
}

/** The runner of a stored list leaves a mark before it begins: without one there is nothing to look for. */
function neverBegan({ history, seen }: Known): boolean {
  return history.storedList && (seen?.attempts ?? 0) === 0;
}

/** Its task has neither a result nor an ending in the history, although the execution has one, or was told to end. */
function isAtWork({ execution, seen, result, stopped }: Known): boolean {
  const open = seen !== null && seen.endedAt === null && result === null;
  return open && execution !== null && (stopped || isOver(execution));
}

async function waitFor(
  find: () => Promise<Found | null>,
  until: number,
  clock: Clock,
): Promise<Found | null> {
  while (clock.now() < until) {
    await clock.sleep(BETWEEN_LOOKS);
    const found = await find();
    if (found) return found;
  }
  return null;
}
