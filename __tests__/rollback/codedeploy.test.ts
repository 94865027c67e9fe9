import { describe, expect, test } from '@jest/globals';
import {
  CodeDeployTrigger,
  type CodeDeploy,
  type CodeDeployDeployment,
} from '../../src/rollback/codedeploy.js';
import { aPlaying, NEVER } from './playing.js';

const trigger = (codedeploy: CodeDeploy) =>
  new CodeDeployTrigger({ kind: 'codedeploy', deployment: 'd-NEW', region: null }, codedeploy);

const of = (status: string, more: Partial<CodeDeployDeployment> = {}): CodeDeployDeployment => ({
  status,
  rollbackId: null,
  rollbackMessage: null,
  error: null,
  ...more,
});

/** Deployments by their ids: what each look at them says, the last for ever. */
class FakeCodeDeploy implements CodeDeploy {
  readonly stopped: string[] = [];

  constructor(
    private readonly looks: Readonly<Record<string, readonly CodeDeployDeployment[]>>,
    private readonly underWay = true,
  ) {}

  private readonly seen = new Map<string, number>();

  stop(id: string): Promise<boolean> {
    this.stopped.push(id);
    return Promise.resolve(this.underWay);
  }

  describe(id: string): Promise<CodeDeployDeployment> {
    const looks = this.looks[id] ?? [];
    const at = this.seen.get(id) ?? 0;
    this.seen.set(id, at + 1);
    return Promise.resolve(looks[Math.min(at, looks.length - 1)] ?? of('unknown'));
  }

  urlOf(id: string): string {
    return `https://console/${id}`;
  }
}

async function played(codedeploy: FakeCodeDeploy, patience?: number) {
  const { playing, links, end } = aPlaying(patience);
  const ended = await trigger(codedeploy)
    .play(playing)
    .catch((error: unknown) => error);
  end();
  return { ended, links };
}

const STOPPED = of('Stopped', { rollbackId: 'd-OLD' });

describe('a deployment that is under way is stopped, and what takes it back is followed', () => {
  test('to its end', async () => {
    const codedeploy = new FakeCodeDeploy({
      'd-NEW': [of('InProgress'), of('Stopped'), STOPPED],
      'd-OLD': [of('Created'), of('InProgress'), of('Succeeded')],
    });
    const { ended, links } = await played(codedeploy);
    expect(codedeploy.stopped).toEqual(['d-NEW']);
    expect(links).toEqual(['https://console/d-NEW', 'https://console/d-OLD']);
    expect(ended).toEqual({
      outcome: 'done',
      reason: 'deployment d-OLD, which takes d-NEW back, ended as Succeeded',
      link: 'https://console/d-OLD',
    });
  });

  test('which may be a failure', async () => {
    const failed = of('Failed', { error: 'HEALTH_CONSTRAINTS: too few instances are healthy' });
    const { ended } = await played(new FakeCodeDeploy({ 'd-NEW': [STOPPED], 'd-OLD': [failed] }));
    expect(ended).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/d-OLD.* ended as Failed: HEALTH_CONSTRAINTS/),
    });
  });

  test('and it has failed when CodeDeploy says that there is nothing to go back to', async () => {
    const nothing = of('Stopped', { rollbackMessage: 'no earlier successful deployment' });
    const { ended } = await played(new FakeCodeDeploy({ 'd-NEW': [of('InProgress'), nothing] }));
    expect(ended).toEqual({
      outcome: 'failed',
      reason: 'deployment d-NEW was not taken back: no earlier successful deployment',
    });
  });

  test('and it is given up in time', async () => {
    const codedeploy = new FakeCodeDeploy({ 'd-NEW': [of('InProgress')] });
    expect((await played(codedeploy, 60_000)).ended).toBeNull();
  });
});

describe('a deployment that has ended', () => {
  test('cannot be taken back, and what to do instead is told', async () => {
    const { ended } = await played(new FakeCodeDeploy({ 'd-NEW': [of('Succeeded')] }, false));
    expect(ended).toMatchObject({
      code: 'refused',
      message: 'deployment d-NEW has ended (Succeeded) and is not being taken back',
      hint: expect.stringMatching(/before the deployment ends/),
    });
  });

  test('is followed when CodeDeploy takes it back by itself', async () => {
    const own = of('Failed', { rollbackId: 'd-OLD', rollbackMessage: 'is in progress' });
    const { ended } = await played(new FakeCodeDeploy({ 'd-NEW': [own], 'd-OLD': [of('Succeeded')] }, false));
    expect(ended).toMatchObject({ outcome: 'done' });
  });
});

describe('a rehearsal', () => {
  test.each([
    [
      of('InProgress'),
      'stop deployment d-NEW (InProgress) with automatic rollback, and follow that to its end',
    ],
    [of('Failed', { rollbackId: 'd-OLD' }), 'follow deployment d-OLD, which takes d-NEW back already'],
  ])('says what would be done, and stops nothing: %#', async (now, told) => {
    const codedeploy = new FakeCodeDeploy({ 'd-NEW': [now] });
    expect(await trigger(codedeploy).plan(NEVER)).toBe(told);
    expect(codedeploy.stopped).toEqual([]);
  });

  test('says that it would be too late', async () => {
    await expect(
      trigger(new FakeCodeDeploy({ 'd-NEW': [of('Succeeded')] })).plan(NEVER),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/has ended \(Succeeded\)/),
    });
  });
});
