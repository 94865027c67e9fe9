import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call of an SDK, as it went over the wire. */
export interface Call {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** `<service>.<operation>` where the protocol has it, else ''. */
  readonly target: string;
  readonly body: string;
  readonly status: number;
}

/** Stands between an SDK and the emulator at `target`, and remembers the calls. */
export async function startRecordingProxy(target: string) {
  const { hostname, port } = new URL(target);
  const calls: Call[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    const forwarded = request({ hostname, port, method, path: url, headers }, (answer) => {
      const status = answer.statusCode ?? 502;
      void body.then((text) => calls.push({ method, url, target: targetOf(incoming), body: text, status }));
      outgoing.writeHead(status, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.once('error', () => outgoing.destroy());
    const body = textOf(incoming);
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: calls as readonly Call[],
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function targetOf({ headers }: IncomingMessage): string {
  const target = headers['x-amz-target'];
  return typeof target === 'string' ? target : '';
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  message.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise((resolve) => message.once('close', resolve));
  return Buffer.concat(chunks).toString('utf8');
}
