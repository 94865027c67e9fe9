// A load balancer: round robin, passive health, and the next replica when one does not answer.
import { endWithParent } from './lifeline.mjs';
import { serveJson } from './json-server.mjs';

// Long enough for a healthy replica on a starved machine, short enough for a customer to wait for the next one.
const TRY_TIMEOUT_MS = 1000;
// A replica that failed is left alone for so long, then tried again with a single request.
const REST_MS = 500;

const replicas = new Map();
let turn = 0;

endWithParent();

const shop = await serveJson(forward);
const admin = await serveJson((request, { pathname }, body) => {
  if (request.method === 'PUT')
    replicas.set(pathname.split('/').at(-1), { ...JSON.parse(body), healthy: true, restsUntil: 0 });
  const list = [...replicas].sort().map(([name, { url, pid, healthy }]) => ({ name, url, pid, healthy }));
  return [200, { healthy: list.filter((replica) => replica.healthy).length, replicas: list }];
});
process.send({ shop, admin });

/** Trying another replica is safe for orders too: they carry their own number. */
async function forward({ method }, { pathname }, body) {
  for (const replica of inTurn()) {
    if (replica.restsUntil > Date.now()) continue;
    // Taken out before the try, so that a replica that may be dead costs one request and not all that arrive meanwhile.
    if (!replica.healthy) replica.restsUntil = Date.now() + REST_MS;
    const answer = await attempt(replica, method, pathname, body);
    if (answer) return answer;
  }
  return [503, { error: 'no replica answers' }];
}

function inTurn() {
  const all = [...replicas.values()];
  const first = turn++ % Math.max(all.length, 1);
  return [...all.slice(first), ...all.slice(0, first)];
}

async function attempt(replica, method, pathname, body) {
  try {
    const response = await fetch(replica.url + pathname, {
      method,
      body: method === 'GET' ? null : body,
      signal: AbortSignal.timeout(TRY_TIMEOUT_MS),
    });
    const answer = [response.status, await response.json()];
    replica.healthy = true;
    replica.restsUntil = 0;
    return answer;
  } catch {
    replica.healthy = false;
    replica.restsUntil = Date.now() + REST_MS;
    return undefined;
  }
}
