import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBroker, buildMetrics } from '../../src/adapters.js';
import { EndRequests } from '../../src/brokers/end-requests.js';
import { systemClock } from '../../src/clock.js';
import { gate } from '../../src/gate.js';
import type { GatePorts } from '../../src/ports.js';
import { ReportFolder } from '../../src/publish/report-folder.js';
import { commandFace } from '../../src/settings/face.js';
import { readSettings } from '../../src/settings/read.js';
import type { RunSettings } from '../../src/settings/settings.js';
import type { JsonObject } from '../../src/suite/plan.js';
import type { Verdict } from '../../src/verdict/verdict.js';
import { Workspace } from '../e2e/workspace.js';
import { RecordingLog } from '../fakes/log.js';
import { meansOf } from '../fakes/rollback.js';
import { BUCKETS } from './aws.js';

export interface Asked {
  readonly runId: string;
  readonly stateMachineArn: string;
  readonly experiments: readonly JsonObject[];
  readonly criteria?: readonly string[];
  readonly ends?: EndRequests;
}

/** The whole gate on a workspace of its own, with the real adapters; it is told nothing of what the machine is. */
export async function runGate(
  asked: Asked,
): Promise<{ readonly verdict: Verdict; readonly log: RecordingLog }> {
  const workspace = new Workspace();
  try {
    for (const [position, document] of asked.experiments.entries())
      workspace.write(`experiment-${position + 1}.json`, document);
    workspace.write('suite.json', {
      version: 1,
      title: 'Published',
      experiments: asked.experiments.map((_, position) => ({
        experiment: `experiment-${position + 1}.json`,
      })),
      ...(asked.criteria ? { criteria: asked.criteria } : {}),
    });
    const ports = portsOf(asked, workspace.path);
    return { verdict: await gate(settingsOf(asked), ports), log: ports.log };
  } finally {
    workspace.remove();
  }
}

function portsOf(asked: Asked, workspace: string): GatePorts & { readonly log: RecordingLog } {
  const log = new RecordingLog();
  const settings = settingsOf(asked);
  const logs = new ReportFolder('report', workspace);
  return {
    ...buildBroker(settings, { environment: process.env, workspace, log, credentials: null, logs }),
    rollback: meansOf(),
    metrics: buildMetrics(settings, null),
    journals: { keepJournal: (id) => Promise.resolve(id) },
    announcers: [],
    publishers: [],
    clock: systemClock,
    log,
    random: Math.random,
    ends: asked.ends ?? new EndRequests(),
    cancellation: { policy: 'stop', grace: 10_000, settledBy: 'this' },
    environment: process.env,
    workspace,
    host: 'here',
    remember: () => {},
    rememberLock: () => {},
  };
}

function settingsOf({ runId, stateMachineArn }: Asked): RunSettings {
  const flags = {
    suite: 'suite.json',
    'run-id': runId,
    'state-machine-arn': stateMachineArn,
    bucket: BUCKETS.experiments,
    'journal-bucket': BUCKETS.journals,
  };
  const settings = readSettings(commandFace(flags, {}));
  if (settings.mode !== 'run') throw new Error('the mode is not run');
  return settings;
}

/** How often a system was broken. */
export function timesInjected(folder: string): number {
  try {
    return readFileSync(join(folder, 'injected'), 'utf8').length;
  } catch {
    return 0;
  }
}
