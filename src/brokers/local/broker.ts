import type { Clock } from '../../clock.js';
import { GateError } from '../../errors.js';
import type { Log } from '../../log.js';
import type { Handed } from '../../suite/handed.js';
import type { Plan } from '../../suite/plan.js';
import type { Broker, Collected, EndRequest, Handle, Progress } from '../broker.js';
import { unlessCancelled } from '../cancelled.js';
import { takenRunId } from '../taken.js';
import { collectRun, isOver, type LogKeeper } from './collect.js';
import { launchKeeper, type Ground } from './launch.js';
import { forgetOldRuns } from './old-runs.js';
import { ownLife } from './process-life.js';
import { buildRequest, type LocalOptions } from './request.js';
import { RunFolder } from './run-folder.js';
import { stopRun } from './stop.js';
import type { Keeper } from './story.js';
import type { FindToolkit } from './toolkit.js';
import { watchRun } from './watch.js';

export interface LocalPorts {
  readonly findToolkit: FindToolkit;
  readonly ground: Ground;
  /** The folder of all runs on this machine. */
  readonly runs: string;
  readonly logs: LogKeeper;
  readonly options: LocalOptions;
  /** What becomes of a run whose gate was killed: it is ended, or left to its own end. */
  readonly onOrphaned: 'stop' | 'leave';
  readonly clock: Clock;
  readonly log: Log;
}

/** Milliseconds beyond an experiment's own grace, for ending it by force and writing down what it left. */
const MARGIN = 30_000;

/** Runs each experiment with the `chaos` command on this machine, under a keeper that outlives the gate. */
export class LocalBroker implements Broker {
  readonly kind = 'local';

  constructor(private readonly ports: LocalPorts) {}

  shortfalls(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  async start(plan: Plan, runId: string, signal?: AbortSignal): Promise<Handle> {
    const { runs, options, onOrphaned, clock, log } = this.ports;
    await forgetOldRuns(runs, clock.now());
    const folder = this.folder(runId);
    if (!(await folder.claim(buildRequest(plan, options)))) throw takenRunId(runId);
    if (onOrphaned === 'stop') await folder.own(await ownLife());
    const keeper = (await folder.keeper()) ?? (await this.launch(folder, signal));
    log.info(`experiments run on this machine with Chaos Toolkit ${keeper.versions}`);
    return handleOf(runId, keeper);
  }

  /** Whoever watches a run owns it, also one that somebody else has started. */
  async *watch({ runId }: Handle, signal?: AbortSignal): AsyncGenerator<Progress> {
    const folder = this.folder(runId);
    if (this.ports.onOrphaned === 'stop') await folder.own(await ownLife());
    yield* watchRun(folder, this.ports.clock, signal);
  }

  collect(handle: Handle, plan: Plan): AsyncIterable<Collected> {
    const { clock, logs, options } = this.ports;
    const patience = options.endGrace * 1000 + MARGIN;
    return collectRun(this.folder(handle.runId), plan, { clock, logs, patience });
  }

  stop(handle: Handle, request: EndRequest, grace: number, hurry?: AbortSignal): Promise<'ended' | 'forced'> {
    return stopRun(this.folder(handle.runId), request, grace, this.ports.clock, hurry);
  }

  async attach(runId: string): Promise<Handle | null> {
    const keeper = await this.folder(runId).keeper();
    return keeper && handleOf(runId, keeper);
  }

  async experimentsOf(runId: string): Promise<readonly Handed[]> {
    return (await this.folder(runId).request())?.experiments ?? [];
  }

  async isAtWork({ runId }: Handle): Promise<boolean> {
    return !(await isOver(this.folder(runId)));
  }

  private async launch(folder: RunFolder, signal?: AbortSignal): Promise<Keeper> {
    const toolkit = await this.ports.findToolkit();
    unlessCancelled(signal);
    await launchKeeper(folder, toolkit, this.ports.ground);
    const keeper = await folder.keeper();
    if (keeper) return keeper;
    throw new GateError('internal', 'a run was started and has no keeper', {
      hint: `look into ${folder.keeperLog}`,
    });
  }

  private folder(runId: string): RunFolder {
    return new RunFolder(this.ports.runs, runId);
  }
}

function handleOf(runId: string, { pid, startedAt }: Keeper): Handle {
  return { runId, reference: `process ${pid}`, url: null, startedAt };
}
