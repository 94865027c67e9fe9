import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { exitOf, startExperiment, startLocal } from './local-broker.js';
import { processTree, survivors } from './process-tree.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function command(name: string, path: string, args: string) {
  return { type: 'action', name, provider: { type: 'process', path, arguments: args } };
}

async function until(holds: () => boolean): Promise<void> {
  for (let looks = 0; looks < 300 && !holds(); looks += 1) await delay(100);
}

describe('the embedded broker', () => {
  it('runs an experiment with the Chaos Toolkit, and ends with 0 when it is told to end', async () => {
    const { child, broker } = await startLocal();
    const tree = processTree(broker.pid);
    const experiment = {
      title: 'a trivial one',
      description: 'creates a file',
      method: [command('create', 'touch', join(folder, 'created'))],
    };
    const execution = await (await startExperiment(broker, 'trivial', experiment)).ended();
    expect(execution.status).toBe('SUCCEEDED');
    expect(JSON.parse(execution.output ?? '')).toMatchObject([
      { Payload: { state: 'done', status: 'completed', journal_bucket: broker.journalBucket } },
    ]);
    expect(existsSync(join(folder, 'created'))).toBe(true);
    if (process.platform === 'linux') {
      const seen = processTree(broker.pid).slice(1);
      const environments = seen.map(({ pid }) => readFileSync(`/proc/${pid}/environ`, 'utf8'));
      expect(environments.filter((text) => text.includes('of-the-user'))).toEqual([]);
    }

    process.kill(broker.pid, 'SIGTERM');
    expect(await exitOf(child)).toBe(0);
    expect(await survivors(tree, 0)).toEqual([]);
  });

  it('leaves neither process nor fault when its process is killed in the middle of an experiment', async () => {
    const { child, broker } = await startLocal();
    const fault = join(folder, 'fault');
    const experiment = {
      title: 'a long one',
      description: 'a file is the fault',
      method: [command('inject', 'touch', fault), command('wait', 'sleep', '300')],
      rollbacks: [command('remove', 'rm', fault)],
    };
    await startExperiment(broker, 'long', experiment);
    await until(() => processTree(broker.pid).some((row) => row.command.endsWith('sleep 300')));
    const tree = processTree(broker.pid);
    expect(tree.length).toBeGreaterThanOrEqual(6);
    expect(existsSync(fault)).toBe(true);

    const [, written = ''] = /guardian\.py (\S+)/.exec(tree[1]?.command ?? '') ?? [];
    expect(existsSync(written)).toBe(true);

    child.kill('SIGKILL');
    expect(await survivors(tree)).toEqual([]);
    expect(existsSync(fault)).toBe(false);
    expect(existsSync(written)).toBe(false);
  });
});
