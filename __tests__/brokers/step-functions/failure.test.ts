import { expect, it } from '@jest/globals';
import { describeFailure } from '../../../src/brokers/step-functions/failure.js';

const json = JSON.stringify;

it.each([
  ['an error and its cause', 'Lambda.Unknown', 'out of memory', 'Lambda.Unknown: out of memory'],
  ['nothing told', null, null, 'TaskFailed'],
  [
    'an exception, without its stack',
    'KeyError',
    json({ errorMessage: "'title'", errorType: 'KeyError', stackTrace: ['secret'] }),
    "KeyError: 'title'",
  ],
  [
    'a container, without the rest of its task',
    'States.TaskFailed',
    json({
      Containers: [{ ExitCode: 0 }, { ExitCode: 137 }],
      StoppedReason: 'OutOfMemory',
      Overrides: 'secret',
    }),
    'States.TaskFailed: its container exited with 137 (OutOfMemory)',
  ],
  [
    'a container that never came so far',
    'States.TaskFailed',
    json({ Containers: [{}] }),
    'States.TaskFailed: its container exited with no code',
  ],
  [
    'a journal that cannot be written',
    'TypeError',
    json({ errorMessage: 'Object of type datetime is not JSON serializable' }),
    'TypeError: Object of type datetime is not JSON serializable – it ran, and its runner cannot write a journal that holds a date or bytes',
  ],
  [
    'a time limit',
    'Sandbox.Timedout',
    json({ errorMessage: '2026-01-01 id Task timed out after 600.00 seconds' }),
    'Sandbox.Timedout: 2026-01-01 id Task timed out after 600.00 seconds – Lambda killed it at its time limit, and no rollback was played',
  ],
  [
    'a result that is too large',
    'States.DataLimitExceeded',
    'too large',
    'States.DataLimitExceeded: too large – it ran, and its result is larger than Step Functions takes',
  ],
  [
    'an experiment that was not there',
    'InvalidSource',
    json({ errorMessage: 'Failed to fetch' }),
    'InvalidSource: Failed to fetch – it did not run: its runner could not load it',
  ],
])('the failure of a task is told: %s', (_what, error, cause, told) => {
  expect(describeFailure({ type: 'TaskFailed', error, cause })).toBe(told);
});
