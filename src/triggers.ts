import { buildCredentials, type Surroundings } from './adapters.js';
import { awsClients, executionUrl } from './aws/clients.js';
import { SfnExecutions } from './aws/executions.js';
import type { JobIdentity } from './aws/role.js';
import type { Credentials } from './aws/session.js';
import { wrongInput } from './errors.js';
import type { GitHub } from './github/client.js';
import { connectGitHub } from './github/connect.js';
import { reportContext } from './github/report-context.js';
import { GitHubDeploymentStatuses } from './github/deployment-statuses.js';
import { GitHubEvents } from './github/repository-events.js';
import { GitHubWorkflows } from './github/workflows.js';
import type { Problem } from './problem.js';
import { CodeDeployTrigger } from './rollback/codedeploy.js';
import { CommandTrigger } from './rollback/command.js';
import { DeploymentStatusTrigger } from './rollback/deployment-status.js';
import { EcsServiceTrigger } from './rollback/ecs-service.js';
import { LambdaAliasTrigger } from './rollback/lambda-alias.js';
import type { Occasion } from './rollback/occasion.js';
import { RepositoryEventTrigger } from './rollback/repository-event.js';
import type { RollbackMeans } from './rollback/roll-back.js';
import { rollbackName, StateMachineTrigger } from './rollback/state-machine.js';
import type { Trigger } from './rollback/trigger.js';
import { WorkflowTrigger } from './rollback/workflow.js';
import type { WithBroker } from './settings/settings.js';
import type { RollbackStep } from './suite/rollback-plan.js';

/** By what a deployment is taken back: steps on AWS as a role of their own, where the settings name one. */
export function buildRollback(settings: WithBroker, around: RollbackSurroundings): RollbackMeans {
  const { environment, workspace, log, job } = around;
  const { role, mode } = settings.mode === 'stop' ? NONE : settings.rollback;
  const own = role === null ? null : buildCredentials({ ...settings, role }, environment, job, log);
  const ground = {
    credentials: own ?? around.credentials,
    region: settings.region,
    github: connectGitHub(settings.github, environment, log),
    environment,
    workspace,
  };
  return {
    mode,
    lack: (steps) => (mode === 'off' ? [] : whatStepsLack(steps, ground)),
    trigger: (step, position, occasion) => buildTrigger(step, position, occasion, ground),
    job: { sha: environment['GITHUB_SHA'] ?? null, runUrl: reportContext(environment).runUrl ?? null },
  };
}

/** A run that is ended is not judged. */
const NONE = { role: null, mode: 'off' } as const;

interface RollbackSurroundings extends Omit<Surroundings, 'logs'> {
  readonly job: JobIdentity;
}

/** Where rollbacks are played. */
interface TriggerGround {
  /** For AWS; null: those of the environment. */
  readonly credentials: Credentials | null;
  /** Where a step names none; `''`: the environment's own. */
  readonly region: string;
  /** Null: there is no token, or no repository. */
  readonly github: GitHub | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workspace: string;
}

/** What a step is done by. The SDK that it takes is loaded when it is played. */
async function buildTrigger(
  step: RollbackStep,
  position: number,
  occasion: Occasion,
  ground: TriggerGround,
): Promise<Trigger> {
  const { credentials, environment } = ground;
  const placeOf = (named: string | null, arn = '') => ({
    region: regionOf(named, arn) ?? ground.region,
    environment,
  });
  switch (step.kind) {
    case 'command':
      return new CommandTrigger(step, ground);
    case 'state-machine': {
      const { region } = placeOf(null, step.arn);
      const { sfn } = awsClients(region, environment, credentials);
      const urlOf = (arn: string) => executionUrl(arn, environment);
      const executions = new SfnExecutions(sfn, step.arn);
      return new StateMachineTrigger(step, rollbackName(occasion.runId, position), { executions, urlOf });
    }
    case 'codedeploy': {
      const { codeDeployIn } = await import('./aws/codedeploy.js');
      return new CodeDeployTrigger(step, codeDeployIn(placeOf(step.region), credentials));
    }
    case 'ecs-service': {
      const { ecsServicesIn } = await import('./aws/ecs.js');
      return new EcsServiceTrigger(step, ecsServicesIn(placeOf(step.region, step.service), credentials));
    }
    case 'lambda-alias': {
      const { lambdaAliasesIn } = await import('./aws/lambda.js');
      return new LambdaAliasTrigger(step, lambdaAliasesIn(placeOf(step.region, step.function), credentials));
    }
    case 'workflow':
    case 'repository-event':
    case 'deployment-status':
      return buildOnGitHub(step, occasion, ground);
  }
}

type GitHubStep = Extract<RollbackStep, { kind: 'workflow' | 'repository-event' | 'deployment-status' }>;

function buildOnGitHub(
  step: GitHubStep,
  occasion: Occasion,
  { github, environment }: TriggerGround,
): Trigger {
  if (github === null) throw wrongInput([withoutGitHub(step)]);
  switch (step.kind) {
    case 'workflow':
      return new WorkflowTrigger(step, new GitHubWorkflows(github));
    case 'repository-event':
      return new RepositoryEventTrigger(step, new GitHubEvents(github));
    case 'deployment-status': {
      const server = environment['GITHUB_SERVER_URL'] || 'https://github.com';
      const own = environment['GITHUB_REPOSITORY'] ?? '';
      return new DeploymentStatusTrigger(step, occasion, new GitHubDeploymentStatuses(github, server, own));
    }
  }
}

/** What the steps lack, to be told before anything is started. */
function whatStepsLack(steps: readonly RollbackStep[], { github }: TriggerGround): readonly Problem[] {
  if (github !== null) return [];
  return steps.filter(isOnGitHub).map(withoutGitHub);
}

function isOnGitHub(step: RollbackStep): step is GitHubStep {
  return ['workflow', 'repository-event', 'deployment-status'].includes(step.kind);
}

function withoutGitHub({ name, place }: RollbackStep): Problem {
  return {
    message: `the rollback's step ${JSON.stringify(name)} needs GitHub, and there is no token or no repository`,
    fix: 'give github-token; outside of GitHub Actions set GITHUB_REPOSITORY to owner/name as well',
    place,
  };
}

/** The region that is named, or that of an ARN; null when neither says. */
function regionOf(named: string | null, arn: string): string | null {
  const [prefix, , , region] = arn.split(':');
  return named ?? (prefix === 'arn' && region ? region : null);
}
