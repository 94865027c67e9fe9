import { describe, expect, test } from '@jest/globals';
import { GateError } from '../../src/errors.js';
import {
  EcsServiceTrigger,
  type EcsDeployment,
  type EcsService,
  type EcsServices,
} from '../../src/rollback/ecs-service.js';
import type { EcsServiceAct } from '../../src/suite/rollback-plan.js';
import { aPlaying, NEVER } from './playing.js';

const arn = (revision: number) => `arn:aws:ecs:eu-west-1:123456789012:task-definition/web:${revision}`;
const ACT: EcsServiceAct = {
  kind: 'ecs-service',
  cluster: 'shop',
  service: 'web',
  taskDefinition: null,
  region: null,
};

/** A service that a deployment is rolled out to within so many looks. */
class FakeServices implements EcsServices {
  readonly deployed: string[] = [];
  looks = 0;

  constructor(
    private current: number,
    private readonly past: readonly EcsDeployment[] = [],
    private readonly rollout: readonly Partial<NonNullable<EcsService['primary']>>[] = [{}],
    readonly before: number | null = null,
  ) {}

  describe(): Promise<EcsService> {
    this.looks += 1;
    const after =
      this.deployed.length === 0 ? {} : this.rollout[Math.min(this.looks - 2, this.rollout.length - 1)];
    const primary = { taskDefinition: arn(this.current), rollout: 'COMPLETED', reason: null, ...after };
    const steady = primary.rollout === 'COMPLETED';
    return Promise.resolve({ taskDefinition: arn(this.current), primary, steady });
  }

  async *history(): AsyncIterable<EcsDeployment> {
    await Promise.resolve();
    yield* this.past;
  }

  revisionBefore(): Promise<string | null> {
    return Promise.resolve(this.before === null ? null : arn(this.before));
  }

  deploy(_: unknown, taskDefinition: string): Promise<string> {
    this.deployed.push(taskDefinition);
    this.current = Number(taskDefinition.split(':').at(-1));
    return Promise.resolve(taskDefinition);
  }

  urlOf(): string {
    return 'https://console/web';
  }
}

const was = (revision: number, status = 'SUCCESSFUL'): EcsDeployment => ({
  status,
  taskDefinition: arn(revision),
});

async function played(services: FakeServices, act: Partial<EcsServiceAct> = {}, patience = 600_000) {
  const { playing, links, end } = aPlaying(patience);
  const ended = await new EcsServiceTrigger({ ...ACT, ...act }, services)
    .play(playing)
    .catch((error: unknown) => error);
  end();
  return { ended, links, deployed: services.deployed };
}

describe('a service goes back to', () => {
  test.each([
    ['the task definition that was deployed before', [was(42), was(41), was(40)], 41],
    ['the last one that succeeded', [was(42), was(41, 'STOPPED'), was(40)], 40],
    ['the one before, while the new one is still rolled out', [was(42, 'IN_PROGRESS'), was(41)], 41],
    ['the one before, whatever was deployed again and again', [was(42), was(42), was(42), was(39)], 39],
  ])('%s', async (_, past, revision) => {
    const { ended, links, deployed } = await played(new FakeServices(42, past));
    expect(deployed).toEqual([arn(revision)]);
    expect(links).toEqual(['https://console/web']);
    expect(ended).toEqual({
      outcome: 'done',
      reason: `web is stable with web:${revision} (the one deployed before; it was web:42)`,
    });
  });

  test('the revision before when ECS remembers no other deployment, and says so', async () => {
    const { ended, deployed } = await played(new FakeServices(42, [was(42)], [{}], 40));
    expect(deployed).toEqual([arn(40)]);
    expect(ended).toMatchObject({ reason: expect.stringMatching(/ECS remembers no other deployment/) });
  });

  test('what the suite says', async () => {
    const { deployed } = await played(new FakeServices(42, [was(42), was(41)]), { taskDefinition: arn(7) });
    expect(deployed).toEqual([arn(7)]);
  });

  test('nothing when ECS takes the deployment back itself: it is followed', async () => {
    const { ended, deployed } = await played(new FakeServices(41, [was(42, 'ROLLBACK_SUCCESSFUL'), was(41)]));
    expect(deployed).toEqual([]);
    expect(ended).toEqual({
      outcome: 'done',
      reason: 'web is stable with web:41 (ECS takes it back itself)',
    });
  });

  test('what ran before when ECS has tried to take the deployment back, and could not', async () => {
    const past = [was(42, 'ROLLBACK_FAILED'), was(41)];
    const { ended, deployed } = await played(new FakeServices(42, past));
    expect(deployed).toEqual([arn(41)]);
    expect(ended).toMatchObject({ outcome: 'done' });
  });

  test('nothing when nothing shows what it ran before', async () => {
    const { ended, deployed } = await played(new FakeServices(42, [was(42)]));
    expect(deployed).toEqual([]);
    expect(ended).toMatchObject({
      code: 'refused',
      message: 'nothing shows what web ran before web:42',
      hint: expect.stringMatching(/task-definition/),
    });
  });
});

describe('it is followed until it is stable', () => {
  const past = [was(42), was(41)];

  test('however long that takes', async () => {
    const rollout = [
      ...Array.from({ length: 40 }, () => ({ rollout: 'IN_PROGRESS' })),
      { rollout: 'COMPLETED' },
    ];
    const services = new FakeServices(42, past, rollout);
    expect((await played(services)).ended).toMatchObject({ outcome: 'done' });
    expect(services.looks).toBeGreaterThan(40);
  });

  test('and has failed when ECS says so, with why', async () => {
    const rollout = [{ rollout: 'IN_PROGRESS' }, { rollout: 'FAILED', reason: 'tasks failed to start' }];
    expect((await played(new FakeServices(42, past, rollout))).ended).toEqual({
      outcome: 'failed',
      reason: 'web:41 was not deployed to web: tasks failed to start',
    });
  });

  test('and has failed when something else is deployed meanwhile', async () => {
    const rollout = [{ rollout: 'IN_PROGRESS' }, { taskDefinition: arn(43), rollout: 'IN_PROGRESS' }];
    expect((await played(new FakeServices(42, past, rollout))).ended).toEqual({
      outcome: 'failed',
      reason: 'something else was deployed to web meanwhile: web:43',
    });
  });

  test('and is not lost when the new deployment is not seen at once', async () => {
    const rollout = [{ taskDefinition: arn(42) }, { taskDefinition: arn(42) }, {}];
    expect((await played(new FakeServices(42, past, rollout))).ended).toMatchObject({ outcome: 'done' });
  });

  test('and is given up in time', async () => {
    const services = new FakeServices(42, past, [{ rollout: 'IN_PROGRESS' }]);
    expect((await played(services, {}, 120_000)).ended).toBeNull();
  });

  test('through what ECS cannot answer now', async () => {
    const services = new FakeServices(42, past);
    const describe = services.describe.bind(services);
    let calls = 0;
    services.describe = () => {
      calls += 1;
      const unavailable = new GateError('unavailable', 'ECS is down', { hint: '' });
      return calls % 2 === 1 ? Promise.reject(unavailable) : describe();
    };
    expect((await played(services)).ended).toMatchObject({ outcome: 'done' });
    expect(services.deployed).toHaveLength(1);
  });
});

test('a rehearsal says what would be deployed, and deploys nothing', async () => {
  const services = new FakeServices(42, [was(42), was(41)]);
  expect(await new EcsServiceTrigger(ACT, services).plan(NEVER)).toBe(
    'deploy web:41 (the one deployed before) to service web of cluster shop instead of web:42, and follow it until it is stable',
  );
  expect(services.deployed).toEqual([]);
});

test('a service stays back when the answer to its deployment was lost', async () => {
  const services = new FakeServices(42, [was(42), was(41)]);
  const deploy = services.deploy.bind(services);
  services.deploy = async (name, taskDefinition) => {
    const answer = await deploy(name, taskDefinition);
    if (services.deployed.length === 1)
      throw new GateError('unavailable', 'ecs:UpdateService was reset', { hint: 'try again' });
    return answer;
  };
  const { ended, deployed } = await played(services);
  expect(ended).toMatchObject({ outcome: 'done', reason: expect.stringContaining('stable with web:41') });
  expect(deployed).toEqual([arn(41), arn(41)]);
});
