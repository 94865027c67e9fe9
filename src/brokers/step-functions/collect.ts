import type { Clock } from '../../clock.js';
import { GateError } from '../../errors.js';
import type { Plan, PlannedExperiment } from '../../suite/plan.js';
import type { Collected } from '../broker.js';
import { explainAbsence, type Known } from './absence.js';
import { isOver, type Execution, type Executions } from './executions.js';
import { findJournal, type Found } from './find-journal.js';
import { RunHistory } from './history.js';
import { readOutput, type ItemResult } from './item.js';
import type { RunKeys } from './keys.js';
import type { ObjectStore } from './object-store.js';
import type { Protocol } from './protocol.js';
import { asPublished } from './published-result.js';

interface CollectPorts {
  readonly protocol: () => Promise<Protocol>;
  readonly executions: Executions;
  readonly store: ObjectStore;
  readonly clock: Clock;
}

/** How long, and how often, to look for the journal of a runner that was at work when its execution ended. */
const PATIENCE = 180_000;
const BETWEEN_LOOKS = 3_000;

/** One answer per experiment of the plan, in its order, whatever way the execution ended. Journals come one at a time. */
export async function* collectRun(
  arn: string,
  plan: Plan,
  keys: RunKeys,
  watched: RunHistory | null,
  ports: CollectPorts,
): AsyncGenerator<Collected> {
  const { execution, history } = await lookBack(arn, keys.runId, watched, ports.executions);
  const results = resultsIn(execution, plan);
  const protocol = await ports.protocol();
  for (const experiment of plan.experiments) {
    const seen = history.items.get(experiment.index) ?? null;
    const result = results.get(experiment.index) ?? seen?.result ?? null;
    const known = { execution, history, seen, result };
    const collected = await collectOne(experiment, known, keys, ports);
    yield protocol.name === 'resiliency-gate'
      ? collected
      : await asPublished(collected, experiment, seen, keys.journals(experiment), ports.store);
  }
}

type Ending = Pick<Execution, 'status' | 'output' | 'error' | 'cause'>;

/** A history that was watched to its end tells all; some services leave the output out of it. */
async function lookBack(arn: string, runId: string, watched: RunHistory | null, executions: Executions) {
  const history = watched?.ended ? watched : new RunHistory(runId);
  const told = history.ended?.status !== 'SUCCEEDED' || history.ended.output !== null ? history.ended : null;
  const execution: Ending | null = told ?? (await executions.describe(arn));
  const events = execution && history !== watched ? await executions.history(arn, 0) : [];
  for (const event of events) history.add(event);
  return { execution, history };
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
  ports: CollectPorts,
): Promise<Collected> {
  const { seen, result } = known;
  const find = () => findJournal(experiment, result, keys, ports.store);
  const found = await unlessRefused(async () => {
    return (await find()) ?? (isAtWork(known) ? await waitFor(find, ports.clock) : null);
  });
  return {
    index: experiment.index,
    outcome: found ?? explainAbsence(known),
    attempts: Math.max(seen?.attempts ?? result?.attempt ?? 0, found ? 1 : 0),
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
    return { kind: 'lost', reason: `its journal could not be fetched: ${error.message} (${error.hint})` };
  }
}

/** Its task has neither a result nor an ending in the history, although the execution has one. */
function isAtWork({ execution, seen, result }: Known): boolean {
  const open = seen !== null && seen.endedAt === null && result === null;
  return open && execution !== null && isOver(execution);
}

async function waitFor(find: () => Promise<Found | null>, clock: Clock): Promise<Found | null> {
  const until = clock.now() + PATIENCE;
  while (clock.now() < until) {
    await clock.sleep(BETWEEN_LOOKS);
    const found = await find();
    if (found) return found;
  }
  return null;
}
