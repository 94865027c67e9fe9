// The shop of the demo, as real processes on this machine. See README.md for the picture.
//
//   node workload.mjs --release a|b --state-dir DIR
//
// Release A runs its replicas under a supervisor; release B does not. Ends on SIGTERM, on SIGINT, and, when it was
// started with an IPC channel, together with its parent.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isAlive } from './shop/alive.mjs';
import { endAll, endWithParent, ready, startPart } from './shop/lifeline.mjs';
import { serveJson } from './shop/json-server.mjs';
import { replicaSet } from './shop/replica-set.mjs';

const REPLICAS = 3;
const START_TIMEOUT_MS = 20_000;
const USAGE = 'usage: node workload.mjs --release a|b --state-dir DIR';

const { release, stateDir } = options();
const parts = new Map();
let tier;
let ending = false;

process.once('SIGTERM', () => end(0));
process.once('SIGINT', () => end(0));
endWithParent(() => end(0));

try {
  await start();
} catch (error) {
  // Children that end because we are ending are no news.
  if (!ending) console.error(`workload: ${error.message}`);
  await end(1);
}

async function start() {
  const { shop, admin } = await ready(part('load-balancer'));
  tier = release === 'a' ? supervised(admin) : replicaSet(admin);
  tier.startMissing();
  await untilWhole(admin);
  const customers = part('load-generator', [shop]);
  const { orders } = await ready(customers);
  const control = await serveJson((request, url) => operate(request, url, { admin, orders }));
  writeState({ shop_url: shop, control_url: control }, await replicasOf(admin));
  console.log(`workload ready: ${shop}`);
}

/** The operator's door: what the experiments ask and what their rollbacks call. */
async function operate({ method }, { pathname, search }, { admin, orders }) {
  if (method === 'GET' && pathname === '/replicas') return [200, await replicasOf(admin)];
  if (method === 'GET' && pathname === '/orders') {
    const response = await fetch(orders + search);
    return [response.status, await response.json()];
  }
  if (method === 'POST' && pathname === '/restore') {
    tier.startMissing();
    return [200, await untilWhole(admin)];
  }
  return [404, { error: `no such operation: ${method} ${pathname}` }];
}

function part(name, args) {
  const child = startPart(name, args);
  parts.set(name, child);
  child.once('exit', () => {
    if (ending) return;
    console.error(`workload: the ${name} died`);
    void end(1);
  });
  return child;
}

function supervised(admin) {
  const supervisor = part('supervisor', [admin]);
  return {
    startMissing: () => supervisor.send('start-missing'),
    // Not SIGKILL: it has replicas of its own to end.
    end: () => endAll([supervisor], 'SIGTERM'),
  };
}

async function replicasOf(admin) {
  return (await fetch(`${admin}/replicas`)).json();
}

/** Returns when every replica serves; throws when that takes too long. */
async function untilWhole(admin) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const state = await replicasOf(admin);
    // The load balancer learns of a death only from the next customer; ask the replicas themselves.
    const answers = await Promise.all(state.replicas.map((replica) => isAlive(replica)));
    const alive = answers.filter(Boolean).length;
    if (state.healthy === REPLICAS && alive === REPLICAS) return state;
    if (Date.now() > deadline) throw new Error(`only ${alive} of ${REPLICAS} replicas came up`);
    await sleep(50);
  }
}

function writeState(addresses, { replicas }) {
  const demo_dir = dirname(fileURLToPath(import.meta.url));
  const pids = { workload: process.pid };
  for (const [name, child] of parts) pids[name] = child.pid;
  const file = join(stateDir, 'workload.json');
  // Whoever waits for the file must never read half of it.
  writeFileSync(
    `${file}.part`,
    JSON.stringify({ release, vars: { ...addresses, demo_dir }, pids, replicas }, null, 2),
  );
  renameSync(`${file}.part`, file);
}

async function end(code) {
  if (ending) return;
  ending = true;
  await tier?.end();
  await endAll([...parts.values()]);
  process.exit(code);
}

function options() {
  try {
    const { values } = parseArgs({
      options: { release: { type: 'string' }, 'state-dir': { type: 'string' } },
    });
    if (!['a', 'b'].includes(values.release)) throw new Error('--release must be a or b');
    if (!values['state-dir']) throw new Error('--state-dir is missing');
    const stateDir = resolve(values['state-dir']);
    mkdirSync(stateDir, { recursive: true });
    return { release: values.release, stateDir };
  } catch (error) {
    console.error(`workload: ${error.message}\n${USAGE}`);
    process.exit(2);
  }
}
