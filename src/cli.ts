import { buildProgram } from './command.js';
import { reportError } from './exit.js';
import { terminalLog } from './terminal-log.js';

/** The command line: the same gate for every other CI and for a terminal. */
for (const stream of [process.stdout, process.stderr]) {
  // Whoever reads may stop reading, as `| head` does; that says nothing about the deployment.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
try {
  await buildProgram().parseAsync(process.argv);
} catch (error) {
  process.exitCode = reportError(error, terminalLog({ out: process.stdout, err: process.stderr }));
}
