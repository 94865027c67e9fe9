import type { Clock } from '../../clock.js';
import type { Plan, PlannedExperiment } from '../../suite/plan.js';
import type { Collected } from '../broker.js';
import type { Execution, Executions } from './executions.js';
import { RunHistory, type ItemHistory } from './history.js';
import { readOutput, type ItemResult } from './item.js';
import type { RunKeys } from './keys.js';
import { locationUrl, type Location, type ObjectStore } from './object-store.js';

interface CollectPorts {
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
  ports: CollectPorts,
): AsyncGenerator<Collected> {
  const execution = await ports.executions.describe(arn);
  const output = readOutput(execution?.output ?? null);
  const history = new RunHistory(keys.runId);
  for (const event of await ports.executions.history(arn, 0)) history.add(event);
  for (const [position, experiment] of plan.experiments.entries()) {
    const seen = history.items.get(experiment.index) ?? null;
    const result = output?.[position] ?? seen?.result ?? null;
    yield await collectOne(experiment, { execution, seen, result }, keys, ports);
  }
}

interface Known {
  readonly execution: Execution | null;
  readonly seen: ItemHistory | null;
  readonly result: ItemResult | null;
}

async function collectOne(
  experiment: PlannedExperiment,
  known: Known,
  keys: RunKeys,
  ports: CollectPorts,
): Promise<Collected> {
  const { seen, result } = known;
  const find = () => findJournal(experiment, result, keys, ports.store);
  const found = (await find()) ?? (isAtWork(known) ? await waitFor(find, ports.clock) : null);
  return {
    index: experiment.index,
    outcome: found ?? explainAbsence(known),
    attempts: Math.max(seen?.attempts ?? 0, result?.attempt ?? 0, found ? 1 : 0),
    endedBy: result?.ended_by ?? null,
    notes:
      result?.error && found ? [`the broker reported ${result.error.code}: ${result.error.message}`] : [],
  };
}

/** Its task has no ending in the history although the execution has one. */
function isAtWork({ execution, seen }: Known): boolean {
  return seen !== null && seen.endedAt === null && execution !== null && execution.status !== 'RUNNING';
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

type Found = Extract<Collected['outcome'], { kind: 'journal' }>;

/** In order of trust: what the runner returned, the key it names, the key it was given, what lies in its folder. */
async function findJournal(
  experiment: PlannedExperiment,
  result: ItemResult | null,
  keys: RunKeys,
  store: ObjectStore,
): Promise<Found | null> {
  const asked = keys.journal(experiment);
  if (result?.response) {
    const named = result.journal_key
      ? { bucket: result.journal_bucket ?? asked.bucket, key: result.journal_key }
      : null;
    return {
      kind: 'journal',
      text: result.response,
      where: named ? locationUrl(named) : 'the execution output',
    };
  }
  const named = result?.journal_key && {
    bucket: result.journal_bucket ?? asked.bucket,
    key: result.journal_key,
  };
  return (
    (named ? await read(named, store) : null) ??
    (await read(asked, store)) ??
    (await newestIn(keys.journals(experiment), store))
  );
}

/** Published brokers write `<folder><name>/<time>`; ours also leaves its marker and log beside the journal. */
async function newestIn(folder: Location, store: ObjectStore): Promise<Found | null> {
  const keys = await store.list(folder.bucket, folder.key);
  const journals = keys.filter((key) => !/\/(started\.json|[^/]*\.log)$/.test(key));
  const newest = journals.at(-1);
  return newest === undefined ? null : read({ bucket: folder.bucket, key: newest }, store);
}

async function read(location: Location, store: ObjectStore): Promise<Found | null> {
  const text = await store.get(location);
  return text === null ? null : { kind: 'journal', text, where: locationUrl(location) };
}

function explainAbsence({ execution, seen, result }: Known): Collected['outcome'] {
  if (result?.error) return { kind: 'lost', reason: `${result.error.code}: ${result.error.message}` };
  if (seen?.failure) return { kind: 'lost', reason: `the runner failed: ${seen.failure}` };
  if (seen || result) return { kind: 'lost', reason: 'the broker ran it and left no journal' };
  const ending = execution
    ? `the execution ended ${execution.status}`
    : 'the execution is not known to the broker';
  const cause = [execution?.error, execution?.cause].filter(Boolean).join(': ');
  return { kind: 'not-started', reason: cause === '' ? ending : `${ending} (${cause})` };
}
