import {
  CreateClusterCommand,
  CreateServiceCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import {
  CreateAliasCommand,
  CreateFunctionCommand,
  LambdaClient,
  PublishVersionCommand,
  UpdateFunctionCodeCommand,
} from '@aws-sdk/client-lambda';
import { expect } from '@jest/globals';
import { zipSync } from 'fflate';
import { ecsServicesIn } from '../../src/aws/ecs.js';
import { lambdaAliasesIn } from '../../src/aws/lambda.js';
import { systemClock } from '../../src/clock.js';
import { EcsServiceTrigger } from '../../src/rollback/ecs-service.js';
import { LambdaAliasTrigger } from '../../src/rollback/lambda-alias.js';
import type { Trigger } from '../../src/rollback/trigger.js';
import { aPlaying, NEVER } from '../rollback/playing.js';

/** What both emulators are held to. The SDK has to be pointed at one of them. */

const REGION = 'us-east-1';
const place = () => ({ region: REGION, environment: process.env });

/** Plays a trigger by the wall clock; what it comes to, or is refused with. */
export async function playReally(trigger: Trigger) {
  const { playing, end } = aPlaying(60_000, systemClock);
  const ended = await trigger.play(playing).catch((error: unknown) => error);
  end();
  return ended;
}

/** A service that ran `web:1` to `web:<revisions>`, one after the other, with room for no task. */
export async function aService(name: string, revisions: number) {
  const ecs = new ECSClient({ region: REGION });
  await ecs.send(new CreateClusterCommand({ clusterName: name }));
  for (let revision = 1; revision <= revisions; revision += 1) {
    const containerDefinitions = [{ name: 'web', image: `web:${revision}`, memory: 64 }];
    await ecs.send(new RegisterTaskDefinitionCommand({ family: name, containerDefinitions }));
  }
  const service = { cluster: name, taskDefinition: `${name}:1`, desiredCount: 0 };
  await ecs.send(new CreateServiceCommand({ ...service, serviceName: 'web' }));
  for (let revision = 2; revision <= revisions; revision += 1) {
    await ecs.send(
      new UpdateServiceCommand({ cluster: name, service: 'web', taskDefinition: `${name}:${revision}` }),
    );
  }
}

export const ecsTrigger = (cluster: string, taskDefinition: string | null, service = 'web') =>
  new EcsServiceTrigger(
    { kind: 'ecs-service', cluster, service, taskDefinition, region: null },
    ecsServicesIn(place(), null),
  );

export const servicesOf = () => ecsServicesIn(place(), null);

/** A function with so many published versions, and the alias `live` at the last of them. */
export async function aFunction(name: string, versions: number, weights: Record<string, number> = {}) {
  const lambda = new LambdaClient({ region: REGION });
  const code = (version: number) =>
    zipSync({ 'index.py': new TextEncoder().encode(`VERSION = ${version}\n`) });
  await lambda.send(
    new CreateFunctionCommand({
      FunctionName: name,
      Runtime: 'python3.12',
      Role: 'arn:aws:iam::123456789012:role/lambda',
      Handler: 'index.handler',
      Code: { ZipFile: code(0) },
    }),
  );
  for (let version = 1; version <= versions; version += 1) {
    await lambda.send(new UpdateFunctionCodeCommand({ FunctionName: name, ZipFile: code(version) }));
    await lambda.send(new PublishVersionCommand({ FunctionName: name }));
  }
  await lambda.send(
    new CreateAliasCommand({
      FunctionName: name,
      Name: 'live',
      FunctionVersion: String(versions),
      RoutingConfig: { AdditionalVersionWeights: weights },
    }),
  );
}

export const aliasesOf = () => lambdaAliasesIn(place(), null);

export const lambdaTrigger = (name: string, version: string | null = null, alias = 'live') =>
  new LambdaAliasTrigger({ kind: 'lambda-alias', function: name, alias, version, region: null }, aliasesOf());

/** A service goes back to the task definition before, and is followed. */
export async function holdsEcs(name: string): Promise<void> {
  await aService(name, 3);
  const trigger = ecsTrigger(name, null);
  expect(await trigger.plan(NEVER)).toMatch(new RegExp(`^deploy ${name}:2 .* instead of ${name}:3`));
  expect(await playReally(trigger)).toMatchObject({ outcome: 'done' });
  const now = await servicesOf().describe({ cluster: name, service: 'web' });
  expect(now.taskDefinition).toMatch(new RegExp(`:task-definition/${name}:2$`));
  expect(await playReally(ecsTrigger(name, `${name}:1`))).toMatchObject({
    outcome: 'done',
    reason: expect.stringMatching(
      new RegExp(`web is stable with ${name}:1 \\(as the suite says; it was ${name}:2\\)`),
    ),
  });
}

/** An alias goes back to the version before, alone. */
export async function holdsLambda(name: string): Promise<void> {
  await aFunction(name, 3, { '2': 0.4 });
  const trigger = lambdaTrigger(name);
  expect(await trigger.plan(NEVER)).toBe(
    `point alias live of ${name} at version 2 alone (now version 3 and for 40 % at 2)`,
  );
  expect(await playReally(trigger)).toMatchObject({ outcome: 'done' });
  expect(await aliasesOf().target(name, 'live')).toEqual({ version: '2', weights: {} });
  expect(await playReally(lambdaTrigger(name))).toMatchObject({ outcome: 'done' });
  expect(await aliasesOf().target(name, 'live')).toEqual({ version: '1', weights: {} });
}
