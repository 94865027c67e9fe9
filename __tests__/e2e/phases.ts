import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Embedded } from '../../src/embedded/embedded.js';
import { runStep } from './broker.js';
import { startHoldingProxy, type Held, type HoldingProxy, type Seen } from './holding-proxy.js';
import { experiment, shell, Workspace } from './workspace.js';

let jobs = 0;

/** A suite of two experiments on a system whose health is a file, and the gates of one CI run. */
export class Job {
  readonly workspace = new Workspace();
  readonly health: string;
  private readonly runId = String(4700 + (jobs += 1));
  private readonly environment = `staging-${this.runId}`;

  private readonly s3: S3Client;
  private readonly sfn: SFNClient;

  private constructor(
    private readonly broker: Embedded,
    readonly proxy: HoldingProxy,
  ) {
    const credentials = { accessKeyId: 'embedded', secretAccessKey: 'embedded' };
    const at = { region: broker.region, endpoint: broker.endpoint, credentials };
    this.s3 = new S3Client({ ...at, forcePathStyle: true });
    this.sfn = new SFNClient(at);
    this.health = this.workspace.write('health', '');
    this.outage(2);
    this.workspace.write('two.json', experiment({ title: 'Nothing', health: this.health }));
    this.workspace.write('suite.json', {
      version: 1,
      title: 'Phases',
      environment: this.environment,
      // A gate that is gone holds nobody for longer.
      guards: { lock: { lease: '10s', wait: '2m' } },
      experiments: [{ experiment: 'one.json' }, { experiment: 'two.json' }],
    });
  }

  /** The first experiment breaks the system, and mends it after so many seconds. */
  outage(seconds: number): void {
    const { health } = this;
    // Too long to travel in a result: its journal has to be fetched.
    const talk = shell('action', 'talk', 'head -c 60000 /dev/zero | tr "\\0" x');
    const fault = shell('action', 'break it', `rm ${health}`, { pauses: { after: seconds } });
    const mend = shell('action', 'mend it', `touch ${health}`);
    this.workspace.write('one.json', experiment({ title: 'An outage', health, method: [talk, fault, mend] }));
  }

  static async on(broker: Embedded): Promise<Job> {
    return new Job(broker, await startHoldingProxy(broker.endpoint));
  }

  /** The gate of one attempt, or what comes after it. */
  step(attempt: number, more: Partial<Parameters<typeof runStep>[2]> = {}) {
    return runStep(this.broker, this.workspace, {
      ...more,
      inputs: { suite: 'suite.json', ...more.inputs },
      env: {
        ...this.broker.env,
        AWS_ENDPOINT_URL: this.proxy.endpoint,
        GITHUB_REPOSITORY: 'acme/checkout',
        GITHUB_RUN_ID: this.runId,
        GITHUB_RUN_ATTEMPT: String(attempt),
        GITHUB_JOB: 'gate',
        GITHUB_ACTION: 'gate',
      },
    });
  }

  /** Starts the gate and does something to it as soon as it is there. */
  async disturbed<T>(
    attempt: number,
    there: Promise<void>,
    how: (child: ChildProcess) => T,
    inputs: Record<string, string> = {},
  ) {
    let child: ChildProcess | undefined;
    const step = this.step(attempt, {
      inputs,
      onStart: (started) => {
        child = started;
      },
    });
    await Promise.race([there, step]);
    if (!child) throw new Error('the gate was not started');
    return { done: await how(child), main: await step };
  }

  /** Names of the executions that this CI run has started. */
  async executions(): Promise<readonly string[]> {
    const { stateMachineArn } = this.broker;
    const { executions = [] } = await this.sfn.send(new ListExecutionsCommand({ stateMachineArn }));
    return executions.map(({ name = '' }) => name).filter((name) => name.startsWith(`gh-${this.runId}-`));
  }

  /** Whether anybody holds the environment. */
  async isLocked(): Promise<boolean> {
    const Key = `resiliency-gate/locks/${this.environment}.json`;
    const { Body } = await this.s3.send(new GetObjectCommand({ Bucket: this.broker.bucket, Key }));
    const lock = JSON.parse((await Body?.transformToString()) ?? '') as { readonly released: boolean };
    return !lock.released;
  }

  async faultIsThere(): Promise<void> {
    while (existsSync(this.health)) await delay(20);
  }

  async end(): Promise<void> {
    for (const client of [this.s3, this.sfn]) client.destroy();
    await this.proxy.stop();
    this.workspace.remove();
  }
}

/** Where a gate can be disturbed: resolves when it is there. What is held is let go by the test, or with the proxy. */
export interface Phase {
  readonly name: string;
  readonly reach: (job: Job) => { readonly there: Promise<void>; readonly held: Held | null };
}

const hold =
  (where: 'on its way' | 'on its way back', matches: (call: Seen) => boolean): Phase['reach'] =>
  ({ proxy }) => {
    const held = proxy.hold(where, matches);
    return { there: held.reached, held };
  };

export const isPut = (name: string) => (call: Seen) => call.method === 'PUT' && call.url.includes(name);
export const isGet = (name: string) => (call: Seen) => call.method === 'GET' && call.url.includes(name);
export const isCall = (operation: string) => (call: Seen) => call.target.endsWith(`.${operation}`);

export const BEFORE_UPLOAD: Phase = {
  name: 'before anything is uploaded',
  reach: hold('on its way', isPut('/request.json')),
};
export const UPLOADING: Phase = {
  name: 'while experiments are uploaded',
  reach: hold('on its way', isPut('/experiments/02-')),
};
export const BEFORE_START: Phase = {
  name: 'after the upload',
  reach: hold('on its way', isCall('StartExecution')),
};
export const STARTING: Phase = {
  name: 'when the run has started, and nobody knows it yet',
  reach: hold('on its way back', isCall('StartExecution')),
};
export const RUNNING: Phase = {
  name: 'while a fault is in place',
  reach: (job) => ({ there: job.faultIsThere(), held: null }),
};
export const COLLECTING: Phase = {
  name: 'while journals are collected',
  reach: hold('on its way', isGet('journal.json')),
};
export const TELLING: Phase = {
  name: 'while the verdict is told',
  reach: hold('on its way', isPut('/verdict.json')),
};
