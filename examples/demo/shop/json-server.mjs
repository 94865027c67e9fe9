// A loopback HTTP server that speaks JSON, on a free port.
import { createServer } from 'node:http';
import { once } from 'node:events';

/** `answer(request, url, body)` returns `[status, value]`. Resolves to the server's address once it listens. */
export async function serveJson(answer) {
  const server = createServer(async (request, response) => {
    const [status, value] = await read(request)
      .then((body) => answer(request, new URL(request.url, 'http://shop'), body))
      .catch((error) => [500, { error: error.message }]);
    // Chaos Toolkit parses a body only when the type is exactly this, without a charset.
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${server.address().port}`;
}

async function read(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
