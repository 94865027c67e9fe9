import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/clock.js';
import { freePort } from '../../src/embedded/free-port.js';
import { startGuarded } from '../../src/embedded/guarded.js';
import { pythonEnvironment } from '../../src/embedded/python-environment.js';
import { RecordingLog } from '../fakes/log.js';

const packageRoot = join(import.meta.dirname, '..', '..');

/** What Python is told to run as moto on a port. */
type Program = (port: string) => readonly string[];
const asItIs: Program = (port) => ['-m', 'moto.server', '-H', '127.0.0.1', '-p', port];

/** A second AWS, by other people, on a loopback port of its own; it ends with us, or when it is stopped. */
export async function startMoto(program = asItIs) {
  const files = ['requirements-embedded.txt', join('runner', 'requirements-dev.txt')];
  const requirements = files.map((file) => join(packageRoot, 'broker', file));
  const log = new RecordingLog();
  const { python } = await pythonEnvironment({ packageRoot, requirements, env: process.env, log });
  const folder = await mkdtemp(join(tmpdir(), 'resiliency-gate-moto-'));
  const scratch = join(folder, 'scratch');
  await mkdir(scratch);
  const logFile = join(folder, 'moto.log');
  const port = String(await freePort());
  const args = ['-I', ...program(port)];
  const env = { PATH: process.env['PATH'] ?? '', HOME: scratch, TMPDIR: scratch };
  const server = await startGuarded({ packageRoot, python, folder, args, env, logFile });
  const endpoint = `http://127.0.0.1:${port}`;
  while (!(await answers(`${endpoint}/moto-api/data.json`))) {
    if (server.hasEnded()) throw new Error(`moto ended:\n${await readFile(logFile, 'utf8')}`);
    await systemClock.sleep(50);
  }
  const stop = async () => {
    await server.end(systemClock);
    await rm(folder, { recursive: true, force: true });
  };
  return { endpoint, stop };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
