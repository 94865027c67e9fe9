import { afterAll, describe, expect, test } from '@jest/globals';
import { EndRequests } from '../src/brokers/end-requests.js';
import { gate, type GatePorts } from '../src/gate.js';
import type { RunSettings } from '../src/settings/settings.js';
import { rawExperiment, rawJournal } from './builders/journal.js';
import { experiment, Workspace } from './e2e/workspace.js';
import { FakeBroker } from './fakes/broker.js';
import { ManualClock } from './fakes/clock.js';
import { RecordingLog } from './fakes/log.js';
import { NO_GITHUB } from './builders/settings.js';
import { FakeMetrics } from './fakes/metrics.js';

const workspace = new Workspace();
afterAll(() => workspace.remove());
workspace.write('experiment.json', experiment({ title: 'Experiment 1' }));

const SETTINGS: RunSettings = {
  mode: 'run',
  suite: null,
  experiments: ['experiment.json'],
  vars: {},
  baseline: null,
  runId: null,
  failOn: ['fail', 'inconclusive', 'error'],
  reportDir: 'report',
  github: NO_GITHUB,
  broker: 'local',
  chaos: null,
  region: '',
  role: null,
  timeout: 3_600_000,
  maxParallel: 1,
  failFast: false,
  onCancel: 'stop',
};

/** The gates of one job of a CI system that tells no steps apart. */
function job(lasts = 10_000) {
  const clock = new ManualClock();
  const log = new RecordingLog();
  const journal = JSON.stringify(rawJournal({ experiment: rawExperiment({ title: 'Experiment 1' }) }));
  const ports: GatePorts = {
    broker: new FakeBroker(clock, () => ({ journal, lasts })),
    metrics: new FakeMetrics(clock),
    journals: { keepJournal: (id) => Promise.resolve(id) },
    publishers: [],
    clock,
    log,
    random: () => 0,
    ends: new EndRequests(),
    cancellation: { policy: 'stop', grace: 0, settledBy: 'this' },
    environment: { CI_JOB_ID: '77' },
    workspace: workspace.path,
    remember: () => {},
  };
  return { ports, log };
}

describe('a second gate of the same job, that asks the same', () => {
  test('is not told what the first one saw', async () => {
    const { ports } = job();
    await gate(SETTINGS, ports);
    await expect(gate(SETTINGS, ports)).rejects.toMatchObject({
      code: 'not-ours',
      message: expect.stringMatching(/^run gl-77-\w+ was over before this gate began: nothing was run$/),
    });
  });

  test('watches what is still at work', async () => {
    const { ports, log } = job();
    const both = await Promise.all([gate(SETTINGS, ports), gate(SETTINGS, ports)]);
    expect(both.map(({ experiments }) => experiments.length)).toEqual([1, 1]);
    expect(log.lines().join()).toContain('was started before, and is not started again');
  });

  test('is told it when it asks for that run by its id', async () => {
    const { ports } = job();
    const asked = { ...SETTINGS, runId: 'canary' };
    await gate(asked, ports);
    expect(await gate(asked, ports)).toMatchObject({ runId: 'canary' });
  });
});
