import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';

/** One call as AWS's documentation tells it, and its answer. */
export interface Exchange {
  /** `CodeDeploy_20141006.StopDeployment`. */
  readonly target: string;
  readonly asks: object;
  readonly answers: object;
  /** When it is not 200. */
  readonly status?: number;
}

/**
 * A service of AWS as far as one conversation goes, for what no emulator does: each request has to be the next one that
 * is expected, signed, in AWS's JSON protocol. What is not is refused, and kept in `violations`.
 */
export async function conversation(...exchanges: readonly Exchange[]) {
  const violations: string[] = [];
  let at = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const target = String(request.headers['x-amz-target']);
      const asked: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const expected = exchanges[at];
      at += 1;
      const fits = expected?.target === target && isDeepStrictEqual(asked, expected.asks);
      const signed = /^AWS4-HMAC-SHA256 Credential=/.test(request.headers.authorization ?? '');
      const json = /^application\/x-amz-json-1\.1$/.test(request.headers['content-type'] ?? '');
      if (!fits || !signed || !json || request.method !== 'POST')
        violations.push(`${at}: ${target} ${JSON.stringify(asked)}`);
      const answer = fits
        ? expected
        : { status: 400, answers: { __type: 'UnexpectedRequest', message: 'see violations' } };
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(answer.answers));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    violations,
    /** How many of the expected calls were made. */
    made: () => at,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
