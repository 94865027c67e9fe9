import type { Collected } from '../../../src/brokers/broker.js';
import { collectRun } from '../../../src/brokers/step-functions/collect.js';
import type { Execution } from '../../../src/brokers/step-functions/executions.js';
import { OWN_PROTOCOL } from '../../../src/brokers/step-functions/protocol.js';
import { RunKeys } from '../../../src/brokers/step-functions/keys.js';
import { aPlan, aPlannedExperiment } from '../../builders/plan.js';
import { ManualClock } from '../../fakes/clock.js';
import type { HistoryWriter } from '../../fakes/history.js';
import { InMemoryObjectStore } from '../../fakes/object-store.js';
import { anExecution, RecordedExecutions } from '../../fakes/recorded-executions.js';

export const RUN = 'run-1';
export const keys = new RunKeys({ experiments: 'experiments', journals: 'journals', prefix: 'gate' }, RUN);
export const experiments = [1, 2].map((index) => aPlannedExperiment({ index, id: `0${index}-kill` }));
const plan = aPlan({ experiments });
const [found] = experiments;
if (!found) throw new Error('the plan is empty');
export const first = found;
export const folder = keys.journals(first).key;
export const asked = keys.journal(first);
/** What a run left behind. */
export interface Left {
  readonly execution?: Execution | null;
  readonly history?: HistoryWriter;
  /** Objects in the journal bucket, in the order of writing. */
  readonly objects?: Readonly<Record<string, string>>;
  /** What every reading of an object throws. */
  readonly refused?: Error;
  /** Whether this process tried to end the run, and its request lies there (true), or could not be written. */
  readonly stopped?: boolean | 'in vain';
  /** An object that appears after so many milliseconds. */
  readonly later?: { readonly after: number; readonly key: string; readonly body: string };
}

/** What collecting finds in what a run left behind. */
export async function collect({
  execution = anExecution(),
  history,
  objects = {},
  later,
  refused,
  stopped = false,
}: Left): Promise<readonly Collected[]> {
  const clock = new ManualClock();
  const store = new InMemoryObjectStore();
  for (const [key, body] of Object.entries(objects)) await store.put({ bucket: 'journals', key }, body, 'x');
  if (stopped === true) await store.put(keys.abort(), '{}', 'x');
  if (refused) store.refuse('get', refused);
  if (later)
    void clock
      .sleep(later.after)
      .then(() => store.put({ bucket: 'journals', key: later.key }, later.body, 'x'));
  const executions = new RecordedExecutions(execution, history?.events);
  const ports = { executions, store, clock, protocol: () => Promise.resolve(OWN_PROTOCOL) };
  const collected: Collected[] = [];
  for await (const one of collectRun('arn', plan, keys, { watched: null, stopped: stopped !== false }, ports))
    collected.push(one);
  return collected;
}
