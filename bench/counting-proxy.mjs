// Stands between an SDK and the emulator, and counts the calls; answers as late as a service does that is not on this machine.
import { createServer, request } from 'node:http';

/**
 * @param {string} target an http URL on loopback
 * @param {number} [delay] milliseconds that every answer takes longer
 */
export async function startCountingProxy(target, delay = 0) {
  const { hostname, port } = new URL(target);
  const calls = new Map();
  const firsts = new Map();
  const server = createServer((incoming, outgoing) => {
    const name = incoming.headers['x-amz-target'] ?? `S3.${incoming.method}`;
    calls.set(name, (calls.get(name) ?? 0) + 1);
    if (!firsts.has(name)) firsts.set(name, performance.now());
    const { method, url, headers } = incoming;
    const forwarded = request({ hostname, port, method, path: url, headers }, (answer) => {
      const give = () => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      };
      if (delay === 0) give();
      else setTimeout(give, delay);
    });
    forwarded.once('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${server.address().port}`,
    takeCounts: () => {
      const counts = Object.fromEntries(calls);
      calls.clear();
      firsts.clear();
      return counts;
    },
    /** When a call was first made since the counts were taken, by `performance.now()`. */
    firstOf: (name) => firsts.get(name),
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
