import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { systemClock } from '../../src/clock.js';
import { freePort } from '../../src/embedded/free-port.js';
import { pythonEnvironment } from '../../src/embedded/python-environment.js';
import { RecordingLog } from '../fakes/log.js';

const packageRoot = join(import.meta.dirname, '..', '..');

/** A second AWS, by other people, on a loopback port of its own; whoever starts it stops it. */
export async function startMoto() {
  const files = ['requirements-embedded.txt', join('runner', 'requirements-dev.txt')];
  const requirements = files.map((file) => join(packageRoot, 'broker', file));
  const log = new RecordingLog();
  const { python } = await pythonEnvironment({ packageRoot, requirements, env: process.env, log });
  const port = await freePort();
  const server = spawn(python, ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const endpoint = `http://127.0.0.1:${port}`;
  while (!(await answers(`${endpoint}/moto-api/data.json`))) {
    if (server.exitCode !== null) throw new Error(`moto ended with ${server.exitCode}`);
    await systemClock.sleep(50);
  }
  const stop = async () => {
    server.kill();
    await ended;
  };
  return { endpoint, stop };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
