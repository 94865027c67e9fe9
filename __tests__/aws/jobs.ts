import { afterEach, beforeEach, jest } from '@jest/globals';
import { awsClients } from '../../src/aws/clients.js';
import { SfnExecutions } from '../../src/aws/executions.js';
import { S3ObjectStore } from '../../src/aws/object-store.js';
import { assumedRole, type Assumption } from '../../src/aws/role.js';
import type { Credentials } from '../../src/aws/session.js';
import { systemClock, type Clock } from '../../src/clock.js';
import { jobIdentity } from '../../src/github/job-identity.js';
import { RecordingLog } from '../fakes/log.js';
import { startOidc } from '../github/oidc-endpoint.js';
import { pointSdkAt } from './environment.js';
import { startSts, type StsAnswer } from './sts-server.js';

export const ROLE = 'arn:aws:iam::123456789012:role/gate';
export const SUBJECT = 'repo:shop@77/checkout@4711:environment:staging';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const MACHINE = 'arn:aws:states:eu-west-1:123456789012:stateMachine:broker';
const TIMERS = [
  ...([
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'clearImmediate',
  ] as const),
  ...(['nextTick', 'queueMicrotask', 'hrtime', 'performance'] as const),
];

export const role: Assumption = {
  arns: [ROLE],
  sessionName: 'run-1',
  externalId: null,
  tags: {},
  duration: HOUR,
  region: 'eu-west-1',
};

/** The SDK goes by the machine's time, which a test moves. */
const clockOnTheWall: Clock = { ...systemClock, now: () => Date.now() };

export type Given = Partial<Assumption> & {
  /** What the service of tokens answers with; null: the job has no permission to ask it. */
  readonly oidc?: number | null;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly clock?: Clock;
};

/** Jobs that assume a role, as far as the wire; what they open is closed after each test. */
export class Jobs {
  log = new RecordingLog();
  /** All that went to standard output. */
  written = '';
  private ending: (() => unknown)[] = [];

  constructor() {
    beforeEach(() => {
      this.log = new RecordingLog();
      this.written = '';
      jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
        this.written += String(text);
        return true;
      });
    });
    afterEach(async () => {
      jest.restoreAllMocks();
      for (const end of this.ending.splice(0).reverse()) await end();
    });
  }

  /** To be done after the test, the last first. */
  after(...steps: readonly (() => unknown)[]): void {
    this.ending.push(...steps);
  }

  async open(answers: readonly StsAnswer[], given: Given = {}) {
    const { oidc: status = 200, environment = {}, clock = clockOnTheWall, ...assumption } = given;
    const sts = await startSts(...answers);
    const oidc = await startOidc(SUBJECT, status ?? 403);
    const tokens = status === null ? {} : oidc.environment;
    this.after(sts.close, oidc.close, pointSdkAt(sts.endpoint, { ...tokens, ...environment }));
    const around = { clock, log: this.log };
    return { sts, oidc, credentials: assumedRole({ ...role, ...assumption }, jobIdentity(tokens), around) };
  }

  /** Moves the machine's own time, which the SDK goes by; what waits is not touched. */
  travel(): (milliseconds: number) => void {
    jest.useFakeTimers({ doNotFake: TIMERS, now: Date.now() });
    this.after(() => jest.useRealTimers());
    return (milliseconds) => {
      jest.setSystemTime(Date.now() + milliseconds);
    };
  }
}

export function brokerCalls(credentials: Credentials) {
  const { sfn, s3 } = awsClients('eu-west-1', process.env, credentials);
  const executions = new SfnExecutions(sfn, MACHINE);
  return {
    describe: () => executions.describe(executions.arnOf('run-1')),
    upload: () => new S3ObjectStore(s3).put({ bucket: 'b', key: 'k' }, '{}', 'application/json'),
  };
}
