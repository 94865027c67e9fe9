import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call as it came over the wire. */
export interface SignedCall {
  /** Whose keys signed it; '' when nobody's. */
  readonly accessKeyId: string;
  /** What was asked, by form or by header. */
  readonly action: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Milliseconds from now at which a session ends, or an error in the words of STS. */
export type StsAnswer =
  number | { readonly code: string; readonly message: string; readonly status?: number };

/**
 * STS whose sessions end when a test says so, each with keys of its own: `ASIA1`, `ASIA2`, … The last answer is given
 * for ever. To any other service's call it answers that there is no such execution. Keys in `expired` it takes no more.
 */
export async function startSts(...answers: readonly StsAnswer[]) {
  const calls: SignedCall[] = [];
  const expired = new Set<string>();
  let opened = 0;
  const server = createServer((request, response) => {
    void readCall(request).then((call) => {
      calls.push(call);
      // The SDK would set its clock by the machine's, where a test has moved the time.
      response.setHeader('date', new Date().toUTCString());
      const refused = expired.has(call.accessKeyId);
      if (!call.action.startsWith('AssumeRole')) {
        const __type = refused ? 'ExpiredTokenException' : 'ExecutionDoesNotExist';
        response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
        return response.end(JSON.stringify({ __type, message: 'no' }));
      }
      if (refused) {
        response.writeHead(403, { 'content-type': 'text/xml' });
        return response.end(refusal({ code: 'ExpiredToken', message: 'no' }));
      }
      const answer = answers[Math.min(opened, answers.length - 1)] ?? 0;
      opened += 1;
      response.writeHead(typeof answer === 'number' ? 200 : (answer.status ?? 403), {
        'content-type': 'text/xml',
      });
      return response.end(
        typeof answer === 'number' ? session(call.action, opened, answer) : refusal(answer),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: calls as readonly SignedCall[],
    expired,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readCall(request: IncomingMessage): Promise<SignedCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { authorization = '', 'x-amz-target': target } = request.headers;
  const [, accessKeyId = ''] = /Credential=([^/]+)\//.exec(authorization) ?? [];
  if (typeof target === 'string') return { accessKeyId, action: target, parameters: {} };
  const parameters = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
  return { accessKeyId, action: parameters['Action'] ?? '', parameters };
}

function session(action: string, number: number, lasts: number): string {
  const credentials = [
    `<AccessKeyId>ASIA${number}</AccessKeyId>`,
    `<SecretAccessKey>secret-${number}</SecretAccessKey>`,
    `<SessionToken>session-${number}</SessionToken>`,
    `<Expiration>${new Date(Date.now() + lasts).toISOString()}</Expiration>`,
  ].join('');
  const result = `<${action}Result><Credentials>${credentials}</Credentials></${action}Result>`;
  return `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${result}</${action}Response>`;
}

function refusal({ code, message }: { readonly code: string; readonly message: string }): string {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  return `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${error}</ErrorResponse>`;
}
