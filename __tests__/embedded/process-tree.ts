import { execFileSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

interface Row {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Running processes; ended ones that nobody has collected are left out. */
function running(): readonly Row[] {
  const listing = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  return listing.split('\n').flatMap((line) => {
    const [, pid, parent, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (pid === undefined || command === undefined || state?.startsWith('Z')) return [];
    return [{ pid: Number(pid), parent: Number(parent), command }];
  });
}

/** A process and all that descends from it. */
export function processTree(root: number): readonly Row[] {
  const rows = running();
  const tree = rows.filter(({ pid }) => pid === root);
  for (const member of tree) tree.push(...rows.filter(({ parent }) => parent === member.pid));
  return tree;
}

/** Waits until none of them runs; returns the commands of those that still do after `patience` milliseconds. */
export async function survivors(rows: readonly Row[], patience = 40_000): Promise<readonly string[]> {
  const until = Date.now() + patience;
  for (;;) {
    const now = running();
    const left = rows.filter(({ pid, command }) =>
      now.some((row) => row.pid === pid && row.command === command),
    );
    if (left.length === 0 || Date.now() >= until) return left.map(({ command }) => command);
    await delay(100);
  }
}
