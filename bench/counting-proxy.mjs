// Stands between an SDK and the emulator, and counts the calls.
import { createServer, request } from 'node:http';

/** @param {string} target an http URL on loopback */
export async function startCountingProxy(target) {
  const { hostname, port } = new URL(target);
  const calls = new Map();
  const server = createServer((incoming, outgoing) => {
    const name = incoming.headers['x-amz-target'] ?? `S3.${incoming.method}`;
    calls.set(name, (calls.get(name) ?? 0) + 1);
    const { method, url, headers } = incoming;
    const forwarded = request({ hostname, port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
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
      return counts;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
