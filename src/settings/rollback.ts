import type { Reader } from './reader.js';
import { roleArns, type RoleToAssume } from './role.js';
import { oneOf, variables } from './values.js';

/** Whether a deployment is taken back when the verdict says so; `plan`: only told how. */
export const ROLLBACK_MODES = ['on', 'off', 'plan'] as const;
export type RollbackMode = (typeof ROLLBACK_MODES)[number];

export interface RollbackSettings {
  readonly mode: RollbackMode;
  /** What the gaps of the suite's rollback stand for. */
  readonly vars: Readonly<Record<string, string>>;
  /** Null: AWS is called as for everything else. */
  readonly role: RoleToAssume | null;
}

/** Milliseconds: what every role allows. */
const SESSION = 3_600_000;

/** Sessions of a role for rollbacks are called as those of `role`, by which the gate calls AWS otherwise. */
export function readRollback(
  reader: Reader,
  suite: string | null,
  role: RoleToAssume | null,
): RollbackSettings {
  if (suite === null)
    reader.refuse('rollback-vars', 'is given without a suite', 'name the suite whose rollback they are for');
  const arns = reader.optional('rollback-role-to-assume', roleArns);
  return {
    mode: reader.parsed('rollback', oneOf(ROLLBACK_MODES)) ?? 'on',
    vars: reader.parsed('rollback-vars', variables) ?? {},
    role: arns && {
      arns,
      sessionName: role?.sessionName ?? null,
      externalId: null,
      tags: {},
      duration: SESSION,
    },
  };
}
