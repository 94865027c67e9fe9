import { describe, expect, it } from '@jest/globals';
import { GateError } from '../../src/errors.js';
import { announceBegin, announceGivenUp, type Announcer } from '../../src/publish/announcer.js';
import { aPlan } from '../builders/plan.js';
import { RecordingLog } from '../fakes/log.js';

describe('announcing', () => {
  const told: string[] = [];
  const keeping: Announcer = {
    name: 'one',
    begin: ({ title }) => Promise.resolve(void told.push(title)),
    giveUp: (reason) => Promise.resolve(void told.push(reason)),
  };
  const failing: Announcer = {
    name: 'the deployment',
    begin: () => Promise.reject(new GateError('refused', 'no', { hint: 'grant it' })),
    giveUp: () => {
      throw new Error('closed');
    },
  };

  it('reaches every place; one that fails hides neither the next nor what is announced', async () => {
    const log = new RecordingLog();
    await announceBegin(aPlan(), [failing, keeping], log);
    await announceGivenUp(new GateError('broker', 'gone', { hint: 'wait' }), [failing, keeping], log);
    expect(told).toEqual([aPlan().title, 'gone – wait']);
    expect(log.lines('warn')).toEqual([
      'the deployment could not be told: no – grant it',
      'the deployment could not be told: closed',
    ]);
  });
});
