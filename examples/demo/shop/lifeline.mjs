// The one rule all processes of the shop share: nobody outlives the process that started it.
import { fork } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Starts `<part>.mjs` of this directory as a process of its own. */
export function startPart(part, args = []) {
  const file = fileURLToPath(new URL(`${part}.mjs`, import.meta.url));
  return fork(file, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

/** Ends this process when its parent is gone. The kernel closes the channel even when the parent was killed with -9. */
export function endWithParent(end = () => process.exit(0)) {
  process.once('disconnect', end);
  // The parent may have died while this module was loading, before anybody listened.
  if (process.send && !process.connected) end();
}

/** The first message of a part: it is ready, and these are its addresses. Rejects when it ends before that. */
export function ready(child) {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) =>
      reject(new Error(`${basename(child.spawnargs[1])} ended (exit code ${code}) before it was ready`)),
    );
  });
}

/** Ends children by their own pid and returns when the last one is gone. */
export async function endAll(children, signal = 'SIGKILL') {
  const alive = children.filter((child) => child.exitCode === null && child.signalCode === null);
  const gone = alive.map((child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const child of alive) child.kill(signal);
  await Promise.all(gone);
}
