import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder like a checkout: suites and experiments are written into it, the action runs in it. */
export class Workspace {
  readonly path = mkdtempSync(join(tmpdir(), 'resiliency-gate-e2e-'));

  write(file: string, content: unknown): string {
    const path = join(this.path, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

interface Activity {
  readonly name: string;
  readonly [key: string]: unknown;
}

/** A real shell command as an activity. */
export function shell(type: 'probe' | 'action', name: string, script: string, more: object = {}): Activity {
  return {
    type,
    name,
    provider: { type: 'process', path: 'sh', arguments: ['-c', script], timeout: 30 },
    ...more,
  };
}

interface ExperimentParts {
  readonly title: string;
  /** What must hold: a file that is there while the system is well. */
  readonly health?: string;
  readonly method?: readonly Activity[];
  readonly rollbacks?: readonly Activity[];
  readonly more?: object;
}

/** An experiment on a system whose health is a file: `touch` heals it, `rm` breaks it. */
export function experiment({ title, health, method, rollbacks, more }: ExperimentParts) {
  const probe = health && shell('probe', 'the file is there', `test -f ${health}`, { tolerance: 0 });
  return {
    title,
    description: 'A test of the whole gate.',
    ...(probe ? { 'steady-state-hypothesis': { title: 'The system is well', probes: [probe] } } : {}),
    method: method ?? [shell('action', 'do nothing', 'true')],
    rollbacks: rollbacks ?? (health ? [shell('action', 'heal', `touch ${health}`)] : []),
    ...more,
  };
}
