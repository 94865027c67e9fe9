import type { Broker } from '../../src/brokers/broker.js';
import { StepFunctionsBroker } from '../../src/brokers/step-functions/broker.js';
import { OWN_PROTOCOL } from '../../src/brokers/step-functions/protocol.js';
import type { Plan } from '../../src/suite/plan.js';
import { aPlan, aPlannedExperiment } from '../builders/plan.js';
import { FakeBroker, type Script } from '../fakes/broker.js';
import { ManualClock } from '../fakes/clock.js';
import { InMemoryExecutions, type Item, type Runner } from '../fakes/executions.js';
import { InMemoryObjectStore } from '../fakes/object-store.js';
import type { Behaviour, MakeStage, Stage } from './broker.js';

/** Longer than any test looks; an experiment that lasts ends by itself after it. */
const LASTS = 600_000;

/** A fake broker and its plans. */
export const fakeStage: MakeStage = ({ failFast }) => {
  const scripts: Record<Behaviour, (journal: string) => Script> = {
    completes: (journal) => ({ journal }),
    crashes: () => ({ journal: null }),
    lasts: (journal) => ({ journal, lasts: LASTS }),
  };
  const broker = new FakeBroker(
    new ManualClock(),
    ({ document }) => scripts[behaviourIn(document)](journalOf(document)),
    failFast,
  );
  return Promise.resolve(stage(broker));
};

/** The step-functions broker over S3 and Step Functions in memory; lists above `inputLimit` bytes are stored. */
export const stepFunctionsStage =
  (inputLimit: number): MakeStage =>
  ({ failFast }) => {
    const clock = new ManualClock();
    const store = new InMemoryObjectStore();
    const broker = new StepFunctionsBroker({
      store,
      executions: new InMemoryExecutions(
        clock,
        scriptedRunner(clock, store),
        ({ bucket_name: bucket, key }) => store.get({ bucket, key }),
      ),
      clock,
      random: () => 0.5,
      buckets: { experiments: 'experiments-bucket', journals: 'journals-bucket', prefix: 'resiliency-gate' },
      options: { maxParallel: 1, failFast, experimentDeadline: 600, runDeadline: 600, inputLimit },
      protocol: () => Promise.resolve(OWN_PROTOCOL),
      urlOf: (arn) => `https://console.example/${arn}`,
    });
    return Promise.resolve(stage(broker));
  };

function stage(broker: Broker): Stage {
  return { broker, plan: planOf, grace: 10_000, close: () => Promise.resolve() };
}

function planOf(behaviours: readonly Behaviour[], variant = 'only'): Plan {
  const experiments = behaviours.map((behaviour, position) => {
    const title = `Experiment ${position + 1} ${behaviour} (${variant})`;
    return aPlannedExperiment({ index: position + 1, document: { title, tags: [behaviour], method: [] } });
  });
  return aPlan({ experiments });
}

function behaviourIn(document: { readonly [key: string]: unknown }): Behaviour {
  return (document['tags'] as readonly Behaviour[])[0] ?? 'completes';
}

function journalOf(document: unknown): string {
  return JSON.stringify({ experiment: document, status: 'completed' });
}

/** Does what the broker's runner does, as far as the wire shows it. */
function scriptedRunner(clock: ManualClock, store: InMemoryObjectStore): Runner {
  const isAsked = async (item: Item) =>
    (await store.get(location(item, 'bucket_name', 'abort_key'))) !== null;
  const keep = async (item: Item, document: unknown) => {
    const journal = location(item, 'output_bucket', 'journal_key');
    await store.put(journal, journalOf(document), 'application/json');
    return { journal_bucket: journal.bucket, journal_key: journal.key };
  };
  const leave = (item: Item, name: string, document: object) => {
    const journal = location(item, 'output_bucket', 'journal_key');
    const key = journal.key.replace(/[^/]*$/, name);
    return store.put({ bucket: journal.bucket, key }, JSON.stringify(document), 'application/json');
  };
  const run: Runner = async (item, { refused, stored }) => {
    if (await isAsked(item)) return failed('the run was aborted before this experiment started', null);
    if (refused) return { ...failed('an experiment failed before it', null, 'failed-fast'), ended_by: null };
    if (stored) await leave(item, 'started.json', {});
    const text = await store.get(location(item, 'bucket_name', 'experiment_source'));
    const document = JSON.parse(text ?? '') as { readonly [key: string]: unknown };
    const behaviour = behaviourIn(document);
    await clock.sleep(1_000);
    if (behaviour === 'crashes') return failed('the Chaos Toolkit wrote no journal', 1);
    const until = clock.now() + LASTS;
    while (behaviour === 'lasts' && clock.now() < until && !(await isAsked(item))) await clock.sleep(1_000);
    const ended_by = (await isAsked(item)) ? 'abort' : null;
    const kept = await keep(item, document);
    return { ...kept, state: ended_by === null ? 'done' : 'failed', ended_by, exit_code: 0, attempt: 1 };
  };
  return async (item, call) => {
    const result = await run(item, call);
    if (call.stored) await leave(item, 'result.json', { ...item, ...result });
    return result;
  };
}

function failed(message: string, exitCode: number | null, code = 'no-journal') {
  return {
    state: 'failed',
    attempt: 1,
    exit_code: exitCode,
    ended_by: exitCode === null ? 'abort' : null,
    error: { code, message },
  };
}

function location(item: Item, bucket: string, key: string) {
  return { bucket: item[bucket] ?? '', key: item[key] ?? '' };
}
