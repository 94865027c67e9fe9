import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Asked {
  readonly reverseOrder: boolean;
  readonly nextToken?: string;
}

/** Step Functions as far as a history goes that grows: newest first, and never more than `page` events at once. */
export async function startHistoryServer(page: number) {
  let length = 0;
  let calls = 0;
  const event = (id: number) => ({
    id,
    previousEventId: id - 1,
    timestamp: 1_795_000_000 + id,
    type: 'PassStateEntered',
    stateEnteredEventDetails: { name: 'Pass', input: '{}' },
  });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      calls += 1;
      const { reverseOrder, nextToken } = JSON.parse(Buffer.concat(chunks).toString()) as Asked;
      if (!reverseOrder) throw new Error('a history is read from its end');
      const newest = nextToken === undefined ? length : Number(nextToken);
      const oldest = Math.max(0, newest - page);
      const events = Array.from({ length: newest - oldest }, (_, at) => event(newest - at));
      const more = oldest > 0 ? { nextToken: String(oldest) } : {};
      response.setHeader('content-type', 'application/x-amz-json-1.0');
      response.end(JSON.stringify({ events, ...more }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    grow: (events: number) => (length += events),
    calls: () => calls,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
