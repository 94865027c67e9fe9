import { expect, jest } from '@jest/globals';

/**
 * Tests of real processes, sockets and emulators may be asked twice on a machine that is busy with something else. The first answer
 * stays in the output, and a promise that is broken is broken twice.
 */
const REAL = /__tests__\/(?:aws|brokers\/local|contract|e2e|embedded|faults|published|workflows|gate\.test)/;

if (REAL.test(expect.getState().testPath ?? '')) jest.retryTimes(1, { logErrorsBeforeRetry: true });
