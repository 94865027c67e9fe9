import { createServer, request, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** One call of an SDK. */
export interface Call {
  /** `S3.GET`, `AWSStepFunctions.StartExecution`, `STS.AssumeRole`, … */
  readonly operation: string;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What goes wrong with one call. */
export type Fault =
  /** It is answered so, and never gets through. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  /** The connection is reset: before the call gets through, when it was done, or in the middle of its answer. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' | 'mid-body' }
  /** The answer comes in pieces, with this many milliseconds between them. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** Nobody answers. */
  | { readonly kind: 'silence' }
  /** The answer says that it is another time, by this many milliseconds. */
  | { readonly kind: 'wrong-date'; readonly milliseconds: number };

/** Decides what goes wrong; null: nothing. */
export type Misfortune = (call: Call) => Fault | null;

/** Stands between an SDK and the emulator at `target`; `misfortune` may be changed at any time. */
export class FaultProxy {
  misfortune: Misfortune = () => null;
  /** Operations as they came in. */
  readonly asked: string[] = [];
  /** How many calls went wrong. */
  faults = 0;

  private constructor(
    readonly endpoint: string,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(target: string): Promise<FaultProxy> {
    const server = createServer((incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const { method = '', url = '', headers } = incoming;
        const body = Buffer.concat(chunks);
        const call = { operation: operationOf(method, headers, body), method, url, headers, body };
        void proxy.serve(call, outgoing, () => forward(target, call));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const proxy = new FaultProxy(`http://127.0.0.1:${port}`, async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
    return proxy;
  }

  private async serve(call: Call, outgoing: ServerResponse, ask: () => Promise<Answer>): Promise<void> {
    this.asked.push(call.operation);
    const fault = this.misfortune(call);
    if (fault !== null) this.faults += 1;
    if (fault?.kind === 'silence') return;
    if (fault?.kind === 'answer') {
      outgoing.writeHead(fault.status, fault.headers).end(fault.body);
    } else if (fault?.kind === 'reset' && fault.when === 'before') {
      reset(outgoing);
    } else {
      await ask().then(
        (answer) => give(answer, fault, outgoing),
        () => reset(outgoing),
      );
    }
  }
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

type Passed = Exclude<Fault, { kind: 'answer' | 'silence' }> | null;

async function give({ status, headers, body }: Answer, fault: Passed, outgoing: ServerResponse) {
  if (fault?.kind === 'reset' && fault.when === 'after') {
    reset(outgoing);
    return;
  }
  const date =
    fault?.kind === 'wrong-date' ? { date: new Date(Date.now() + fault.milliseconds).toUTCString() } : {};
  outgoing.writeHead(status, { ...headers, 'content-length': String(body.length), ...date });
  if (fault?.kind === 'reset') {
    outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => reset(outgoing));
    return;
  }
  if (fault?.kind === 'slow') {
    for (const piece of piecesOf(body)) {
      outgoing.write(piece);
      await delay(fault.milliseconds);
    }
    outgoing.end();
    return;
  }
  outgoing.end(body);
}

function* piecesOf(body: Buffer): Generator<Buffer> {
  const size = Math.max(1, Math.ceil(body.length / 5));
  for (let from = 0; from < body.length; from += size) yield body.subarray(from, from + size);
}

function reset(outgoing: ServerResponse): void {
  outgoing.socket?.resetAndDestroy();
}

function operationOf(method: string, headers: IncomingHttpHeaders, body: Buffer): string {
  const target = headers['x-amz-target'];
  if (typeof target === 'string') return target;
  const form = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  const action = form ? new URLSearchParams(body.toString('utf8')).get('Action') : null;
  return action === null ? `S3.${method}` : `STS.${action}`;
}

function forward(target: string, { method, url, headers, body }: Call): Promise<Answer> {
  const { hostname, port } = new URL(target);
  return new Promise((resolve, reject) => {
    const forwarded = request({ hostname, port, method, path: url, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => {
        delete answer.headers['transfer-encoding'];
        resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: Buffer.concat(chunks) });
      });
    });
    forwarded.once('error', reject);
    forwarded.end(body);
  });
}
