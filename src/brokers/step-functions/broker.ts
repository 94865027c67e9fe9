import type { Clock } from '../../clock.js';
import { GateError } from '../../errors.js';
import type { Plan } from '../../suite/plan.js';
import type { Broker, Collected, Handle, Progress } from '../broker.js';
import { collectRun } from './collect.js';
import type { Executions, Started } from './executions.js';
import { expectedDuration } from './expected.js';
import { RunKeys, type Buckets } from './keys.js';
import { JSON_UTF8, type ObjectStore } from './object-store.js';
import { buildRequest, type RunOptions } from './request.js';
import { stopExecution } from './stop.js';
import { watchExecution } from './watch.js';

/** What the broker is made of: the two services, time, and where things lie. */
export interface StepFunctionsPorts {
  readonly store: ObjectStore;
  readonly executions: Executions;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  readonly buckets: Buckets;
  readonly options: RunOptions;
  readonly urlOf: (executionArn: string) => string;
}

/** The experiment broker on AWS: a state machine that runs each experiment of a list. */
export class StepFunctionsBroker implements Broker {
  readonly kind = 'step-functions';
  private expected = 0;

  constructor(private readonly ports: StepFunctionsPorts) {}

  async start(plan: Plan, runId: string): Promise<Handle> {
    const keys = this.keys(runId);
    const request = buildRequest(plan, keys, this.ports.options);
    this.expected = expectedDuration(plan, this.ports.options.maxParallel);
    await this.claim(keys, request);
    await this.upload(plan, keys);
    const started = await this.ports.executions.start(runId, request);
    const handle = started ? this.handle(runId, started) : await this.attach(runId);
    if (handle) return handle;
    throw new GateError('broker', `execution "${runId}" exists and cannot be found`, {
      hint: 'use another run-id',
    });
  }

  watch(handle: Handle, signal?: AbortSignal): AsyncIterable<Progress> {
    return watchExecution(handle.reference, handle.runId, this.expected, this.ports, signal);
  }

  collect(handle: Handle, plan: Plan): AsyncIterable<Collected> {
    return collectRun(handle.reference, plan, this.keys(handle.runId), this.ports);
  }

  stop(handle: Handle, reason: string, grace: number): Promise<'ended' | 'forced'> {
    return stopExecution(handle, reason, grace, this.keys(handle.runId).abort(), this.ports);
  }

  async attach(runId: string): Promise<Handle | null> {
    const arn = this.ports.executions.arnOf(runId);
    const execution = await this.ports.executions.describe(arn);
    return execution && this.handle(runId, execution);
  }

  /** The first to write the request owns the run id; the same request again is the same run, started once. */
  private async claim(keys: RunKeys, request: string): Promise<void> {
    const { store } = this.ports;
    if (await store.putIfAbsent(keys.request(), request, JSON_UTF8)) return;
    if ((await store.get(keys.request())) === request) return;
    throw new GateError('wrong-input', `run id "${keys.runId}" belongs to another plan`, {
      hint: 'give this run an id of its own, or leave run-id empty',
    });
  }

  private async upload(plan: Plan, keys: RunKeys): Promise<void> {
    await Promise.all(
      plan.experiments.map((experiment) =>
        this.ports.store.put(
          keys.experiment(experiment),
          JSON.stringify(experiment.document, null, 2),
          JSON_UTF8,
        ),
      ),
    );
  }

  private keys(runId: string): RunKeys {
    return new RunKeys(this.ports.buckets, runId);
  }

  private handle(runId: string, { arn, startedAt }: Started): Handle {
    return { runId, reference: arn, url: this.ports.urlOf(arn), startedAt };
  }
}
