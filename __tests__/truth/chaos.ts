import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { PlannedExperiment } from '../../src/suite/plan.js';
import type { Situation } from './situation.js';

/** The `chaos` command, and what its processes get to see. */
export interface Toolkit {
  readonly chaos: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What a run left behind. */
export interface Left {
  /** null: no journal was written. */
  readonly journal: string | null;
  readonly log: string;
}

const PATIENCE = 60_000;
const LOOK_AGAIN = 20;

/** Runs a situation as a runner would: in a process group and a folder of its own, with the strategies of the plan. */
export async function runChaos(
  toolkit: Toolkit,
  situation: Situation,
  planned: PlannedExperiment,
  folder: string,
): Promise<Left> {
  const work = join(folder, 'work');
  await mkdir(work);
  const [source, journal] = [join(folder, 'planned.json'), join(folder, 'journal.json')];
  await writeFile(source, JSON.stringify(planned.document));
  const options = [...strategies(planned), ...(situation.flags ?? [])];
  const child = spawn(
    toolkit.chaos,
    [...global(folder), 'run', '--journal-path', journal, ...options, source],
    { cwd: work, env: { ...toolkit.env, HOME: work }, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const log: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => log.push(text));
  const ended = once(child, 'close');
  const running = (): boolean => child.exitCode === null && child.signalCode === null;
  const { pid } = child;
  if (pid === undefined) throw new Error(`${toolkit.chaos} cannot be started`);
  const timer = setTimeout(() => endGroup(pid), PATIENCE);
  if (situation.signal !== undefined && (await reached(join(work, 'reached'), running))) {
    process.kill(pid, situation.signal);
  }
  await ended;
  clearTimeout(timer);
  endGroup(pid);
  return { journal: await readFile(journal, 'utf8').catch(() => null), log: log.join('') };
}

function global(folder: string): readonly string[] {
  return ['--no-version-check', '--no-log-file', '--settings', join(folder, 'no-settings.yaml')];
}

function strategies({ strategies: { hypothesis, hypothesisFrequency, rollbacks } }: PlannedExperiment) {
  const frequency = String(hypothesisFrequency);
  return [
    ...['--hypothesis-strategy', hypothesis],
    ...['--hypothesis-frequency', frequency],
    ...['--rollback-strategy', rollbacks],
  ];
}

/** False when the run ended before it came so far. */
async function reached(marker: string, running: () => boolean): Promise<boolean> {
  while (running()) {
    const there = await access(marker).then(
      () => true,
      () => false,
    );
    if (there) return true;
    await delay(LOOK_AGAIN);
  }
  return false;
}

/** Activities may have left processes behind. */
function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is gone.
  }
}
