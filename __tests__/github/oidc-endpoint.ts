import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The runner's service that issues tokens, a new one each time: what is asked of it, and what a job sees of it. */
export async function startOidc(subject: string, status = 200) {
  const asked: { readonly audience: string | null; readonly authorization: string | undefined }[] = [];
  const tokens: string[] = [];
  const server = createServer((request, response) => {
    const audience = new URL(request.url ?? '', 'http://oidc').searchParams.get('audience');
    asked.push({ audience, authorization: request.headers.authorization });
    const claims = Buffer.from(JSON.stringify({ sub: subject, aud: audience })).toString('base64url');
    tokens.push(`header.${claims}.signature-${asked.length}`);
    const body = status === 200 ? { value: tokens.at(-1) } : { message: 'no permission' };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    environment: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-the-runner',
    },
    asked,
    tokens: tokens as readonly string[],
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
