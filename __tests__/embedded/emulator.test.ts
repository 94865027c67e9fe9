import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { systemClock } from '../../src/clock.js';
import { startEmulator, type EmulatorOptions } from '../../src/embedded/emulator.js';
import { freePort } from '../../src/embedded/free-port.js';
import { pythonEnvironment } from '../../src/embedded/python-environment.js';
import { keepingLog } from './keeping-log.js';
import { listeningAddresses } from './listening.js';
import { processTree, survivors } from './process-tree.js';

const packageRoot = join(import.meta.dirname, '..', '..');

let options: EmulatorOptions;
beforeAll(async () => {
  const requirements = [join(packageRoot, 'broker', 'requirements-embedded.txt')];
  const python = await pythonEnvironment({ packageRoot, requirements, env: process.env, log: keepingLog() });
  options = { packageRoot, python, path: process.env['PATH'] ?? '', clock: systemClock };
}, 300_000);

describe('the emulator', () => {
  it('answers on loopback alone, and leaves neither process nor file', async () => {
    const emulator = await startEmulator(options);
    const tree = processTree(emulator.pid);
    expect(tree.map(({ command }) => command)).toEqual([
      expect.stringContaining('guardian.py'),
      expect.stringMatching(/emulator\.py$/),
    ]);
    if (process.platform === 'linux') {
      expect(tree.flatMap(({ pid }) => listeningAddresses(pid))).toEqual(['0100007F']);
    }
    await emulator.stop();
    expect(await survivors(tree, 0)).toEqual([]);
    await expect(access(dirname(emulator.logFile))).rejects.toThrow('ENOENT');
  });

  it('takes another port when the one it was given is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port: taken } = server.address() as { port: number };
    const ports = [taken];
    const emulator = await startEmulator({ ...options, choosePort: async () => ports.pop() ?? freePort() });
    try {
      expect(emulator.endpoint).not.toContain(String(taken));
    } finally {
      await emulator.stop();
      server.close();
    }
  });

  it('ends by its own end, and says so', async () => {
    const emulator = await startEmulator(options);
    const tree = processTree(emulator.pid);
    process.kill(tree[1]?.pid ?? 0, 'SIGKILL');
    await emulator.ended;
    await emulator.stop();
    expect(await survivors(tree, 0)).toEqual([]);
  });

  it('is ended when starting it is cancelled', async () => {
    const cancel = new AbortController();
    const clock = {
      ...systemClock,
      sleep: (milliseconds: number, signal?: AbortSignal) => {
        cancel.abort();
        return systemClock.sleep(milliseconds, signal);
      },
    };
    await expect(startEmulator({ ...options, clock, signal: cancel.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(processTree(process.pid).filter(({ command }) => command.includes('guardian.py'))).toEqual([]);
  });
});

describe('an emulator that cannot start', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emulator-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is an error that shows the end of its log', async () => {
    const empty = join(folder, 'requirements.txt');
    await writeFile(empty, '');
    const log = keepingLog();
    const where = { packageRoot, requirements: [empty], folder: join(folder, 'env'), env: process.env, log };
    const start = startEmulator({ ...options, python: await pythonEnvironment(where) });
    const error = await start.catch((problem: unknown) => problem);
    expect(error).toMatchObject({
      code: 'broker',
      message: expect.stringContaining("No module named 'ministack'"),
      hint: expect.stringContaining('emulator.log'),
    });
    const [, logFile = ''] = /(\S+)\/emulator\.log/.exec((error as { hint: string }).hint) ?? [];
    await rm(logFile, { recursive: true, force: true });
  });
});
