/** `resiliency-gate local --json` as a process of its own, so that a test can kill it. */
import { join } from 'node:path';
import { systemClock } from '../../src/clock.js';
import { runLocal } from '../../src/embedded/local.js';
import { terminalLog } from '../../src/terminal-log.js';

process.exitCode = await runLocal({
  packageRoot: join(import.meta.dirname, '..', '..'),
  json: true,
  log: terminalLog({ out: process.stderr, err: process.stderr }),
  print: (text) => void process.stdout.write(`${text}\n`),
  clock: systemClock,
  processEnv: process.env,
  signals: process,
  pid: process.pid,
});
