// The fault: kills replicas of the shop with SIGKILL and proves it, or exits with a code other than 0.
//
//   node kill-replicas.mjs CONTROL_URL one|all
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './shop/alive.mjs';

const PROOF_TIMEOUT_MS = 5000;

const [control, count] = process.argv.slice(2);

try {
  if (!control || !['one', 'all'].includes(count))
    throw new Error('usage: node kill-replicas.mjs CONTROL_URL one|all');
  const victims = count === 'one' ? (await alive()).slice(0, 1) : await alive();
  if (victims.length === 0) throw new Error('no replica is alive: there is nothing to kill');
  for (const { pid } of victims) process.kill(pid, 'SIGKILL');
  await Promise.all(victims.map(untilDead));
  console.log(JSON.stringify({ killed: victims.map(({ name, pid }) => ({ name, pid })) }));
} catch (error) {
  console.error(`kill-replicas: ${error.cause?.message ?? error.message}`);
  process.exit(1);
}

async function alive() {
  const { replicas } = await (await fetch(`${control}/replicas`)).json();
  const answers = await Promise.all(replicas.map((replica) => isAlive(replica)));
  return replicas.filter((_, index) => answers[index]);
}

/** A restarted replica gets another port, so silence on the old one means that the old one is gone. */
async function untilDead(replica) {
  const deadline = Date.now() + PROOF_TIMEOUT_MS;
  while (await isAlive(replica)) {
    if (Date.now() > deadline) throw new Error(`${replica.name} (process ${replica.pid}) survived SIGKILL`);
    await sleep(20);
  }
}
