import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { GateError } from '../errors.js';
import { emulatorEnvironment } from './cloud-environment.js';
import { freePort } from './free-port.js';
import { startGuarded, type Guarded } from './guarded.js';
import type { PythonEnvironment } from './python-environment.js';

const HEALTH_POLL_MS = 50;
const HEALTH_PATIENCE_MS = 60_000;
const PORT_ATTEMPTS = 5;
const LOG_LINES = 20;

/** A running AWS emulator. */
export interface Emulator {
  readonly endpoint: string;
  readonly pid: number;
  readonly logFile: string;
  /** Resolves when it has ended, asked or not. */
  readonly ended: Promise<void>;
  /** Ends it and all that it started, and removes what it wrote. */
  stop(): Promise<void>;
}

export interface EmulatorOptions {
  readonly packageRoot: string;
  readonly python: PythonEnvironment;
  /** The user's PATH: what experiments may call. */
  readonly path: string;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Default: any free one. A port that is taken by then is given up for another. */
  readonly choosePort?: () => Promise<number>;
}

/** Starts MiniStack on a free loopback port and waits until it answers. Its state lives and ends with it. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const folder = await mkdtemp(join(tmpdir(), 'resiliency-gate-'));
  const logFile = join(folder, 'emulator.log');
  for (let attempt = 1; ; attempt += 1) {
    const emulator = await launch(options, folder, logFile);
    const problem = await emulator.ready();
    if (problem === null) return emulator;
    await emulator.guarded.end(options.clock);
    const log = await readFile(logFile, 'utf8');
    if (attempt < PORT_ATTEMPTS && /already in use/i.test(log)) continue;
    if (problem === 'cancelled') await rm(folder, { recursive: true, force: true });
    throw failure(problem, logFile, log);
  }
}

type Unready = 'cancelled' | 'ended' | 'silent';

interface Launched extends Emulator {
  readonly guarded: Guarded;
  ready(): Promise<Unready | null>;
}

async function launch(options: EmulatorOptions, folder: string, logFile: string): Promise<Launched> {
  const { packageRoot, python, path, clock, signal } = options;
  const scratch = join(folder, 'scratch');
  await mkdir(scratch, { recursive: true });
  const token = randomUUID();
  const port = await (options.choosePort ?? freePort)();
  const env = emulatorEnvironment(port, { scratch, path: [dirname(python.python), path], token });
  const args = ['-I', join(packageRoot, 'src', 'embedded', 'emulator.py')];
  const guarded = await startGuarded({ packageRoot, python: python.python, folder, args, env, logFile });
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    endpoint,
    pid: guarded.pid,
    logFile,
    ended: guarded.ended,
    guarded,
    ready: () => waitUntilHealthy(guarded, `${endpoint}/_ministack/health`, token, { clock, signal }),
    stop: async () => {
      await guarded.end(clock);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function waitUntilHealthy(
  guarded: Guarded,
  url: string,
  token: string,
  { clock, signal }: { clock: Clock; signal: AbortSignal | undefined },
): Promise<Unready | null> {
  const until = clock.now() + HEALTH_PATIENCE_MS;
  while (!(await isHealthy(url, token))) {
    if (signal?.aborted) return 'cancelled';
    if (guarded.hasEnded()) return 'ended';
    if (clock.now() >= until) return 'silent';
    await clock.sleep(HEALTH_POLL_MS, signal);
  }
  return null;
}

const HEALTH = z.object({ edition: z.string() });

/** The token tells our emulator from another that took the port first. */
async function isHealthy(url: string, token: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return HEALTH.parse(await answer.json()).edition === token;
  } catch {
    return false;
  }
}

function failure(problem: Unready, logFile: string, log: string): GateError {
  if (problem === 'cancelled') {
    return new GateError('cancelled', 'cancelled while the embedded broker was starting', {
      hint: 'nothing was left running',
    });
  }
  const what = problem === 'ended' ? 'ended while starting' : 'did not answer in time';
  const tail = log.trimEnd().split('\n').slice(-LOG_LINES).join('\n  ');
  return new GateError('broker', `the AWS emulator ${what}; the end of its log:\n  ${tail}`, {
    hint: `the whole log is in ${logFile}`,
  });
}
