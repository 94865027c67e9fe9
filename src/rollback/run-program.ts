import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Clock } from '../clock.js';
import { systemCode } from '../errors.js';

export interface Program {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** How it ended. */
export type ProgramEnd =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'not-started'; readonly reason: string };

/** Milliseconds that it gets to end by itself when its time is over. */
const GRACE = 2_000;
/** Milliseconds that are waited for the rest of its output; what it left running may hold that open for ever. */
const DRAIN = 1_000;
/** UTF-16 units: what is longer is handed on in pieces. */
const LONGEST_LINE = 16 * 1024;

/**
 * Runs a program in a process group of its own, without a shell, and hands on each line that it writes. When `signal`
 * aborts, the group is asked to end and then forced to. Never rejects.
 */
export async function runProgram(
  program: Program,
  onLine: (line: string) => void,
  { signal, clock }: { readonly signal: AbortSignal; readonly clock: Clock },
): Promise<ProgramEnd> {
  const child = start(program);
  if (child instanceof Error) return { kind: 'not-started', reason: child.message };
  const reading = Promise.all([child.stdout, child.stderr].map((stream) => readLines(stream, onLine)));
  const over = new AbortController();
  const end = () => void endGroup(child.pid, over.signal, clock);
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  const ended = await new Promise<ProgramEnd>((resolve) => {
    child.once('error', ({ message }) => resolve({ kind: 'not-started', reason: message }));
    child.once('exit', (code, by) =>
      resolve(code === null ? { kind: 'signal', signal: String(by) } : { kind: 'exit', code }),
    );
  });
  over.abort();
  signal.removeEventListener('abort', end);
  const drained = new AbortController();
  await Promise.race([reading, clock.sleep(DRAIN, drained.signal)]);
  drained.abort();
  for (const stream of [child.stdout, child.stderr]) stream.destroy();
  return ended;
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** Some of what cannot be started is thrown, some is told later. */
function start({ argv: [file = '', ...args], cwd, env }: Program): Child | Error {
  try {
    return spawn(file, args, { cwd, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function readLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  let rest = '';
  stream.setEncoding('utf8');
  try {
    for await (const chunk of stream) {
      const lines = `${rest}${String(chunk)}`.split(/\r?\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) for (const piece of piecesOf(line)) onLine(piece);
      const pieces = piecesOf(rest);
      rest = pieces.pop() ?? '';
      pieces.forEach(onLine);
    }
  } catch {
    // Nobody waits for the rest any more.
  }
  if (rest !== '') onLine(rest);
}

function piecesOf(line: string): string[] {
  const pieces = [line.slice(0, LONGEST_LINE)];
  for (let at = LONGEST_LINE; at < line.length; at += LONGEST_LINE)
    pieces.push(line.slice(at, at + LONGEST_LINE));
  return pieces;
}

async function endGroup(leader: number | undefined, over: AbortSignal, clock: Clock): Promise<void> {
  signalGroup(leader, 'SIGTERM');
  await clock.sleep(GRACE, over);
  signalGroup(leader, 'SIGKILL');
}

/** A group that has ended already is no error. */
function signalGroup(leader: number | undefined, name: NodeJS.Signals): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, name);
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error;
  }
}
