import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { CreateStateMachineCommand } from '@aws-sdk/client-sfn';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { awsClients } from '../../src/aws/clients.js';
import { SfnExecutions } from '../../src/aws/executions.js';
import { S3ObjectStore } from '../../src/aws/object-store.js';
import { StepFunctionsBroker } from '../../src/brokers/step-functions/broker.js';
import { RunKeys } from '../../src/brokers/step-functions/keys.js';
import { JSON_UTF8 } from '../../src/brokers/step-functions/object-store.js';
import { OWN_PROTOCOL } from '../../src/brokers/step-functions/protocol.js';
import { each } from '../../src/brokers/step-functions/ahead.js';
import { buildRequest, type RunOptions } from '../../src/brokers/step-functions/request.js';
import { systemClock, type Clock } from '../../src/clock.js';
import type { Plan } from '../../src/suite/plan.js';
import { pointSdkAt } from '../aws/environment.js';
import { startMoto } from '../aws/moto.js';

const REGION = 'us-east-1';
const BUCKETS = { experiments: 'experiments', journals: 'journals', prefix: 'resiliency-gate' };
const DEFINITION = join(import.meta.dirname, '..', '..', 'broker', 'state-machine.asl.json');
const SUBSTITUTIONS: Readonly<Record<string, string>> = {
  Partition: 'aws',
  RunnerArn: `arn:aws:lambda:${REGION}:123456789012:function:runner`,
};

/** Looks at once, however long the pace between two looks: what is scripted takes no time. */
const hasty: Clock = { now: () => systemClock.now(), sleep: (_, signal) => systemClock.sleep(20, signal) };

/** What the runner does with one experiment: the keys of its result, and the journal it stores where it was asked to. */
export interface Act {
  readonly result: Readonly<Record<string, unknown>>;
  readonly journal?: string;
}

/** The state machine of the template on moto, whose Lambda answers what it was told to, in that order. */
export async function startMotoBroker() {
  const moto = await startMoto();
  const restore = pointSdkAt(moto.endpoint);
  const { s3, sfn } = awsClients(REGION, process.env);
  const tell = (path: string, body: object) => post(`${moto.endpoint}/moto-api/${path}`, body);
  await tell('config', { stepfunctions: { execute_state_machine: true }, lambda: { use_docker: false } });
  for (const Bucket of [BUCKETS.experiments, BUCKETS.journals])
    await s3.send(new CreateBucketCommand({ Bucket }));
  const { stateMachineArn = '' } = await sfn.send(
    new CreateStateMachineCommand({
      name: 'resiliency-gate',
      definition: await definition(),
      roleArn: 'arn:aws:iam::123456789012:role/broker',
    }),
  );
  const store = new S3ObjectStore(s3);
  const executions = new SfnExecutions(sfn, stateMachineArn);
  const answer = (...answers: readonly unknown[]) =>
    tell('static/lambda-simple/response', { results: answers.map((one) => JSON.stringify(one)) });
  return {
    store,
    executions,
    /** The next answers of Lambda, whatever they are. */
    answer,
    keys: (runId: string) => new RunKeys(BUCKETS, runId),
    open: (options: Partial<RunOptions>) => {
      const run = { maxParallel: 1, failFast: false, experimentDeadline: 600, runDeadline: 600, ...options };
      const protocol = () => Promise.resolve(OWN_PROTOCOL);
      const ports = { store, executions, clock: hasty, random: Math.random, protocol, urlOf: () => null };
      const broker = new StepFunctionsBroker({ ...ports, buckets: BUCKETS, options: run });
      /** Scripts the runner for a run of `plan`: each result is laid over the item it was given. */
      const script = async (plan: Plan, runId: string, acts: readonly Act[]) => {
        const keys = new RunKeys(BUCKETS, runId);
        const items = itemsOf(buildRequest(plan, keys, { ...run, inputLimit: Infinity }).input);
        for (const [position, { journal }] of acts.entries()) {
          const experiment = plan.experiments[position];
          if (journal !== undefined && experiment)
            await store.put(keys.journal(experiment), journal, JSON_UTF8);
        }
        await answer(...acts.map(({ result }, position) => ({ ...items[position], ...result })));
      };
      /** The same of a stored list, whose runners leave the results where the gate looks for them. */
      const scriptStored = async (plan: Plan, runId: string, acts: readonly Act[]) => {
        const keys = new RunKeys(BUCKETS, runId);
        const left = plan.experiments.flatMap((experiment, position) => {
          const { result = {}, journal } = acts[position] ?? {};
          const place = keys.result(experiment);
          const mark = { bucket: place.bucket, key: place.key.replace('result', 'started') };
          const began = result['exit_code'] !== null;
          return [
            ...(began ? [{ place: mark, text: '{}' }] : []),
            ...(journal === undefined ? [] : [{ place: keys.journal(experiment), text: journal }]),
            { place, text: JSON.stringify({ index: String(experiment.index), ...result }) },
          ];
        });
        await each(left, 20, ({ place, text }) => store.put(place, text, JSON_UTF8));
        await answer(...acts.map(({ result }) => ({ state: result['state'] })));
      };
      return { broker, script, scriptStored };
    },
    stop: async () => {
      s3.destroy();
      sfn.destroy();
      restore();
      await moto.stop();
    },
  };
}

/** With what CloudFormation puts in. */
async function definition(): Promise<string> {
  const text = await readFile(DEFINITION, 'utf8');
  return text.replace(/\$\{(\w+)\}/g, (whole, name: string) => SUBSTITUTIONS[name] ?? whole);
}

function itemsOf(request: string): readonly object[] {
  const { Payload } = JSON.parse(request) as { readonly Payload: { readonly list: readonly object[] } };
  return Payload.list;
}

async function post(url: string, body: object): Promise<void> {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
}
