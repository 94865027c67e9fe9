import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** AWS as far as one answer goes: what it really sends where no emulator does. The last answer is given for ever. */
export async function answering(...answers: readonly Answer[]) {
  const asked: string[] = [];
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        bodies.push(Buffer.concat(chunks).toString());
        response.writeHead(answer?.status ?? 500, answer?.headers).end(answer?.body);
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { endpoint: `http://127.0.0.1:${port}`, asked, bodies, close };
}

/** An error of S3. */
export function s3Error(status: number, code: string, message: string): Answer {
  const error = `<Error><Code>${code}</Code><Message>${message}</Message><RequestId>1</RequestId></Error>`;
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n${error}`;
  return { status, headers: { 'content-type': 'application/xml' }, body };
}

/** An error of Step Functions. */
export function sfnError(code: string, message: string): Answer {
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  return {
    status: 400,
    headers,
    body: JSON.stringify({ __type: `com.amazon.coral.service#${code}`, message }),
  };
}
