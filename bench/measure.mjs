// How a process did: until its first line, until its end, and the most memory it held.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @param {{command: string, args: string[], env?: Record<string, string>, stopAtFirstLine?: boolean}} what */
export async function measure({ command, args, env = {}, stopAtFirstLine = false }) {
  const { PATH, HOME } = process.env;
  const started = performance.now();
  const child = spawn(command, args, { env: { PATH, HOME, ...env }, stdio: ['ignore', 'pipe', 'ignore'] });
  let firstLine = null;
  let peak = 0;
  child.stdout.on('data', () => {
    firstLine ??= performance.now() - started;
    if (stopAtFirstLine) child.kill('SIGKILL');
  });
  const sampling = setInterval(() => (peak = Math.max(peak, residentPeak(child.pid))), 25);
  const exitCode = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(sampling);
  return { firstLine, total: performance.now() - started, endedAt: Date.now(), peak, exitCode };
}

/** Bytes; 0 when the process is gone. */
function residentPeak(pid) {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
