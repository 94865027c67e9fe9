import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What comes back: a status, nothing at all after the request was read, or nothing ever. */
export type Reply =
  'reset' | 'silence' | { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

export interface Delivery {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver of webhooks on a loopback port; the last reply is given for ever. */
export async function startReceiver(...replies: readonly Reply[]) {
  const deliveries: Delivery[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const reply = replies[Math.min(deliveries.length, replies.length - 1)] ?? { status: 204 };
      const { method = '', url = '', headers } = request;
      deliveries.push({ method, path: url, headers, body: Buffer.concat(chunks).toString('utf8') });
      if (reply === 'reset') response.destroy();
      else if (reply !== 'silence') response.writeHead(reply.status, reply.headers).end('thanks');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url, deliveries: deliveries as readonly Delivery[], stop };
}
