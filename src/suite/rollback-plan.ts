import type { Place } from '../problem.js';
import type { JsonObject } from './json.js';

/** What a rollback can be for. `abort`: the run was ended early by a condition of the suite. */
export const ROLLBACK_CAUSES = ['fail', 'abort', 'inconclusive', 'error'] as const;
export type RollbackCause = (typeof ROLLBACK_CAUSES)[number];

/** How a deployment is taken back. Steps are played in order, each to its end. */
export interface RollbackPlan {
  readonly on: readonly RollbackCause[];
  readonly steps: readonly RollbackStep[];
  /** By name: what `${name}` stands for. */
  readonly values: Readonly<Record<string, string>>;
}

export type RollbackStep = StepFrame & RollbackAct;

interface StepFrame {
  /** As shown. */
  readonly name: string;
  readonly place: Place;
  /** Milliseconds. */
  readonly timeout: number;
}

/**
 * What a step does. Texts that say what is acted on are filled in; `inputs`, `payload`, `input` and `env` are as written,
 * as they may speak of the verdict. An absent region is the gate's own, an absent repository the job's.
 */
export type RollbackAct =
  | WorkflowAct
  | RepositoryEventAct
  | StateMachineAct
  | CodeDeployAct
  | EcsServiceAct
  | LambdaAliasAct
  | DeploymentStatusAct
  | CommandAct;

/** Dispatches a workflow and follows its run. */
export interface WorkflowAct {
  readonly kind: 'workflow';
  /** The name of its file. */
  readonly file: string;
  readonly ref: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** `owner/name`. */
  readonly repository: string | null;
}

/** Sends a `repository_dispatch` event; what it starts is not followed. */
export interface RepositoryEventAct {
  readonly kind: 'repository-event';
  readonly type: string;
  readonly payload: JsonObject;
  readonly repository: string | null;
}

/** Starts an execution and follows it. */
export interface StateMachineAct {
  readonly kind: 'state-machine';
  readonly arn: string;
  readonly input: JsonObject;
}

/** Stops a deployment and follows the rollback that CodeDeploy makes of it. */
export interface CodeDeployAct {
  readonly kind: 'codedeploy';
  readonly deployment: string;
  readonly region: string | null;
}

/** Gives a service a task definition and follows it until it is stable. */
export interface EcsServiceAct {
  readonly kind: 'ecs-service';
  readonly cluster: string;
  readonly service: string;
  /** Null: the one that was deployed before. */
  readonly taskDefinition: string | null;
  readonly region: string | null;
}

/** Points an alias at one version alone. */
export interface LambdaAliasAct {
  readonly kind: 'lambda-alias';
  readonly function: string;
  readonly alias: string;
  /** Null: the one before. */
  readonly version: string | null;
  readonly region: string | null;
}

/** Tells GitHub what became of a deployment. */
export interface DeploymentStatusAct {
  readonly kind: 'deployment-status';
  readonly state: 'failure' | 'inactive';
  /** Null: the newest of this commit and environment. */
  readonly deployment: string | null;
  readonly repository: string | null;
}

/** Runs a program; there is no shell around it. */
export interface CommandAct {
  readonly kind: 'command';
  readonly run: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export type StepKind = RollbackStep['kind'];
