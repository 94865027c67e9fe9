import { GateError } from '../errors.js';
import type { CodeDeployAct } from '../suite/rollback-plan.js';
import { follow, patiently } from './follow.js';
import type { Ended, Playing, Trigger } from './trigger.js';

/** What CodeDeploy says of a deployment. */
export interface CodeDeployDeployment {
  readonly status: string;
  /** The deployment that takes it back; null while there is none. */
  readonly rollbackId: string | null;
  /** What CodeDeploy says of taking it back. */
  readonly rollbackMessage: string | null;
  readonly error: string | null;
}

/** What a rollback needs of CodeDeploy. Every method throws `GateError` naming the permission that is missing. */
export interface CodeDeploy {
  /** Stops a deployment and has it taken back. Says whether it was still under way. */
  stop(id: string, signal?: AbortSignal): Promise<boolean>;
  describe(id: string, signal?: AbortSignal): Promise<CodeDeployDeployment>;
  /** Where a person can watch it; null when there is no such place. */
  urlOf(id: string): string | null;
}

const OVER: readonly string[] = ['Succeeded', 'Failed', 'Stopped'];

/** Stops the deployment with automatic rollback, then follows the deployment that CodeDeploy takes it back by. */
export class CodeDeployTrigger implements Trigger {
  constructor(
    private readonly act: CodeDeployAct,
    private readonly codedeploy: CodeDeploy,
  ) {}

  async plan(signal: AbortSignal): Promise<string> {
    const { deployment } = this.act;
    const { status, rollbackId } = await this.codedeploy.describe(deployment, signal);
    if (!OVER.includes(status)) {
      return `stop deployment ${deployment} (${status}) with automatic rollback, and follow that to its end`;
    }
    if (rollbackId !== null) return `follow deployment ${rollbackId}, which takes ${deployment} back already`;
    throw tooLate(deployment, status);
  }

  async play(playing: Playing): Promise<Ended | null> {
    const { deployment } = this.act;
    const { codedeploy } = this;
    playing.started(codedeploy.urlOf(deployment));
    const stopped = await patiently(() => codedeploy.stop(deployment, playing.signal), playing);
    if (stopped === null) return null;
    const found = await follow(() => this.findRollback(stopped, playing.signal), playing);
    return found === null || 'outcome' in found ? found : this.followRollback(found.id, playing);
  }

  /** An end when there will be none; null while there may still be one. */
  private async findRollback(
    stopped: boolean,
    signal: AbortSignal,
  ): Promise<{ readonly id: string } | Ended | null> {
    const { deployment } = this.act;
    const { status, rollbackId, rollbackMessage } = await this.codedeploy.describe(deployment, signal);
    if (rollbackId !== null) return { id: rollbackId };
    if (!OVER.includes(status)) return null;
    if (rollbackMessage !== null) {
      return { outcome: 'failed', reason: `deployment ${deployment} was not taken back: ${rollbackMessage}` };
    }
    if (!stopped) throw tooLate(deployment, status);
    return null;
  }

  private followRollback(id: string, playing: Playing): Promise<Ended | null> {
    const link = this.codedeploy.urlOf(id);
    playing.started(link);
    return follow(async () => {
      const { status, error } = await this.codedeploy.describe(id, playing.signal);
      if (!OVER.includes(status)) return null;
      const reason = `deployment ${id}, which takes ${this.act.deployment} back, ended as ${status}`;
      if (status === 'Succeeded') return { outcome: 'done', reason, link };
      return { outcome: 'failed', reason: error === null ? reason : `${reason}: ${error}`, link };
    }, playing);
  }
}

/** Only a deployment under way can be stopped. */
function tooLate(id: string, status: string): GateError {
  return new GateError('refused', `deployment ${id} has ended (${status}) and is not being taken back`, {
    hint: 'let the gate run before the deployment ends, between the steps of its traffic shift, or deploy the earlier revision by another step',
  });
}
