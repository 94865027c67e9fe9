import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.js';
import { killGroup } from './command.js';

/** Longer than the guardian itself waits for rollbacks and for the server. */
const END_PATIENCE_MS = 40_000;

export interface GuardedCommand {
  readonly packageRoot: string;
  readonly python: string;
  /** Its folder `scratch`, where the server works, is removed at the end; all of it when we are gone by then. */
  readonly folder: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
}

/** A server that ends with us, however we end. */
export interface Guarded {
  /** Of the guardian, the parent of all the others. */
  readonly pid: number;
  /** Resolves when nothing of it runs any more. */
  readonly ended: Promise<void>;
  hasEnded(): boolean;
  /** Ends it and all that it started; resolves when nothing runs. */
  end(clock: Clock): Promise<void>;
}

/** Starts `python args…` under guardian.py, which outlives us for just as long as cleaning up takes. */
export async function startGuarded(command: GuardedCommand): Promise<Guarded> {
  const { packageRoot, python, folder, args, env, logFile } = command;
  const guardian = join(packageRoot, 'src', 'embedded', 'guardian.py');
  const log = await open(logFile, 'w');
  const child = spawn(python, ['-I', guardian, folder, python, ...args], {
    env: { ...env },
    stdio: ['pipe', log.fd, log.fd],
    detached: true,
  });
  await log.close();
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const settle = () => {
      over = true;
      resolve();
    };
    child.once('error', settle);
    child.once('exit', settle);
  });
  return {
    pid: child.pid ?? 0,
    ended,
    hasEnded: () => over,
    async end(clock) {
      child.kill('SIGTERM');
      const waiting = new AbortController();
      await Promise.race([ended, clock.sleep(END_PATIENCE_MS, waiting.signal)]);
      waiting.abort();
      if (!over) killGroup(child.pid, 'SIGKILL');
    },
  };
}
