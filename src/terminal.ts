import { hostname } from 'node:os';
import { buildBroker, buildCredentials, buildMetrics } from './adapters.js';
import type { Handle } from './brokers/broker.js';
import { carryOut } from './carrying-out.js';
import { systemClock } from './clock.js';
import { runLocal } from './embedded/local.js';
import { terminalFaces } from './faces.js';
import { Interrupts } from './interrupts.js';
import type { Log } from './log.js';
import type { GatePorts } from './ports.js';
import { packageRoot } from './package-root.js';
import { ReportFolder } from './publish/report-folder.js';
import { RunRecords } from './publish/run-records.js';
import { reportContext } from './github/report-context.js';
import type { WithBroker } from './settings/settings.js';
import { terminalLog } from './terminal-log.js';
import { buildRollback } from './triggers.js';

/** Milliseconds that runners get after Ctrl-C; a second Ctrl-C ends the command at once. */
const CANCEL_GRACE = 120_000;

/** No CI system lends a terminal anything: a role is assumed from the default credential chain. */
const OUTSIDE = { idToken: null, mask: () => {} };

/** Plays a story in a terminal or another CI; returns the exit code. */
export async function runInTerminal(settings: WithBroker): Promise<number> {
  const log = terminalLog({ out: process.stdout, err: process.stderr });
  const interrupts = new Interrupts(process, log, systemClock);
  const print = ({ runId }: Handle) => void process.stdout.write(`${runId}\n`);
  try {
    const code = await carryOut(settings, terminalPorts(settings, interrupts, log), print);
    return interrupts.exitCode ?? code;
  } finally {
    interrupts.over();
  }
}

function terminalPorts(settings: WithBroker, interrupts: Interrupts, log: Log): GatePorts {
  const workspace = process.cwd();
  const folder = new ReportFolder(settings.reportDir, workspace);
  const credentials = buildCredentials(settings, process.env, OUTSIDE, log);
  const around = { environment: process.env, workspace, log, logs: folder, credentials };
  const running = buildBroker(settings, around);
  const faces = terminalFaces(settings, folder, around);
  const policy = settings.mode === 'stop' ? 'stop' : settings.onCancel;
  return {
    ...running,
    metrics: buildMetrics(settings, credentials),
    rollback: buildRollback(settings, { ...around, job: OUTSIDE }),
    journals: folder,
    announcers: faces.announcers,
    publishers: [...faces.publishers, new RunRecords(running.records, reportContext(process.env))],
    clock: systemClock,
    log,
    random: Math.random,
    ends: interrupts.ends,
    cancellation: { policy, grace: CANCEL_GRACE, settledBy: 'this' },
    environment: process.env,
    workspace,
    host: hostname(),
    remember: (runId) => interrupts.begun(runId),
    rememberLock: () => {},
  };
}

/** Serves the embedded broker until it is told to end. */
export async function serveLocally(json: boolean): Promise<number> {
  // With --json standard output holds the result alone.
  const out = json ? process.stderr : process.stdout;
  return runLocal({
    packageRoot: packageRoot(),
    json,
    log: terminalLog({ out, err: process.stderr }),
    print: (text) => process.stdout.write(`${text}\n`),
    clock: systemClock,
    processEnv: process.env,
    signals: process,
    pid: process.pid,
  });
}
