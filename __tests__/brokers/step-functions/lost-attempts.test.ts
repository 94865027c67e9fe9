import { expect, it } from '@jest/globals';
import { countLostAttempts } from '../../../src/brokers/step-functions/lost-attempts.js';
import { GateError } from '../../../src/errors.js';
import { InMemoryObjectStore } from '../../fakes/object-store.js';

const folder = { bucket: 'journals', key: 'gate/runs/run-1/journals/01-kill/' };

it('attempts count as lost when S3 does not let us look for their journals', async () => {
  const store = new InMemoryObjectStore();
  store.refuse('list', new GateError('refused', 'AWS refused it', { hint: 'grant it' }));
  expect(await countLostAttempts(3, folder, store)).toBe(2);
});

it('one attempt asks nobody', async () => {
  const store = new InMemoryObjectStore();
  store.refuse('list', new Error('it was asked'));
  expect(await countLostAttempts(1, folder, store)).toBe(0);
});
