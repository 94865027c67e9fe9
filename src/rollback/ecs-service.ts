import { GateError } from '../errors.js';
import type { EcsServiceAct } from '../suite/rollback-plan.js';
import { follow, patiently } from './follow.js';
import type { Ended, Playing, Trigger } from './trigger.js';

/** What ECS says of a service. Task definitions are ARNs. */
export interface EcsService {
  readonly taskDefinition: string;
  /** The deployment that is to stay; null when ECS tells of none. */
  readonly primary: {
    readonly taskDefinition: string;
    /** `COMPLETED`, `FAILED`, `IN_PROGRESS`; null where ECS does not say. */
    readonly rollout: string | null;
    readonly reason: string | null;
  } | null;
  /** Whether it runs as many tasks as it should, all of the primary deployment. */
  readonly steady: boolean;
}

/** One deployment of a service. */
export interface EcsDeployment {
  readonly status: string;
  readonly taskDefinition: string;
}

export interface ServiceName {
  readonly cluster: string;
  readonly service: string;
}

/** What a rollback needs of ECS. Every method throws `GateError` naming the permission that is missing. */
export interface EcsServices {
  describe(name: ServiceName, signal?: AbortSignal): Promise<EcsService>;
  /** The service's deployments that ECS remembers (90 days), newest first. */
  history(name: ServiceName, signal?: AbortSignal): AsyncIterable<EcsDeployment>;
  /** The active revision of the same family that comes before; null when there is none. */
  revisionBefore(taskDefinition: string, signal?: AbortSignal): Promise<string | null>;
  /** Starts a deployment; returns the ARN of its task definition. */
  deploy(name: ServiceName, taskDefinition: string, signal?: AbortSignal): Promise<string>;
  /** Where a person can watch it; null when there is no such place. */
  urlOf(name: ServiceName): string | null;
}

/** Where a service goes back to. */
type Target =
  | { readonly kind: 'task-definition'; readonly taskDefinition: string; readonly because: string }
  /** ECS is taking the deployment back, or has: it is only followed. */
  | { readonly kind: 'already'; readonly status: string };

/** Gives a service the task definition that it had before, and follows it until it is stable. */
export class EcsServiceTrigger implements Trigger {
  constructor(
    private readonly act: EcsServiceAct,
    private readonly services: EcsServices,
  ) {}

  async plan(signal: AbortSignal): Promise<string> {
    const { cluster, service } = this.act;
    const now = await this.services.describe(this.act, signal);
    const target = await this.findTarget(now, signal);
    const name = `service ${service} of cluster ${cluster}`;
    if (target.kind === 'already') return `follow ${name}, which ECS takes back itself (${target.status})`;
    const { taskDefinition, because } = target;
    return `deploy ${short(taskDefinition)} (${because}) to ${name} instead of ${short(now.taskDefinition)}, and follow it until it is stable`;
  }

  async play(playing: Playing): Promise<Ended | null> {
    const { signal } = playing;
    playing.started(this.services.urlOf(this.act));
    // Found once: after a deployment whose answer was lost, the one before would be the one to get away from.
    const found = await patiently(async () => {
      const now = await this.services.describe(this.act, signal);
      return { now, target: await this.findTarget(now, signal) };
    }, playing);
    if (found === null) return null;
    const begun = await patiently(() => this.begin(found.now, found.target, signal), playing);
    if (begun === null) return null;
    const { from, to, because } = begun;
    let seen = false;
    return follow(async () => {
      const now = await this.services.describe(this.act, signal);
      const wanted = to ?? now.taskDefinition;
      // A new deployment is not seen everywhere at once.
      const isWanted = now.primary?.taskDefinition === wanted;
      if (!isWanted && !seen) return null;
      seen = true;
      const how = `${because}${from === null ? '' : `; it was ${short(from)}`}`;
      return this.endOf(now, wanted, how);
    }, playing);
  }

  private async begin({ taskDefinition: from }: EcsService, target: Target, signal: AbortSignal) {
    if (target.kind === 'already') return { from: null, to: null, because: 'ECS takes it back itself' };
    const to = await this.services.deploy(this.act, target.taskDefinition, signal);
    return { from, to, because: target.because };
  }

  private endOf(now: EcsService, wanted: string, how: string): Ended | null {
    const { service } = this.act;
    const { primary } = now;
    if (primary?.taskDefinition !== wanted) {
      const other = short(primary?.taskDefinition ?? now.taskDefinition);
      return { outcome: 'failed', reason: `something else was deployed to ${service} meanwhile: ${other}` };
    }
    if (primary.rollout === 'FAILED') {
      const why = primary.reason ?? 'no reason was given';
      return { outcome: 'failed', reason: `${short(wanted)} was not deployed to ${service}: ${why}` };
    }
    const complete = primary.rollout === null || primary.rollout === 'COMPLETED';
    if (!complete || !now.steady) return null;
    return { outcome: 'done', reason: `${service} is stable with ${short(wanted)} (${how})` };
  }

  /** Of the deployments that ECS remembers the newest that succeeded with another task definition; else the revision before. */
  private async findTarget(now: EcsService, signal: AbortSignal): Promise<Target> {
    const given = this.act.taskDefinition;
    if (given !== null)
      return { kind: 'task-definition', taskDefinition: given, because: 'as the suite says' };
    let newest = true;
    for await (const { status, taskDefinition } of this.services.history(this.act, signal)) {
      if (newest && status.startsWith('ROLLBACK_') && status !== 'ROLLBACK_FAILED')
        return { kind: 'already', status };
      newest = false;
      if (status === 'SUCCESSFUL' && taskDefinition !== now.taskDefinition)
        return { kind: 'task-definition', taskDefinition, because: 'the one deployed before' };
    }
    const before = await this.services.revisionBefore(now.taskDefinition, signal);
    if (before !== null)
      return {
        kind: 'task-definition',
        taskDefinition: before,
        because: 'the revision before it: ECS remembers no other deployment',
      };
    throw new GateError(
      'refused',
      `nothing shows what ${this.act.service} ran before ${short(now.taskDefinition)}`,
      {
        hint: 'name the `task-definition` to go back to',
      },
    );
  }
}

/** `web:42` of its ARN. */
function short(taskDefinition: string): string {
  return taskDefinition.replace(/^arn:.*:task-definition\//, '');
}
