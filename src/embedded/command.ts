import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A program to run to its end. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends it, and what it started. */
  readonly signal?: AbortSignal | undefined;
  /** Called with each line of its output, as it comes. */
  readonly onLine?: (line: string) => void;
}

/** How it ended. `code` is null when it could not be started or was ended by a signal. */
export interface Finished {
  readonly code: number | null;
  readonly output: string;
  /** What it wrote to stderr, or why it could not be started. */
  readonly problem: string;
}

/** Runs a program in a process group of its own; never rejects. */
export async function runCommand({ file, args, env, signal, onLine }: Command): Promise<Finished> {
  const child = spawn(file, args, { env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const output: string[] = [];
  const problem: string[] = [];
  createInterface(child.stdout).on('line', (line) => {
    output.push(line);
    onLine?.(line);
  });
  createInterface(child.stderr).on('line', (line) => problem.push(line));
  const end = () => killGroup(child.pid, 'SIGTERM');
  signal?.addEventListener('abort', end);
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      problem.push(error.message);
      resolve(null);
    });
    child.on('close', resolve);
    if (signal?.aborted) end();
  });
  signal?.removeEventListener('abort', end);
  return { code, output: output.join('\n'), problem: problem.join('\n') };
}

/** Signals a process group that we started; one that has ended already is no error. */
export function killGroup(leader: number | undefined, name: NodeJS.Signals): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
