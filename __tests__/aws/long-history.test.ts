import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { awsClients } from '../../src/aws/clients.js';
import { SfnExecutions } from '../../src/aws/executions.js';
import { RunHistory } from '../../src/brokers/step-functions/history.js';
import { pointSdkAt } from './environment.js';
import { startHistoryServer } from './history-server.js';

const PAGE = 10;
const ARN = 'arn:aws:states:us-east-1:000000000000:execution:broker:run-1';

let server: Awaited<ReturnType<typeof startHistoryServer>>;
let restore: () => void;
let executions: SfnExecutions;
beforeEach(async () => {
  server = await startHistoryServer(PAGE);
  restore = pointSdkAt(server.endpoint);
  const machine = 'arn:aws:states:us-east-1:000000000000:stateMachine:broker';
  executions = new SfnExecutions(awsClients('us-east-1', process.env).sfn, machine);
});
afterEach(async () => {
  restore();
  await server.close();
});

it('a history of thousands of pages costs each page once, and a look at most one call more', async () => {
  const history = new RunHistory('run-1');
  const looks = 50;
  const seen: number[] = [];
  for (let look = 0; look < looks; look += 1) {
    const length = server.grow(400 + look);
    for (const event of await executions.history(ARN, history.lastId)) {
      history.add(event);
      seen.push(event.id);
    }
    expect(history.lastId).toBe(length);
  }
  const pages = Math.ceil(seen.length / PAGE);
  expect(pages).toBeGreaterThan(2_000);
  expect(seen).toEqual(seen.map((_, at) => at + 1));
  expect(server.calls()).toBeLessThanOrEqual(pages + 2 * looks);
  const before = server.calls();
  for (let look = 0; look < looks; look += 1) await executions.history(ARN, history.lastId);
  expect(server.calls() - before).toBe(looks);
});
