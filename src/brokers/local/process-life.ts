import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { GateError } from '../../errors.js';
import type { Life } from './story.js';

/** When a process was started, in the system's own count, as `lives.py` tells it; null when it does not run. */
async function bornOf(pid: number): Promise<string | null> {
  return process.platform === 'linux' ? bornOnLinux(pid) : bornElsewhere(pid);
}

export async function isAlive({ pid, born }: Life): Promise<boolean> {
  return (await bornOf(pid)) === born;
}

/** This process, so that others can tell whether it still lives. */
export async function ownLife(): Promise<Life> {
  const born = await bornOf(process.pid);
  if (born !== null) return { pid: process.pid, born };
  throw new GateError('wrong-input', 'this system does not tell when a process was started', {
    hint: 'the local broker needs /proc or the command ps',
  });
}

async function bornOnLinux(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  // The name, in parentheses, may hold anything; what follows it is plain.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' || state === 'X' ? null : (rest[18] ?? null);
}

async function bornElsewhere(pid: number): Promise<string | null> {
  const env = { LC_ALL: 'C', TZ: 'UTC', PATH: '/bin:/usr/bin' };
  const listing = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)], { env }).catch(
    () => null,
  );
  return listing?.stdout.replace(/\s+/g, '') || null;
}
