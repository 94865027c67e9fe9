import { describe, expect, it } from '@jest/globals';
import { ecsServicesIn } from '../../src/aws/ecs.js';
import { lambdaAliasesIn } from '../../src/aws/lambda.js';
import type { EcsDeployment } from '../../src/rollback/ecs-service.js';
import { conversation, type Exchange } from './conversation.js';
import { pointSdkAt } from './environment.js';
import { ecsTrigger, playReally } from './rollback.js';

/** The emulators keep no history of deployments: what AWS documents of it is held here, request by request. */

const API = 'AmazonEC2ContainerServiceV20141113';
const SERVICE = { cluster: 'shop', service: 'web' };
const definition = (revision: number) => `arn:aws:ecs:us-east-1:123456789012:task-definition/web:${revision}`;
const revisionArn = (at: number) => `arn:aws:ecs:us-east-1:123456789012:service-revision/shop/web/${at}`;

const deployments = (
  given: readonly [at: number, status: string][],
  nextToken?: string,
  asked?: string,
): Exchange => ({
  target: `${API}.ListServiceDeployments`,
  asks: { ...SERVICE, ...(asked === undefined ? {} : { nextToken: asked }) },
  answers: {
    serviceDeployments: given.map(([at, status]) => ({
      serviceDeploymentArn: `arn:aws:ecs:us-east-1:123456789012:service-deployment/shop/web/${at}`,
      targetServiceRevisionArn: revisionArn(at),
      status,
      createdAt: 1_780_000_000 + at,
    })),
    ...(nextToken === undefined ? {} : { nextToken }),
  },
});
const revisions = (...ats: readonly number[]): Exchange => ({
  target: `${API}.DescribeServiceRevisions`,
  asks: { serviceRevisionArns: ats.map(revisionArn) },
  answers: {
    serviceRevisions: ats.map((at) => ({
      serviceRevisionArn: revisionArn(at),
      taskDefinition: definition(at),
    })),
  },
});
const service = (revision: number, more: object = {}): Exchange => ({
  target: `${API}.DescribeServices`,
  asks: { cluster: 'shop', services: ['web'] },
  answers: {
    services: [
      {
        status: 'ACTIVE',
        taskDefinition: definition(revision),
        desiredCount: 2,
        runningCount: 2,
        deployments: [{ status: 'PRIMARY', taskDefinition: definition(revision), rolloutState: 'COMPLETED' }],
        ...more,
      },
    ],
  },
});
const update = (revision: number): Exchange => ({
  target: `${API}.UpdateService`,
  asks: { ...SERVICE, taskDefinition: definition(revision) },
  answers: { service: { taskDefinition: definition(revision) } },
});

async function talk<T>(work: () => Promise<T>, ...exchanges: readonly Exchange[]): Promise<T> {
  const aws = await conversation(...exchanges);
  const restore = pointSdkAt(aws.endpoint);
  try {
    const result = await work();
    expect(aws.violations).toEqual([]);
    expect(aws.made()).toBe(exchanges.length);
    return result;
  } finally {
    restore();
    await aws.close();
  }
}

describe('ECS', () => {
  it('is asked for what it deployed before, and brings it back', async () => {
    const rolling = {
      runningCount: 3,
      deployments: [
        { status: 'PRIMARY', taskDefinition: definition(41), rolloutState: 'IN_PROGRESS' },
        { status: 'ACTIVE', taskDefinition: definition(43), rolloutState: 'COMPLETED' },
      ],
    };
    const ended = await talk(
      () => playReally(ecsTrigger('shop', null)),
      service(43),
      deployments([
        [41, 'SUCCESSFUL'],
        [43, 'SUCCESSFUL'],
        [42, 'STOPPED'],
      ]),
      revisions(43, 42, 41),
      update(41),
      service(41, rolling),
      service(41),
    );
    expect(ended).toEqual({
      outcome: 'done',
      reason: 'web is stable with web:41 (the one deployed before; it was web:43)',
    });
  });

  it('is followed, not told, when it takes the deployment back itself', async () => {
    const ended = await talk(
      () => playReally(ecsTrigger('shop', null)),
      service(41),
      deployments([[43, 'ROLLBACK_SUCCESSFUL']]),
      revisions(43),
      service(41),
    );
    expect(ended).toMatchObject({
      outcome: 'done',
      reason: expect.stringMatching(/ECS takes it back itself/),
    });
  });

  it('remembers many deployments, of which no more than needed are looked at', async () => {
    const all = Array.from({ length: 45 }, (_, at) => [at, 'SUCCESSFUL'] as [number, string]);
    const newest = (from: number, count: number) => Array.from({ length: count }, (_, at) => from - at);
    const read = async () => {
      const seen: EcsDeployment[] = [];
      for await (const one of ecsServicesIn({ region: 'us-east-1', environment: {} }, null).history(
        SERVICE,
      )) {
        seen.push(one);
        if (seen.length === 21) break;
      }
      return seen.map(({ taskDefinition }) => taskDefinition);
    };
    const seen = await talk(
      read,
      deployments(all.slice(0, 20), 'more'),
      deployments(all.slice(20), undefined, 'more'),
      revisions(...newest(44, 20)),
      revisions(...newest(24, 20)),
    );
    expect(seen).toEqual(newest(44, 21).map(definition));
  });

  it('says what is refused', async () => {
    const denied: Exchange = {
      target: `${API}.DescribeServices`,
      asks: { cluster: 'shop', services: ['web'] },
      answers: { __type: 'AccessDeniedException', message: 'no' },
      status: 400,
    };
    expect(await talk(() => playReally(ecsTrigger('shop', null)), denied)).toMatchObject({
      code: 'refused',
      hint: 'grant ecs:DescribeServices on service web of cluster shop to the role of this job',
    });
  });
});

describe('the console', () => {
  const place = { region: 'eu-west-1', environment: {} };

  it('shows a service', () => {
    const arn = {
      cluster: 'arn:aws:ecs:eu-west-1:1:cluster/shop',
      service: 'arn:aws:ecs:eu-west-1:1:service/shop/web',
    };
    const url =
      'https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/shop/services/web/deployments?region=eu-west-1';
    for (const name of [SERVICE, arn]) expect(ecsServicesIn(place, null).urlOf(name)).toBe(url);
  });

  it('shows an alias', () => {
    const url =
      'https://eu-west-1.console.aws.amazon.com/lambda/home?region=eu-west-1#/functions/checkout/aliases/live';
    for (const name of ['checkout', 'arn:aws:lambda:eu-west-1:123456789012:function:checkout'])
      expect(lambdaAliasesIn(place, null).urlOf(name, 'live')).toBe(url);
  });

  it('has nothing to show of services that are not AWS', () => {
    const environment = { AWS_ENDPOINT_URL: 'http://127.0.0.1:4566' };
    expect(ecsServicesIn({ ...place, environment }, null).urlOf(SERVICE)).toBeNull();
    expect(
      lambdaAliasesIn({ ...place, environment: { AWS_ENDPOINT_URL_LAMBDA: 'http://x' } }, null).urlOf(
        'f',
        'a',
      ),
    ).toBeNull();
  });
});
