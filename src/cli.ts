import { buildProgram } from './command.js';
import { reportError } from './exit.js';
import { terminalLog } from './terminal-log.js';

/** The command line: the same gate for every other CI and for a terminal. */
try {
  await buildProgram().parseAsync(process.argv);
} catch (error) {
  process.exitCode = reportError(error, terminalLog({ out: process.stdout, err: process.stderr }));
}
