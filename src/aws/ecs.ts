import {
  DescribeServiceRevisionsCommand,
  DescribeServicesCommand,
  ListServiceDeploymentsCommand,
  ListTaskDefinitionsCommand,
  UpdateServiceCommand,
  ECSClient,
  type Service,
  type ServiceDeploymentBrief,
} from '@aws-sdk/client-ecs';
import { GateError } from '../errors.js';
import type { EcsDeployment, EcsService, EcsServices, ServiceName } from '../rollback/ecs-service.js';
import { clientSettings } from './client-settings.js';
import { consoleUrl, type AwsPlace, type ServicePlace } from './console.js';
import { asking, type SendOptions } from './refusal.js';
import { renewing } from './renewal.js';
import type { Credentials } from './session.js';

/** Revisions that one call describes. */
const MOST_REVISIONS = 20;

/** ECS as rollbacks use it. */
export class SdkEcsServices implements EcsServices {
  constructor(
    private readonly client: ECSClient,
    private readonly place: ServicePlace,
  ) {}

  async describe(name: ServiceName, signal?: AbortSignal): Promise<EcsService> {
    const { cluster, service } = name;
    const command = new DescribeServicesCommand({ cluster, services: [service] });
    const { services } = await this.ask('ecs:DescribeServices', name, signal, (options) =>
      this.client.send(command, options),
    );
    const found = services?.[0];
    if (found?.status === 'ACTIVE') return readService(found);
    throw new GateError('refused', `there is no service ${service} in cluster ${cluster}`, {
      hint: 'correct cluster and service, and the region',
    });
  }

  async *history(name: ServiceName, signal?: AbortSignal): AsyncGenerator<EcsDeployment> {
    const deployments = await this.deployments(name, signal);
    deployments.sort((one, other) => (other.createdAt?.getTime() ?? 0) - (one.createdAt?.getTime() ?? 0));
    for (let from = 0; from < deployments.length; from += MOST_REVISIONS) {
      const some = deployments.slice(from, from + MOST_REVISIONS);
      const definitions = await this.definitions(name, some, signal);
      for (const { status, targetServiceRevisionArn = '' } of some) {
        const taskDefinition = definitions.get(targetServiceRevisionArn);
        if (taskDefinition !== undefined) yield { status: status ?? 'unknown', taskDefinition };
      }
    }
  }

  async revisionBefore(taskDefinition: string, signal?: AbortSignal): Promise<string | null> {
    const [, family = '', number] = /\/([^/:]+):(\d+)$/.exec(taskDefinition) ?? [];
    const resource = `${family}:*`;
    for (let nextToken: string | undefined; ;) {
      const command = new ListTaskDefinitionsCommand({
        familyPrefix: family,
        status: 'ACTIVE',
        sort: 'DESC',
        ...(nextToken === undefined ? {} : { nextToken }),
      });
      const page = await asking(
        { action: 'ecs:ListTaskDefinitions', resource },
        (options) => this.client.send(command, options),
        signal,
      );
      const earlier = (page.taskDefinitionArns ?? []).find((arn) => revisionOf(arn) < Number(number));
      if (earlier !== undefined || page.nextToken === undefined) return earlier ?? null;
      nextToken = page.nextToken;
    }
  }

  async deploy(name: ServiceName, taskDefinition: string, signal?: AbortSignal): Promise<string> {
    const { cluster, service } = name;
    const command = new UpdateServiceCommand({ cluster, service, taskDefinition });
    const updated = await this.ask('ecs:UpdateService', name, signal, (options) =>
      this.client.send(command, options),
    );
    return updated.service?.taskDefinition ?? taskDefinition;
  }

  urlOf({ cluster, service }: ServiceName): string | null {
    const [one, other] = [cluster, service].map((arn) => encodeURIComponent(arn.split('/').at(-1) ?? arn));
    return consoleUrl(this.place, `ecs/v2/clusters/${one ?? ''}/services/${other ?? ''}/deployments`);
  }

  private async deployments(name: ServiceName, signal?: AbortSignal): Promise<ServiceDeploymentBrief[]> {
    const { cluster, service } = name;
    const all: ServiceDeploymentBrief[] = [];
    let nextToken: string | undefined;
    do {
      const more = nextToken === undefined ? {} : { nextToken };
      const command = new ListServiceDeploymentsCommand({ cluster, service, ...more });
      const page = await this.ask('ecs:ListServiceDeployments', name, signal, (options) =>
        this.client.send(command, options),
      );
      all.push(...(page.serviceDeployments ?? []));
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    return all;
  }

  /** By the ARN of the revision. */
  private async definitions(
    name: ServiceName,
    deployments: readonly ServiceDeploymentBrief[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, string>> {
    const arns = [...new Set(deployments.flatMap(({ targetServiceRevisionArn: arn }) => (arn ? [arn] : [])))];
    if (arns.length === 0) return new Map();
    const command = new DescribeServiceRevisionsCommand({ serviceRevisionArns: arns });
    const { serviceRevisions = [] } = await this.ask(
      'ecs:DescribeServiceRevisions',
      name,
      signal,
      (options) => this.client.send(command, options),
    );
    return new Map(
      serviceRevisions.map(({ serviceRevisionArn = '', taskDefinition = '' }) => [
        serviceRevisionArn,
        taskDefinition,
      ]),
    );
  }

  private ask<T>(
    action: string,
    { cluster, service }: ServiceName,
    signal: AbortSignal | undefined,
    call: (options: SendOptions) => Promise<T>,
  ): Promise<T> {
    const resource = service.startsWith('arn:') ? service : `service ${service} of cluster ${cluster}`;
    return asking({ action, resource }, call, signal);
  }
}

function readService({ taskDefinition, deployments = [], runningCount, desiredCount }: Service): EcsService {
  const primary = deployments.find(({ status }) => status === 'PRIMARY');
  return {
    taskDefinition: taskDefinition ?? '',
    primary: primary
      ? {
          taskDefinition: primary.taskDefinition ?? '',
          rollout: primary.rolloutState ?? null,
          reason: primary.rolloutStateReason ?? null,
        }
      : null,
    steady: deployments.length === 1 && runningCount === desiredCount,
  };
}

function revisionOf(taskDefinition: string): number {
  return Number(taskDefinition.split(':').at(-1));
}

/** Null credentials are the default chain. */
export function ecsServicesIn(place: AwsPlace, credentials: Credentials | null): SdkEcsServices {
  return new SdkEcsServices(renewing(new ECSClient(clientSettings(place.region, credentials))), {
    ...place,
    service: 'ECS',
  });
}
