import type { Clock } from '../../clock.js';
import { GateError } from '../../errors.js';
import type { Handed } from '../../suite/handed.js';
import type { Plan } from '../../suite/plan.js';
import type { Broker, Collected, Ending, EndRequest, Handle, Progress, Stopped } from '../broker.js';
import { takenRunId } from '../taken.js';
import { unlessCancelled } from '../cancelled.js';
import { each } from './ahead.js';
import { collectRun, type Watched } from './collect.js';
import { endingAsAsked } from './end-request.js';
import { isOver, type Executions, type Started } from './executions.js';
import { readHanded } from './handed.js';
import { RunHistory } from './history.js';
import { RunKeys, type Buckets } from './keys.js';
import { launch } from './launch.js';
import { Markers } from './markers.js';
import { JSON_UTF8, type Location, type ObjectStore } from './object-store.js';
import { OWN_PROTOCOL, type Protocol } from './protocol.js';
import { buildPublishedRequest } from './published-request.js';
import { buildRequest, type RunOptions } from './request.js';
import { shortfallsOf } from './shortfalls.js';
import { stopExecution } from './stop.js';
import { DISARMED, stopPublished } from './stop-published.js';
import { watchExecution } from './watch.js';

/** Objects that are stored at the same time: the SDK has connections for so many. */
const UPLOADS = 40;

/** What the broker is made of: the two services, time, and where things lie. */
export interface StepFunctionsPorts {
  readonly store: ObjectStore;
  readonly executions: Executions;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  readonly buckets: Buckets;
  readonly options: RunOptions;
  /** What the state machine is. Throws `wrong-input` for one that is no broker. */
  readonly protocol: () => Promise<Protocol>;
  /** Where a person can watch an execution; null when there is no such place. */
  readonly urlOf: (executionArn: string) => string | null;
}

/** The experiment broker on AWS: a state machine that runs each experiment of a list. */
export class StepFunctionsBroker implements Broker {
  readonly kind = 'step-functions';
  /** What the last watch saw: collecting the same run asks for none of it again. */
  private watched: (Watched & { readonly handle: Handle }) | null = null;

  /** Executions that were told to end here, whether or not they have. */
  private readonly stopped = new Set<string>();

  constructor(private readonly ports: StepFunctionsPorts) {}

  async start(plan: Plan, runId: string, signal?: AbortSignal): Promise<Handle> {
    const keys = this.keys(runId);
    const protocol = await this.ports.protocol();
    const request =
      protocol.name === 'resiliency-gate'
        ? buildRequest(plan, keys, this.ports.options)
        : { input: buildPublishedRequest(plan, keys), list: null };
    await this.claim(keys.request(), request.list ?? request.input, runId, signal);
    await each(plan.experiments, UPLOADS, (experiment) =>
      this.claim(keys.experiment(experiment), JSON.stringify(experiment.document, null, 2), runId, signal),
    );
    unlessCancelled(signal);
    const started = await launch(runId, request.input, this.ports, signal);
    if (started === 'unanswered') return this.perhaps(runId);
    return started ? this.handle(runId, started) : this.reattach(runId, request.input);
  }

  async *watch(handle: Handle, signal?: AbortSignal, plan?: Plan): AsyncGenerator<Progress> {
    const history = new RunHistory(handle.runId);
    const keys = this.keys(handle.runId);
    const markers = new Markers(keys, history.items, this.ports.store);
    this.watched = { handle, history, markers };
    const ports = { ...this.ports, markers };
    const expected = plan ? { plan, lanes: this.ports.options.maxParallel } : null;
    for await (const told of watchExecution(handle, history, expected, ports, signal)) {
      if (told.kind !== 'terminal') yield told;
      else yield { ...told, ending: await this.endingOf(told.ending, history, keys.abort()) };
    }
  }

  collect(handle: Handle, plan: Plan): AsyncIterable<Collected> {
    const watched = this.watched?.handle.reference === handle.reference ? this.watched : null;
    const known = { watched, stopped: this.stopped.has(handle.reference) };
    return collectRun(handle.reference, plan, this.keys(handle.runId), known, this.ports);
  }

  async stop(handle: Handle, request: EndRequest, grace: number, hurry?: AbortSignal): Promise<Stopped> {
    const patience = { grace, hurry };
    const keys = this.keys(handle.runId);
    this.stopped.add(handle.reference);
    // A run is ended also when nobody can tell any more what runs it: by the marker, and by force.
    const protocol = await this.ports.protocol().catch(() => OWN_PROTOCOL);
    return protocol.endsWhenAsked
      ? stopExecution(handle, request, patience, keys.abort(), this.ports)
      : stopPublished(handle, request, patience, protocol, keys, this.ports);
  }

  async shortfalls(plan: Plan): Promise<readonly string[]> {
    return shortfallsOf(plan, this.ports.options, await this.ports.protocol());
  }

  async attach(runId: string): Promise<Handle | null> {
    const arn = this.ports.executions.arnOf(runId);
    const execution = await this.ports.executions.describe(arn);
    return execution && this.handle(runId, execution);
  }

  experimentsOf(runId: string): Promise<readonly Handed[]> {
    return readHanded(this.keys(runId), this.ports.store);
  }

  async isAtWork({ reference }: Handle): Promise<boolean> {
    const execution = await this.ports.executions.describe(reference);
    return execution !== null && !isOver(execution);
  }

  private async endingOf(ending: Ending, history: RunHistory, marker: Location): Promise<Ending> {
    return endingAsAsked(ending, history, marker, this.ports.store, await this.ports.protocol());
  }

  /** The first to write owns the run id; the same text again is the same run. What may be at work is never overwritten. */
  private async claim(location: Location, text: string, runId: string, signal?: AbortSignal): Promise<void> {
    const { store } = this.ports;
    if (await store.putIfAbsent(location, text, JSON_UTF8, signal)) return;
    const there = await store.get(location, signal);
    // What was taken back stays so: the run was stopped.
    if (there !== text && there !== DISARMED) throw takenRunId(runId);
  }

  /** An execution of that name is ours only when it was started with the same request. */
  private async reattach(runId: string, request: string): Promise<Handle> {
    const execution = await this.ports.executions.describe(this.ports.executions.arnOf(runId));
    // It may be ours all the same: whoever looks later is not to be told otherwise.
    if (execution === null) throw notYetSeen(runId);
    if (execution.input !== request) throw takenRunId(runId);
    return this.handle(runId, execution);
  }

  /** A run that may have started: whoever ends it asks its runners, wherever it is. */
  private perhaps(runId: string): Handle {
    const { executions, clock } = this.ports;
    return this.handle(runId, { arn: executions.arnOf(runId), startedAt: clock.now() });
  }

  private keys(runId: string): RunKeys {
    return new RunKeys(this.ports.buckets, runId);
  }

  private handle(runId: string, { arn, startedAt }: Started): Handle {
    return { runId, reference: arn, url: this.ports.urlOf(arn), startedAt };
  }
}

function notYetSeen(runId: string): GateError {
  return new GateError('unavailable', `run ${runId} was started, and Step Functions does not show it yet`, {
    hint: 'it may be at work: the mode stop ends it by its run-id',
  });
}
