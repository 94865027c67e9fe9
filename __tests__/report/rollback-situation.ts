import type { Verdict } from '../../src/verdict/verdict.js';
import { aRollback } from '../builders/verdict.js';
import { failed } from './situations.js';

/** A release that was to be rolled back, and is not wholly. */
export const notRolledBack: Verdict = {
  ...failed,
  rollback: aRollback({
    shouldRollback: true,
    reason: failed.rollback.reason,
    rolledBack: false,
    steps: [
      {
        name: 'Shift the traffic back',
        kind: 'codedeploy',
        outcome: 'done',
        reason: 'deployment d-OLD, which takes d-NEW back, ended as Succeeded',
        link: 'https://eu-west-1.console.aws.amazon.com/codesuite/codedeploy/deployments/d-OLD?region=eu-west-1',
        duration: 95_000,
      },
      {
        name: 'workflow rollback.yml',
        kind: 'workflow',
        outcome: 'failed',
        reason:
          'GitHub does not allow running workflow rollback.yml on main: Resource not accessible – grant `actions: write`',
        link: null,
        duration: 1_200,
      },
      {
        name: 'command ./tell-the-team.sh',
        kind: 'command',
        outcome: 'timed-out',
        reason: 'it took longer than 60 s; the command was ended',
        link: null,
        duration: 60_000,
      },
    ],
  }),
};
