import { afterAll, beforeAll } from '@jest/globals';
import { join } from 'node:path';
import { awsClients } from '../../src/aws/clients.js';
import { SfnExecutions } from '../../src/aws/executions.js';
import { S3ObjectStore } from '../../src/aws/object-store.js';
import { StepFunctionsBroker } from '../../src/brokers/step-functions/broker.js';
import { OWN_PROTOCOL } from '../../src/brokers/step-functions/protocol.js';
import { systemClock } from '../../src/clock.js';
import { startEmbedded, type Embedded } from '../../src/embedded/embedded.js';
import type { JsonObject, Plan } from '../../src/suite/plan.js';
import { pointSdkAt } from '../aws/environment.js';
import { aPlan, aPlannedExperiment } from '../builders/plan.js';
import { RecordingLog } from '../fakes/log.js';
import type { Behaviour, MakeStage } from './broker.js';

let embedded: Embedded;
let restore: () => void;
beforeAll(async () => {
  const packageRoot = join(import.meta.dirname, '..', '..');
  embedded = await startEmbedded({
    packageRoot,
    log: new RecordingLog(),
    clock: systemClock,
    processEnv: process.env,
  });
  restore = pointSdkAt(embedded.endpoint);
}, 300_000);
afterAll(async () => {
  restore();
  await embedded.stop();
}, 60_000);

/** The template of AWS on the emulator, with the real runner and the real Chaos Toolkit; lists above `inputLimit` bytes are stored. */
export const embeddedStage =
  (inputLimit: number): MakeStage =>
  ({ failFast }) => {
    const { s3, sfn } = awsClients(embedded.region, process.env);
    const broker = new StepFunctionsBroker({
      store: new S3ObjectStore(s3),
      executions: new SfnExecutions(sfn, embedded.stateMachineArn),
      clock: systemClock,
      random: Math.random,
      buckets: { experiments: embedded.bucket, journals: embedded.journalBucket, prefix: 'contract' },
      options: { maxParallel: 1, failFast, experimentDeadline: 300, runDeadline: 300, inputLimit },
      protocol: () => Promise.resolve(OWN_PROTOCOL),
      urlOf: () => null,
    });
    const close = () => {
      s3.destroy();
      sfn.destroy();
      return Promise.resolve();
    };
    return Promise.resolve({ broker, plan: planOf, grace: 60_000, close });
  };

const command = (path: string, ...args: readonly string[]) => ({
  type: 'process',
  path,
  arguments: args,
  timeout: 120,
});
const PROVIDERS: Readonly<Record<Behaviour, JsonObject>> = {
  completes: command('true'),
  // The Chaos Toolkit does not survive a module that is not there.
  crashes: { type: 'python', module: 'no.such.module', func: 'f' },
  lasts: command('sleep', '120'),
};

function planOf(behaviours: readonly Behaviour[], variant = 'only'): Plan {
  const experiments = behaviours.map((behaviour, position) => {
    const title = `Experiment ${position + 1} ${behaviour} (${variant})`;
    const method = [{ type: 'action', name: behaviour, provider: PROVIDERS[behaviour] }];
    return aPlannedExperiment({ index: position + 1, document: { title, description: 'A test.', method } });
  });
  return aPlan({ experiments });
}
