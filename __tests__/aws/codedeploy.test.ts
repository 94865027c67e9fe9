import { describe, expect, it } from '@jest/globals';
import { codeDeployIn } from '../../src/aws/codedeploy.js';
import { CodeDeployTrigger } from '../../src/rollback/codedeploy.js';
import { conversation, type Exchange } from './conversation.js';
import { pointSdkAt } from './environment.js';
import { playReally } from './rollback.js';

/** No emulator has StopDeployment: what AWS documents of it is held here, request by request. */

const stop = (answers: object, status = 200): Exchange => ({
  target: 'CodeDeploy_20141006.StopDeployment',
  asks: { deploymentId: 'd-NEW', autoRollbackEnabled: true },
  answers,
  status,
});
const get = (deploymentId: string, deploymentInfo: object): Exchange => ({
  target: 'CodeDeploy_20141006.GetDeployment',
  asks: { deploymentId },
  answers: { deploymentInfo: { deploymentId, ...deploymentInfo } },
});
const refusal = (type: string, message: string) => ({ __type: type, message });

async function roll(...exchanges: readonly Exchange[]) {
  const service = await conversation(...exchanges);
  const restore = pointSdkAt(service.endpoint);
  try {
    const codedeploy = codeDeployIn({ region: 'us-east-1', environment: process.env }, null);
    const act = { kind: 'codedeploy', deployment: 'd-NEW', region: null } as const;
    const ended = await playReally(new CodeDeployTrigger(act, codedeploy));
    expect(service.violations).toEqual([]);
    expect(service.made()).toBe(exchanges.length);
    return ended;
  } finally {
    restore();
    await service.close();
  }
}

describe('CodeDeploy', () => {
  it('stops a deployment with automatic rollback, and the rollback is followed', async () => {
    const rollbackInfo = { rollbackDeploymentId: 'd-OLD', rollbackTriggeringDeploymentId: 'd-NEW' };
    const ended = await roll(
      stop({ status: 'Pending', statusMessage: 'The deployment is being stopped.' }),
      get('d-NEW', { status: 'InProgress' }),
      get('d-NEW', { status: 'Stopped', rollbackInfo }),
      get('d-OLD', { status: 'InProgress' }),
      get('d-OLD', { status: 'Succeeded' }),
    );
    expect(ended).toEqual({
      outcome: 'done',
      reason: 'deployment d-OLD, which takes d-NEW back, ended as Succeeded',
      link: null,
    });
  });

  it('says why the rollback failed', async () => {
    const errorInformation = { code: 'HEALTH_CONSTRAINTS', message: 'too few instances are healthy' };
    const ended = await roll(
      stop({ status: 'Succeeded' }),
      get('d-NEW', { status: 'Stopped', rollbackInfo: { rollbackDeploymentId: 'd-OLD' } }),
      get('d-OLD', { status: 'Failed', errorInformation }),
    );
    expect(ended).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/ended as Failed: HEALTH_CONSTRAINTS: too few instances are healthy$/),
    });
  });

  it('is too late for a deployment that has ended', async () => {
    const over = refusal('DeploymentAlreadyCompletedException', 'The deployment is already completed.');
    const ended = await roll(stop(over, 400), get('d-NEW', { status: 'Succeeded' }));
    expect(ended).toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/has ended \(Succeeded\)/),
    });
  });

  it.each([
    [
      'AccessDeniedException',
      'User: arn:aws:sts::123456789012:assumed-role/gate/s is not authorized to perform: codedeploy:StopDeployment on resource: arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:shop/web',
      {
        hint: expect.stringMatching(
          /^grant codedeploy:StopDeployment on arn:aws:codedeploy:.*:shop\/web to arn:/,
        ),
      },
    ],
    ['DeploymentDoesNotExistException', 'gone', { message: 'the deployment d-NEW does not exist' }],
  ])('says what is refused: %s', async (type, message, told) => {
    expect(await roll(stop(refusal(type, message), 400))).toMatchObject({ code: 'refused', ...told });
  });
});

it.each([
  [
    'eu-west-1',
    'https://eu-west-1.console.aws.amazon.com/codesuite/codedeploy/deployments/d-1?region=eu-west-1',
  ],
  [
    'cn-north-1',
    'https://cn-north-1.console.amazonaws.cn/codesuite/codedeploy/deployments/d-1?region=cn-north-1',
  ],
])('a deployment in %s can be looked at in its console', (region, url) => {
  expect(codeDeployIn({ region, environment: {} }, null).urlOf('d-1')).toBe(url);
});
