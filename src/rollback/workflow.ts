import type { WorkflowAct } from '../suite/rollback-plan.js';
import { follow } from './follow.js';
import type { Ended, Playing, Trigger } from './trigger.js';

export interface WorkflowRun {
  readonly id: number;
  readonly url: string;
  readonly status: string;
  /** null while it goes on. */
  readonly conclusion: string | null;
}

export interface Dispatch {
  /** Null: that of the job. */
  readonly repository: string | null;
  readonly file: string;
  readonly ref: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/** What a rollback needs of GitHub's workflows. Every method throws `GateError` naming the permission that is missing. */
export interface Workflows {
  /** Starts a run, once; null when GitHub does not say which. */
  dispatch(
    dispatch: Dispatch,
    signal?: AbortSignal,
  ): Promise<{ readonly id: number; readonly url: string } | null>;
  /** Runs of the workflow that were dispatched on its ref since a time in milliseconds. */
  dispatchedSince(dispatch: Dispatch, since: number, signal?: AbortSignal): Promise<readonly WorkflowRun[]>;
  run(repository: string | null, id: number, signal?: AbortSignal): Promise<WorkflowRun>;
}

/** Milliseconds by which the clocks of GitHub and of this machine may differ. */
const SKEW = 10_000;

/** Dispatches a workflow and follows its run to its end. */
export class WorkflowTrigger implements Trigger {
  constructor(
    private readonly act: WorkflowAct,
    private readonly workflows: Workflows,
  ) {}

  plan(): Promise<string> {
    const { file, ref, repository, inputs } = this.act;
    const names = Object.keys(inputs);
    const where = repository === null ? '' : ` of ${repository}`;
    const given = names.length === 0 ? 'without inputs' : `with ${names.join(', ')}`;
    return Promise.resolve(`run workflow ${file}${where} on ${ref} ${given}, and follow it to its end`);
  }

  async play(playing: Playing): Promise<Ended | null> {
    const { signal, clock } = playing;
    const since = clock.now() - SKEW;
    const started = await this.workflows.dispatch(this.act, signal);
    const run = started ?? (await this.find(since, playing));
    if (run === null || 'outcome' in run) return run;
    playing.started(run.url);
    return follow(() => this.look(run.id, signal), playing);
  }

  /** GitHub does not say everywhere what a dispatch started: it is the only run that has begun since. */
  private async find(since: number, playing: Playing): Promise<WorkflowRun | Ended | null> {
    const found = await follow(async () => {
      const runs = await this.workflows.dispatchedSince(this.act, since, playing.signal);
      return runs.length === 0 ? null : runs;
    }, playing);
    const [run, other] = found ?? [];
    if (run === undefined || other === undefined) return run ?? null;
    const urls = found?.map(({ url }) => url).join(' ') ?? '';
    return {
      outcome: 'failed',
      reason: `${this.act.file} was dispatched, and which of these runs it started is not known: ${urls}`,
    };
  }

  private async look(id: number, signal: AbortSignal): Promise<Ended | null> {
    const { file, repository } = this.act;
    const { status, conclusion, url } = await this.workflows.run(repository, id, signal);
    if (status !== 'completed') return null;
    const reason = `workflow ${file} ended as ${conclusion ?? 'nothing known'}`;
    return { outcome: conclusion === 'success' ? 'done' : 'failed', reason, link: url };
  }
}
