import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runAction } from '../../scripts/run-action.mjs';
import { systemClock } from '../../src/clock.js';
import { startEmbedded, type Embedded } from '../../src/embedded/embedded.js';
import { readVerdict } from '../../src/report/json.js';
import type { Verdict } from '../../src/verdict/verdict.js';
import { keepingLog } from '../embedded/keeping-log.js';
import type { Workspace } from './workspace.js';

/** The deployed template on the emulator, with the real Chaos Toolkit. */
export function startBroker(): Promise<Embedded> {
  return startEmbedded({
    packageRoot: resolve('.'),
    log: keepingLog(),
    clock: systemClock,
    processEnv: process.env,
  });
}

type ActionStep = Parameters<typeof runAction>[0];

/** A step of the bundled action in a workspace, on that broker. */
export async function runStep(broker: Embedded, workspace: Workspace, step: Partial<ActionStep>) {
  const finished = await runAction({
    workspace: workspace.path,
    folder: join(workspace.path, `runner-${step.entry ?? 'main'}`),
    env: broker.env,
    ...step,
    inputs: {
      'state-machine-arn': broker.stateMachineArn,
      bucket: broker.bucket,
      'journal-bucket': broker.journalBucket,
      ...step.inputs,
    },
  });
  return { ...finished, verdict: verdictIn(workspace) };
}

/** What the last step in the workspace came to; null when it came to none. */
export function verdictIn(workspace: Workspace): Verdict | null {
  const path = join(workspace.path, 'resiliency-gate-report', 'verdict.json');
  if (!existsSync(path)) return null;
  const read = readVerdict(readFileSync(path, 'utf8'));
  if (read.kind !== 'verdict') throw new Error(read.reason);
  return read.verdict;
}
