import { afterEach, describe, expect, test } from '@jest/globals';
import { EndRequests } from '../src/brokers/end-requests.js';
import { Held } from '../src/guards/held.js';
import { experimentFile, World } from './builders/gate.js';

let worlds: World[] = [];
afterEach(() => {
  for (const { workspace } of worlds) workspace.remove();
  worlds = [];
});

/** Friday, 20 November 2026, 14:00 UTC; experiments last so many milliseconds. */
function guarded(guards: object, more: object = {}, lasts = 10_000): World {
  const here = new World({ lasts });
  worlds.push(here);
  const experiments = [{ experiment: 'experiment.json' }];
  const measures = {
    'healthy-hosts': {
      cloudwatch: { namespace: 'AWS/ApplicationELB', metric: 'HealthyHostCount', statistic: 'Minimum' },
      unit: 'count',
    },
  };
  const suite = { version: 1, environment: 'staging', guards, measures, experiments, ...more };
  here.workspace.write('suite.json', suite);
  return here;
}

const enter = (here: World, runId: string, settings: object = {}) =>
  here.enter(runId, { suite: 'suite.json', experiments: [], ...settings });

test('a job that is cancelled while its guards are asked is cancelled, and not held by what they had no time to answer', async () => {
  const here = guarded({ preconditions: ['alarm "checkout-5xx" is OK'] });
  here.metrics.turn('checkout-5xx', 'OK');
  const ends = new EndRequests();
  here.metrics.states = () => {
    ends.ask({ kind: 'cancelled', reason: 'the job was cancelled' });
    return new Promise(() => {});
  };
  const { running } = await here.enter('one', { suite: 'suite.json', experiments: [] }, { ends });
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
});

describe('a run that guards hold', () => {
  test('is not started, and every reason is told at once', async () => {
    const here = guarded({
      environments: ['perf'],
      'allowed-hours': { days: 'sat', from: '09:00', to: '17:00', zone: 'UTC' },
      freeze: { from: '2026-11-20', to: '2026-11-22', zone: 'Europe/Berlin', why: 'Black Friday' },
      'blast-radius': 'single-az',
      rollbacks: 'required',
      preconditions: ['alarm "checkout-5xx" is OK', 'healthy-hosts >= 2'],
    });
    here.workspace.write('experiment.json', { ...experimentFile(), rollbacks: [] });
    here.metrics.turn('checkout-5xx', 'ALARM');
    const { running } = await enter(here, 'one');
    const held = await running.catch((error: unknown) => error);
    expect(held).toBeInstanceOf(Held);
    expect(held).toMatchObject({ code: 'held', hint: 'nothing was started' });
    expect((held as Held).findings.map(({ guard, reason }) => `${guard}: ${reason}`)).toEqual([
      'environments: "staging" is not one of perf',
      'allowed-hours: outside the allowed hours: it is Fri 14:00 in UTC; next Sat 09:00',
      'freeze: Black Friday: frozen; over Mon 00:00 in Europe/Berlin',
      'blast-radius: "Experiment 1" does not say how much it breaks – add `blast-radius`',
      'rollbacks: "Experiment 1" acts and declares no rollbacks – add some that undo what it does',
      expect.stringMatching(/^preconditions: alarm "checkout-5xx" was ALARM, must be OK/),
      expect.stringMatching(/^preconditions: healthy-hosts is not known/),
    ]);
    expect([await here.broker.attach('one'), here.remembered, here.rememberedLocks]).toEqual([null, [], []]);
  });

  test('is started when none holds any more', async () => {
    const here = guarded({ preconditions: ['alarm "checkout-5xx" is OK'] });
    here.metrics.turn('checkout-5xx', 'ALARM');
    await expect((await enter(here, 'one')).running).rejects.toMatchObject({ code: 'held' });
    here.metrics.turn('checkout-5xx', 'OK');
    expect(await (await enter(here, 'one')).running).toMatchObject({ environment: 'staging' });
  });

  test('is held when the system cannot be asked', async () => {
    const here = guarded({ preconditions: ['alarm "checkout-5xx" is OK'] });
    here.metrics.fail('no permission');
    await expect((await enter(here, 'one')).running).rejects.toMatchObject({
      code: 'held',
      message: expect.stringContaining('no permission'),
    });
  });

  test('is held when it would be ended at once, or when nobody could tell that it must be', async () => {
    const here = guarded(
      {},
      { 'abort-when': ['alarm "checkout-5xx" is ALARM for 5m', 'alarm "gone" is ALARM'] },
    );
    here.metrics.turn('checkout-5xx', 'ALARM');
    const held = await (await enter(here, 'one')).running.catch((error: unknown) => error);
    expect((held as Held).findings.map(({ guard, reason }) => `${guard}: ${reason}`)).toEqual([
      expect.stringMatching(
        /^abort-when: `alarm "checkout-5xx" is ALARM for 5m` holds already, and would end the run/,
      ),
      expect.stringMatching(
        /^abort-when: `alarm "gone" is ALARM` could not be watched: .* there is no alarm "gone"/,
      ),
    ]);
    expect(await here.broker.attach('one')).toBeNull();
  });

  test('is held when a lock is asked for and no environment is named', async () => {
    await expect(
      (await enter(guarded({ lock: { wait: '1m' } }, { environment: undefined }), 'one')).running,
    ).rejects.toMatchObject({
      message: expect.stringContaining('lock: no environment is named that could be locked'),
    });
  });
});

test('the setting environment is guarded, locked and told in place of the one of the suite', async () => {
  const here = guarded({ environments: ['perf'] });
  const { running } = await enter(here, 'one', { environment: 'perf' });
  expect(await running).toMatchObject({ environment: 'perf' });
  expect(here.rememberedLocks).toEqual([{ environment: 'perf', runId: 'one' }]);
  expect((await here.locks.read('perf'))?.text).toContain('"released": true');
  expect(await here.locks.read('staging')).toBeNull();
});

test('a run that is at work is watched to its end, whatever guards say since', async () => {
  const here = guarded({ preconditions: ['alarm "checkout-5xx" is OK'] }, {}, 600_000);
  here.metrics.turn('checkout-5xx', 'OK');
  const first = await enter(here, 'one');
  await here.clock.sleep(60_000);
  here.metrics.turn('checkout-5xx', 'ALARM');
  const second = await (await enter(here, 'one')).running;
  expect(second.experiments).toEqual((await first.running).experiments);
});

test('guards are asked again when the lock had to be waited for', async () => {
  const here = guarded({ preconditions: ['alarm "checkout-5xx" is OK'] }, {}, 120_000);
  here.metrics.turn('checkout-5xx', 'OK');
  const one = await enter(here, 'one');
  const two = await enter(here, 'two');
  here.metrics.turn('checkout-5xx', 'ALARM', here.clock.now() + 60_000);
  await one.running;
  await expect(two.running).rejects.toMatchObject({ code: 'held' });
  expect(await here.broker.attach('two')).toBeNull();
  expect((await here.locks.read('staging'))?.text).toMatch(/"runId": "two"[^]*"released": true/);
});
