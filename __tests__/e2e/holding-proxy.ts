import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call as it came in. */
export interface Seen {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** `<service>.<operation>` where the protocol has it, else ''. */
  readonly target: string;
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
}

/** A call that does not go on until it is let go, and whoever made it waits, or is gone by then. */
export interface Held {
  /** Resolves when the call has come as far as it may. */
  readonly reached: Promise<void>;
  readonly letGo: () => void;
}

interface Hold extends Held {
  readonly matches: (call: Seen) => boolean;
  readonly where: 'on its way' | 'on its way back';
  readonly reach: () => void;
  readonly letGoes: Promise<void>;
}

/** Stands between the gate and the emulator at `target`: it remembers calls, and holds those that it is told to. */
export async function startHoldingProxy(target: string) {
  const { hostname, port } = new URL(target);
  const calls: Seen[] = [];
  const holds: Hold[] = [];

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const call = seen(incoming);
    calls.push(call);
    const at = holds.findIndex(({ matches }) => matches(call));
    const [hold] = at < 0 ? [] : holds.splice(at, 1);
    const body = await bodyOf(incoming);
    if (hold?.where === 'on its way') await waitAt(hold);
    const answer = await forward(incoming, body);
    if (hold?.where === 'on its way back') await waitAt(hold);
    outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  }

  async function forward({ method, url, headers }: IncomingMessage, body: Buffer) {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request({ hostname, port, method, path: url, headers }, resolve).once('error', reject);
      sent.end(body);
    });
    return { status: answer.statusCode ?? 502, headers: answer.headers, body: await bodyOf(answer) };
  }

  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: calls as readonly Seen[],
    /** Holds the next call that matches. */
    hold(where: Hold['where'], matches: Hold['matches']): Held {
      const hold = newHold(where, matches);
      holds.push(hold);
      return hold;
    },
    stop: async () => {
      for (const { letGo } of holds) letGo();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type HoldingProxy = Awaited<ReturnType<typeof startHoldingProxy>>;

function newHold(where: Hold['where'], matches: Hold['matches']): Hold {
  let [reach, letGo] = [() => {}, () => {}];
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const letGoes = new Promise<void>((resolve) => (letGo = resolve));
  return { where, matches, reached, reach, letGo, letGoes };
}

async function waitAt({ reach, letGoes }: Hold): Promise<void> {
  reach();
  await letGoes;
}

function seen({ method = '', url = '', headers }: IncomingMessage): Seen {
  const target = headers['x-amz-target'];
  return { method, url, target: typeof target === 'string' ? target : '', at: performance.now() };
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
