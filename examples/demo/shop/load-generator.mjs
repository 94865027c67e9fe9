// The customers: a steady stream of orders, each with some patience, and an honest account of what became of them.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithParent } from './lifeline.mjs';
import { serveJson } from './json-server.mjs';

const ORDER_EVERY_MS = 100;
const PATIENCE_MS = 4000;
const RETRY_AFTER_MS = 500;
const REMEMBER_MS = 60_000;

const shop = process.argv[2];
let orders = [];

endWithParent();

const url = await serveJson((_request, { searchParams }) => {
  const seconds = Number(searchParams.get('seconds') ?? 60);
  if (!(seconds > 0)) return [400, { error: 'seconds must be a number above 0' }];
  return [200, account(orders.filter((order) => order.placed >= Date.now() - seconds * 1000))];
});
process.send({ orders: url });

setInterval(() => {
  orders = orders.filter((order) => order.placed >= Date.now() - REMEMBER_MS);
  const order = { id: randomUUID(), placed: Date.now(), state: 'waiting', tries: 0 };
  orders.push(order);
  void place(order);
}, ORDER_EVERY_MS);

async function place(order) {
  const patienceEnds = order.placed + PATIENCE_MS;
  while (Date.now() < patienceEnds) {
    order.tries += 1;
    if (await accepted(order.id)) {
      order.state = 'confirmed';
      order.took = Date.now() - order.placed;
      return;
    }
    await sleep(RETRY_AFTER_MS);
  }
  order.state = 'lost';
}

async function accepted(order) {
  const body = JSON.stringify({ order });
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(`${shop}/checkout`, { method: 'POST', body, signal }).catch(() => undefined);
  await response?.arrayBuffer().catch(() => undefined);
  return response?.status === 201;
}

/** Counts of orders, latencies in milliseconds (null while nobody was served). */
function account(window) {
  const count = (state) => window.filter((order) => order.state === state).length;
  const took = window.flatMap((order) => order.took ?? []).sort((a, b) => a - b);
  const percentile = (share) => took[Math.ceil(took.length * share) - 1] ?? null;
  return {
    placed: window.length,
    confirmed: count('confirmed'),
    waiting: count('waiting'),
    lost: count('lost'),
    retried: window.filter((order) => order.tries > 1).length,
    latency_ms: { p50: percentile(0.5), p95: percentile(0.95) },
  };
}
