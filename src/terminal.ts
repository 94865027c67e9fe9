import { buildBroker, buildCredentials, buildMetrics } from './adapters.js';
import { EndRequests } from './brokers/end-requests.js';
import { systemClock } from './clock.js';
import { runLocal } from './embedded/local.js';
import { EXIT, exitOfVerdict } from './exit.js';
import { terminalFaces } from './faces.js';
import { gate } from './gate.js';
import { packageRoot } from './package-root.js';
import { ReportFolder } from './publish/report-folder.js';
import { RunRecords } from './publish/run-records.js';
import { reportContext } from './github/report-context.js';
import type { RunSettings } from './settings/settings.js';
import { terminalLog } from './terminal-log.js';

/** Milliseconds that runners get after Ctrl-C; a second Ctrl-C ends the command at once. */
const CANCEL_GRACE = 120_000;

/** No CI system lends a terminal anything: a role is assumed from the default credential chain. */
const OUTSIDE = { idToken: null, mask: () => {} };

/** Runs the gate in a terminal or another CI; returns the exit code. */
export async function runInTerminal(settings: RunSettings): Promise<number> {
  const log = terminalLog({ out: process.stdout, err: process.stderr });
  const ends = endOnSignal();
  const workspace = process.cwd();
  const folder = new ReportFolder(settings.reportDir, workspace);
  const credentials = buildCredentials(settings, process.env, OUTSIDE, log);
  const around = { environment: process.env, workspace, log, logs: folder, credentials };
  const running = buildBroker(settings, around);
  const faces = terminalFaces(settings, folder, process.env, log);
  const verdict = await gate(settings, {
    ...running,
    metrics: buildMetrics(settings, credentials),
    journals: folder,
    announcers: faces.announcers,
    publishers: [...faces.publishers, new RunRecords(running.records, reportContext(process.env))],
    clock: systemClock,
    log,
    random: Math.random,
    ends,
    cancellation: { policy: settings.onCancel, grace: CANCEL_GRACE, settledBy: 'this' },
    environment: process.env,
    workspace,
    remember: (runId) => log.info(`run id: ${runId}`),
  });
  return ends.hurry.aborted ? EXIT.cancelled : exitOfVerdict(verdict.verdict, settings.failOn);
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

function endOnSignal(): EndRequests {
  const ends = new EndRequests();
  const once = () => {
    if (ends.hurry.aborted) process.exit(EXIT.cancelled);
    ends.ask({ kind: 'cancelled', reason: 'the job was cancelled' });
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, once);
  return ends;
}
