import { duration, shown, type Parsed } from './values.js';

/** The role that the gate calls AWS with. */
export interface RoleToAssume {
  readonly arn: string;
  /** As the sessions are called in CloudTrail; null: after the run. */
  readonly sessionName: string | null;
  /** What a role of another account asks for; null: nothing. */
  readonly externalId: string | null;
  /** Milliseconds that one session lasts; the gate opens the next before it ends. */
  readonly duration: number;
}

export function roleArn(text: string): Parsed<string> {
  const role = /^arn:aws(?:-[a-z]+)*:iam::\d{12}:role\/(?:[\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/;
  if (role.test(text) && text.length <= 600) return { ok: true, value: text };
  const session = /^arn:[^:]+:sts:[^:]*:\d+:assumed-role\//.test(text);
  return {
    ok: false,
    message: `${shown(text)} is ${session ? 'the ARN of a session, not of its role' : 'not the ARN of a role'}`,
    fix: 'write arn:aws:iam::<account>:role/<name>',
  };
}

export function sessionName(text: string): Parsed<string> {
  if (/^[\w+=,.@-]{2,64}$/.test(text)) return { ok: true, value: text };
  return {
    ok: false,
    message: `${shown(text)} is not the name of a session`,
    fix: 'write 2 to 64 letters, digits and "_+=,.@-"',
  };
}

/** Never shown: whoever chose one may hold it for a secret. */
export function externalId(text: string): Parsed<string> {
  if (/^[\w+=,.@:/-]{2,1224}$/.test(text)) return { ok: true, value: text };
  return {
    ok: false,
    message: 'what is given is not an external id',
    fix: 'write 2 to 1224 letters, digits and "_+=,.@:/-", as the trust policy of the role has it',
  };
}

const SHORTEST = 15 * 60_000;
const LONGEST = 12 * 3_600_000;

/** Milliseconds. AWS takes no other; a chained session lasts an hour at most, which only AWS can tell. */
export function sessionDuration(text: string): Parsed<number> {
  const parsed = duration(text);
  if (!parsed.ok || (parsed.value >= SHORTEST && parsed.value <= LONGEST)) return parsed;
  return { ok: false, message: `${shown(text)} is out of range`, fix: 'give between 15m and 12h' };
}
