import { describe, expect, it } from '@jest/globals';
import { GateError } from '../../src/errors.js';
import { publishAll, type Publisher } from '../../src/publish/publisher.js';
import type { Verdict } from '../../src/verdict/verdict.js';
import { aVerdict } from '../builders/verdict.js';
import { RecordingLog } from '../fakes/log.js';

describe('publishing', () => {
  const keeping = (name: string, kept: Verdict[]): Publisher => ({
    name,
    publish: (verdict) => Promise.resolve(void kept.push(verdict)),
  });
  const failing = (name: string, error: Error): Publisher => ({
    name,
    publish: () => Promise.reject(error),
  });
  const throwing: Publisher = {
    name: 'the log',
    publish: () => {
      throw new Error('closed');
    },
  };

  it('goes everywhere, in order', async () => {
    const kept: Verdict[] = [];
    const log = new RecordingLog();
    await publishAll(aVerdict(), [keeping('one', kept), keeping('two', kept)], log);
    expect(kept).toEqual([aVerdict(), aVerdict()]);
    expect(log.entries).toEqual([]);
  });

  it('does not let one place that fails hide the next, and tells it', async () => {
    const kept: Verdict[] = [];
    const log = new RecordingLog();
    const publishers = [
      failing('the job summary', new Error('disk full')),
      throwing,
      failing('the comment', new GateError('refused', 'GitHub does not allow it', { hint: 'grant it' })),
      keeping('the report folder', kept),
    ];
    await publishAll(aVerdict({ verdict: 'fail' }), publishers, log);
    expect(kept).toMatchObject([{ verdict: 'fail' }]);
    expect(log.lines('warn')).toEqual([
      'the job summary could not be written: disk full',
      'the log could not be written: closed',
      'the comment could not be written: GitHub does not allow it – grant it',
    ]);
  });
});
