import { describe, expect, test } from '@jest/globals';
import { phaseWindow, wholeWindow } from '../../src/measures/phases.js';
import { aJournal, entry, moment, rawExperiment, round } from '../builders/journal.js';

const pause = (after: unknown) => ({ activity: { pauses: { after } } });

describe('phases follow from the times of the activities', () => {
  test.each([
    ['one action', {}, [0, 2, 3, 14, 20]],
    ['its pause belongs to it', { run: [entry('kill', 2, 3, pause(4))] }, [0, 2, 7, 14, 20]],
    [
      'a pause of a configured length',
      {
        run: [entry('kill', 2, 3, pause('${wait}'))],
        experiment: rawExperiment({ configuration: { wait: 4 } }),
      },
      [0, 2, 7, 14, 20],
    ],
    [
      'pauses are not slept in a dry run',
      { run: [entry('kill', 2, 3, pause(4))], experiment: rawExperiment({ dry: 'pause' }) },
      [0, 2, 3, 14, 20],
    ],
    [
      'several faults span one injection',
      { run: [entry('kill', 2, 3), entry('fill', 5, 6)] },
      [0, 2, 6, 14, 20],
    ],
    [
      'a background action counts to its end',
      { run: [entry('load', 2, 9, { activity: { background: true } }), entry('kill', 2, 3)] },
      [0, 2, 9, 14, 20],
    ],
    [
      'an action that never ended lasts to the end of the method',
      { run: [entry('kill', 2, 3, { end: undefined })] },
      [0, 2, 14, 14, 20],
    ],
    [
      'without a hypothesis after it, the method ends with its last activity',
      { run: [entry('kill', 2, 3), entry('look', 5, 6, { activity: { type: 'probe' } })], steady_states: {} },
      [0, 2, 3, 6, 20],
    ],
  ])('%s', (_name, overrides, edges) => {
    const journal = aJournal(overrides);
    const [from, fault, injected, method, end] = edges.map(moment);
    const window = (phase: Parameters<typeof phaseWindow>[1]) => phaseWindow(journal, phase);
    expect(window('before')).toEqual({ kind: 'window', window: { from, to: fault } });
    expect(window('injection')).toEqual({ kind: 'window', window: { from: fault, to: injected } });
    expect(window('recovery')).toEqual({ kind: 'window', window: { from: injected, to: method } });
    expect(window('after')).toEqual({ kind: 'window', window: { from: method, to: end } });
    expect(wholeWindow(journal)).toEqual({ kind: 'window', window: { from: fault, to: end } });
  });

  test('without an action there are no phases, and the whole is the whole run', () => {
    const journal = aJournal({ run: [] });
    expect(phaseWindow(journal, 'injection')).toMatchObject({ kind: 'missing' });
    expect(wholeWindow(journal)).toEqual({ kind: 'window', window: { from: moment(0), to: moment(20) } });
  });

  test('a rollback that lasts longer than the journal says belongs to the end', () => {
    const journal = aJournal({
      end: null,
      steady_states: { after: round(14, true) },
      rollbacks: [entry('undo', 15, 30)],
    });
    expect(phaseWindow(journal, 'after')).toMatchObject({ window: { to: moment(30) } });
  });
});
