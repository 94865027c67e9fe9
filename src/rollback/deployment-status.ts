import { GateError } from '../errors.js';
import type { DeploymentStatusAct } from '../suite/rollback-plan.js';
import { patiently } from './follow.js';
import type { Occasion } from './occasion.js';
import type { Ended, Playing, Trigger } from './trigger.js';

export interface NewStatus {
  readonly state: 'failure' | 'inactive';
  readonly description: string;
  readonly logUrl: string | null;
}

/** What a rollback needs of GitHub's deployments; `repository` null is that of the job. Throws `GateError` naming what is missing. */
export interface DeploymentStatuses {
  /** The id of the newest deployment of a commit to an environment; null when there is none. */
  newest(
    repository: string | null,
    of: { readonly sha: string | null; readonly environment: string | null },
    signal?: AbortSignal,
  ): Promise<string | null>;
  set(repository: string | null, deployment: string, status: NewStatus, signal?: AbortSignal): Promise<void>;
  /** Where a person can look. */
  urlOf(repository: string | null): string;
}

/** Tells GitHub that a deployment has failed, or is no longer there. */
export class DeploymentStatusTrigger implements Trigger {
  constructor(
    private readonly act: DeploymentStatusAct,
    private readonly occasion: Occasion,
    private readonly statuses: DeploymentStatuses,
  ) {}

  async plan(signal: AbortSignal): Promise<string> {
    return `set deployment ${await this.find(signal)} to ${this.act.state}`;
  }

  async play(playing: Playing): Promise<Ended | null> {
    const { state, repository } = this.act;
    const { signal } = playing;
    const { reason, runUrl } = this.occasion;
    playing.started(this.statuses.urlOf(repository));
    return patiently(async () => {
      const id = await this.find(signal);
      await this.statuses.set(repository, id, { state, description: reason, logUrl: runUrl }, signal);
      return { outcome: 'done', reason: `deployment ${id} is set to ${state}` };
    }, playing);
  }

  private async find(signal: AbortSignal): Promise<string> {
    const { deployment, repository } = this.act;
    const { sha, environment } = this.occasion;
    const known = sha !== null || environment !== null;
    const newest = () => (known ? this.statuses.newest(repository, { sha, environment }, signal) : null);
    const found = deployment ?? (await newest());
    if (found !== null) return found;
    const of = `${sha === null ? '' : ` of ${sha}`}${environment === null ? '' : ` to ${environment}`}`;
    const message = known ? `GitHub knows no deployment${of}` : 'nothing says which deployment is meant';
    throw new GateError('refused', message, { hint: 'name the `deployment`' });
  }
}
