import { afterAll, expect, it } from '@jest/globals';
import { plan } from '../src/planning.js';
import type { Preview } from '../src/preview/preview.js';
import { commandFace } from '../src/settings/face.js';
import { readSettings } from '../src/settings/read.js';
import { experiment, Workspace } from './e2e/workspace.js';
import { ManualClock } from './fakes/clock.js';
import { RecordingLog } from './fakes/log.js';

const workspace = new Workspace();
afterAll(() => workspace.remove());

async function planned(protocol: string): Promise<Preview> {
  workspace.write('good.json', experiment({ title: 'Good', health: 'health' }));
  const flags = { mode: 'plan', experiments: 'good.json', 'broker-protocol': protocol };
  const settings = readSettings(commandFace(flags, {}));
  if (settings.mode !== 'plan') throw new Error('the mode is not plan');
  const ports = { clock: new ManualClock(), log: new RecordingLog(), workspace: workspace.path };
  return plan(settings, { ...ports, show: () => Promise.resolve() });
}

it('what a published broker would not do is told when it is known that it is one', async () => {
  const sentence = /^a published-lambda broker: rollbacks are not played after an experiment that failed/;
  expect((await planned('published-lambda')).warnings).toContainEqual(expect.stringMatching(sentence));
  expect((await planned('auto')).warnings).not.toContainEqual(expect.stringMatching(/broker/));
});
