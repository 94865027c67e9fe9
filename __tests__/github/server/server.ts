import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Permission } from '../../../src/github/refusal.js';
import { called, type Called } from '../description/description.js';
import { OPERATIONS, type Answer } from './operations.js';
import { Repository } from './repository.js';

/** What comes instead of an answer: `reset` tears the connection after the request was carried out. */
export type Fault = 'reset' | (Answer & { readonly headers?: Readonly<Record<string, string>> });

interface Planned {
  readonly operation: string;
  readonly fault: Fault;
}

const TOKENS = { 'token ghs_job': 'github-actions[bot]', 'token ghp_person': 'octocat' } as const;

/** What a job may by default be given. */
const ALL: readonly Permission[] = [
  'actions: write',
  'checks: write',
  'contents: write',
  'deployments: write',
  'issues: write',
  'pull-requests: write',
];

/**
 * GitHub as far as one repository goes, `acme/checkout`, on a loopback port. Each request and each answer is held
 * against GitHub's own description; what does not fit is refused and kept in `violations`, which a test expects to be
 * empty.
 */
export class GitHubServer {
  readonly repository = new Repository();
  readonly violations: string[] = [];
  /** Operations in the order in which they were asked for. */
  readonly asked: string[] = [];
  /** What the token may. */
  granted: readonly Permission[] = ALL;
  private faults: Planned[] = [];
  private readonly before = new Map<string, (() => void)[]>();
  private readonly server = createServer((request, response) => void this.serve(request, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this.url;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** The next call of the operation comes to this; each fault once. */
  fail(operation: string, ...faults: readonly Fault[]): void {
    this.faults.push(...faults.map((fault) => ({ operation, fault })));
  }

  /** Somebody else does something just before the operation is next carried out. */
  meanwhile(operation: string, act: () => void): void {
    this.before.set(operation, [...(this.before.get(operation) ?? []), act]);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request);
    const login = Object.entries(TOKENS).find(([token]) => token === request.headers.authorization)?.[1];
    if (login === undefined) {
      send(response, refusal(401, 'Bad credentials'));
      return;
    }
    // An enterprise server has its API below a path of its own.
    const address = (request.url ?? '').replace(/^\/api(?:\/v3)?(?=\/)/, '');
    if (address === '/graphql') {
      this.answerViewer(response, login, text);
      return;
    }
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const call = called(request.method ?? '', address, body);
    if (call === null) this.object(`${request.method ?? ''} ${request.url ?? ''} is no operation`);
    else for (const objection of call.objections) this.object(`${call.operation}: ${objection}`);
    if (call === null || call.objections.length > 0) send(response, refusal(422, 'Validation Failed'));
    else this.carryOut(call, { body: (body ?? {}) as Readonly<Record<string, unknown>>, login }, response);
  }

  private carryOut(
    call: Called,
    sent: { readonly body: Readonly<Record<string, unknown>>; readonly login: string },
    response: ServerResponse,
  ): void {
    this.asked.push(call.operation);
    const fault = this.takeFault(call.operation);
    if (fault !== null && fault !== 'reset') {
      send(response, fault);
      return;
    }
    for (const act of this.before.get(call.operation)?.splice(0, 1) ?? []) act();
    const answer = this.answerTo(call, sent);
    for (const objection of call.answer(answer.status, answer.body))
      this.object(`the answer to ${call.operation}: ${objection}`);
    if (fault === 'reset') response.destroy();
    else send(response, this.pageOf(call, answer));
  }

  private answerTo(call: Called, sent: Pick<Parameters<typeof this.carryOut>[1], 'body' | 'login'>): Answer {
    if (!call.path['repo']?.includes('checkout')) return refusal(404, 'Not Found');
    const operation = OPERATIONS[call.operation];
    if (!operation) throw new Error(`the fake does not know ${call.operation}`);
    if (!this.allows(operation.needs, call.operation))
      return refusal(403, 'Resource not accessible by integration');
    return operation.carryOut(this.repository, { ...call, ...sent });
  }

  /** What may be written may be read; comments go by either of two keys. */
  private allows(needs: Permission, operation: string): boolean {
    const either = /comment/.test(operation) ? [needs, needs.replace('pull-requests', 'issues')] : [needs];
    return either.some((one) =>
      this.granted.some((granted) => granted === one || granted === one.replace(': read', ': write')),
    );
  }

  private pageOf({ query, pathname }: Called, answer: Answer): Fault & object {
    if (!Array.isArray(answer.body)) return answer;
    const [size, page] = [Number(query['per_page'] ?? 30), Number(query['page'] ?? 1)];
    const body: unknown[] = answer.body.slice((page - 1) * size, page * size);
    const next = new URLSearchParams({ ...query, page: String(page + 1) }).toString();
    const headers = { link: `<${this.url}${pathname}?${next}>; rel="next"` };
    return { ...answer, body, ...(answer.body.length > page * size ? { headers } : {}) };
  }

  private answerViewer(response: ServerResponse, login: string, text: string): void {
    this.asked.push('graphql');
    const { query } = JSON.parse(text) as { readonly query: string };
    if (!/^query \{ viewer \{ login \} \}$/.test(query)) this.object(`GraphQL: ${query}`);
    send(response, { status: 200, body: { data: { viewer: { login } } } });
  }

  private takeFault(operation: string): Fault | null {
    const planned = this.faults.find((one) => one.operation === operation);
    this.faults = this.faults.filter((one) => one !== planned);
    return planned?.fault ?? null;
  }

  private object(objection: string): void {
    this.violations.push(objection);
  }
}

/** An error as GitHub words it. */
export function refusal(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) };
  return { status, headers, body };
}

function send(response: ServerResponse, { status, body, headers }: Fault & object): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(text);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
