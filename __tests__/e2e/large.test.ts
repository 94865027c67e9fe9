import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { quickRoot } from '../../bench/quick-root.mjs';
import { systemClock } from '../../src/clock.js';
import { startEmbedded, type Embedded } from '../../src/embedded/embedded.js';
import { keepingLog } from '../embedded/keeping-log.js';
import { runStep } from './broker.js';
import { experiment, Workspace } from './workspace.js';

const MANY = 1_000;

/**
 * The bundled action on the deployed template, whose runner is the real one but for the Chaos Toolkit: a thousand starts of it
 * would take minutes.
 */
let root: Awaited<ReturnType<typeof quickRoot>>;
let broker: Embedded;
let workspace: Workspace;
beforeAll(async () => {
  workspace = new Workspace();
  root = await quickRoot();
  broker = await startEmbedded({
    packageRoot: root.path,
    log: keepingLog(),
    clock: systemClock,
    processEnv: process.env,
  });
}, 300_000);
afterAll(async () => {
  await broker.stop();
  await root.remove();
  workspace.remove();
}, 60_000);

test('a thousand experiments are one run, and each is judged', async () => {
  const entries = Array.from({ length: MANY }, (_, position) => {
    const file = `experiments/${position}.json`;
    workspace.write(file, experiment({ title: `Experiment ${position}`, health: '/health' }));
    return { experiment: file };
  });
  workspace.write('suite.json', { version: 1, title: 'A thousand', experiments: entries });
  const step = await runStep(broker, workspace, { inputs: { suite: 'suite.json', 'max-parallel': '6' } });
  expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
  expect(step.verdict?.experiments.map(({ verdict }) => verdict)).toEqual(Array(MANY).fill('pass'));
}, 600_000);
