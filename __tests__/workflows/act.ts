import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { node24, root } from '../../scripts/node24.mjs';
import { workflowTools } from '../../scripts/workflow-tools.mjs';

/** One run of a workflow. */
export interface WorkflowRun {
  /** File name of the example. */
  readonly workflow: string;
  readonly event: string;
  readonly payload?: object;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly onLine?: (line: string, act: ChildProcess) => void | Promise<void>;
}

/** What a run said, without colours, and which jobs succeeded. */
export interface Ran {
  readonly exitCode: number | null;
  readonly log: string;
}

/**
 * A repository that an example was copied into, with the action of this checkout in the place of the published one. act runs
 * the workflow on this machine as the runner would: jobs in their order, `if:`, outputs, `post` steps.
 */
export class Repository {
  readonly path = mkdtempSync(join(tmpdir(), 'resiliency-gate-workflow-'));
  private readonly home = mkdtempSync(join(tmpdir(), 'resiliency-gate-act-'));
  /** Where the stand-in of actions/upload-artifact keeps what it is given. */
  readonly artifacts = join(this.home, 'artifacts');
  private readonly action = join(this.home, 'action');

  constructor(workflows: readonly string[]) {
    for (const workflow of workflows)
      this.copy(join('examples/workflows', workflow), join('.github/workflows', workflow));
    for (const part of ['action.yml', 'dist', 'package.json', 'broker', 'src'])
      cpSync(join(root, part), join(this.action, part), { recursive: true });
  }

  copy(from: string, to: string): void {
    cpSync(join(root, from), join(this.path, to), { recursive: true });
  }

  write(file: string, content: string, mode = 0o644): void {
    mkdirSync(dirname(join(this.path, file)), { recursive: true });
    writeFileSync(join(this.path, file), content, { mode });
  }

  /** The same file once more. */
  copyTo(from: string, to: string): void {
    cpSync(join(this.path, from), join(this.path, to));
  }

  takeArtifactsOf(other: Repository): void {
    cpSync(other.artifacts, this.artifacts, { recursive: true });
  }

  /** act reads branch and commit from the repository. */
  commit(): void {
    for (const args of [
      ['init', '-q', '-b', 'main'],
      ['add', '-A'],
      ['commit', '-q', '-m', 'All of it'],
    ]) {
      const identity = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com'];
      const { status, stderr } = spawnSync('git', [...identity, ...args], {
        cwd: this.path,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    }
    spawnSync('git', ['remote', 'add', 'origin', 'https://github.com/acme/checkout.git'], { cwd: this.path });
  }

  async run(run: WorkflowRun): Promise<Ran> {
    const { act } = await workflowTools();
    const child = spawn(act, [run.event, ...this.argumentsOf(run)], {
      cwd: this.path,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        // `chaos` is the one of the environment that the tests have already.
        PATH: [dirname(node24), join(root, '.venv/bin'), process.env['PATH']].join(':'),
        HOME: this.home,
        NO_COLOR: '1',
        ARTIFACTS: this.artifacts,
      },
    });
    return follow(child, run.onLine);
  }

  private argumentsOf({ workflow, payload, inputs, vars, secrets, env }: WorkflowRun): string[] {
    const event = join(this.home, 'event.json');
    // With an event file act takes inputs from nowhere else.
    writeFileSync(event, JSON.stringify({ ...payload, ...(inputs ? { inputs } : {}) }));
    const pairs = (flag: string, values: Readonly<Record<string, string>> = {}) =>
      Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
    return [
      ...['--workflows', join('.github/workflows', workflow), '--eventpath', event],
      ...['--platform', 'ubuntu-latest=-self-hosted', '--action-offline-mode', '--no-cache-server'],
      ...STAND_INS.flatMap(([name, folder]) => [
        '--local-repository',
        `${name}=${resolve(import.meta.dirname, 'actions', folder)}`,
      ]),
      ...['--local-repository', `resiliency-gate/resiliency-gate@v0=${this.action}`],
      ...pairs('--var', vars),
      ...pairs('--secret', secrets),
      ...pairs('--env', { GITHUB_RUN_ID: String((runs += 1)), ...env, ARTIFACTS: this.artifacts }),
    ];
  }

  remove(): void {
    for (const folder of [this.path, this.home]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Each is a run of its own, as on GitHub. */
let runs = 1_000;

/** Actions of others cannot be fetched; what the examples need of them is little. actions/checkout act does itself. */
const STAND_INS: readonly (readonly [string, string])[] = [
  ['actions/upload-artifact@330a01c490aca151604b8cf639adc76d48f6c5d4', 'upload-artifact'],
  ['actions/download-artifact@634f93cb2916e3fdff6788551b99b062d0335ce0', 'download-artifact'],
  ['aws-actions/configure-aws-credentials@a03048d87541d1d9fcf2ecf528a4a65ba9bd7838', 'nothing'],
];

async function follow(child: ChildProcess, onLine?: WorkflowRun['onLine']): Promise<Ran> {
  const lines: string[] = [];
  const ended = new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done));
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      const plain = line.replace(/\u001b\[[0-9;]*m/g, '');
      lines.push(plain);
      void onLine?.(plain, child);
    });
  }
  return { exitCode: await ended, log: lines.join('\n') };
}
