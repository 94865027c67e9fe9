import { duration, lines, shown, type Parsed } from './values.js';

/** The role that the gate calls AWS with. */
export interface RoleToAssume {
  /** The last is the role; the others lead to it, each assumed with the session of the one before. */
  readonly arns: readonly [string, ...string[]];
  /** As the sessions are called in CloudTrail; null: after the run. */
  readonly sessionName: string | null;
  /** What the role asks for, as one of another account does; null: nothing. */
  readonly externalId: string | null;
  /** Tags of the role's sessions. */
  readonly tags: Readonly<Record<string, string>>;
  /** Milliseconds that one session lasts; the gate opens the next before it ends. */
  readonly duration: number;
}

/** One a line. */
export function roleArns(text: string): Parsed<RoleToAssume['arns']> {
  const read = lines(text).map(roleArn);
  const wrong = read.flatMap((one) => (one.ok ? [] : [one.message]));
  const [first, ...others] = read.flatMap((one) => (one.ok ? [one.value] : []));
  if (first !== undefined && wrong.length === 0) return { ok: true, value: [first, ...others] };
  return { ok: false, message: wrong.join(', ') || 'no role is in it', fix: ARN };
}

const ARN = 'write arn:aws:iam::<account>:role/<name>';

export function roleArn(text: string): Parsed<string> {
  const role = /^arn:aws(?:-[a-z]+)*:iam::\d{12}:role\/(?:[\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/;
  if (role.test(text) && text.length <= 600) return { ok: true, value: text };
  const session = /^arn:[^:]+:sts:[^:]*:\d+:assumed-role\//.test(text);
  return {
    ok: false,
    message: `${shown(text)} is ${session ? 'the ARN of a session, not of its role' : 'not the ARN of a role'}`,
    fix: ARN,
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

const MOST_TAGS = 50;

/** `key=value`, one a line, each key once whatever its case, as AWS has it. */
export function sessionTags(text: string): Parsed<Readonly<Record<string, string>>> {
  const read = lines(text).map((line) => ({ line, tag: TAG.exec(line) }));
  const wrong = read.flatMap(({ line, tag }) => (tag === null ? [line] : []));
  const tags = read.flatMap(({ tag }) => (tag === null ? [] : [[tag[1] ?? '', tag[2] ?? ''] as const]));
  const keys = tags.map(([key]) => key.toLowerCase());
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
  const problems = [
    ...wrong.map((line) => `${shown(line)} is not key=value`),
    ...twice.map((key) => `${shown(key)} is given twice`),
    ...(tags.length > MOST_TAGS ? [`${tags.length} are given, and a session has ${MOST_TAGS} at most`] : []),
  ];
  if (problems.length === 0) return { ok: true, value: Object.fromEntries(tags) };
  return {
    ok: false,
    message: problems.join(', '),
    fix: 'write key=value, one a line: letters, digits, spaces and "_.:/=+-@"; 128 characters a key, 256 a value',
  };
}

/** A key has no `=` here, although AWS allows it. */
const TAG = /^([\p{L}\p{Z}\p{N}_.:/+\-@]{1,128}?)\s*=\s*([\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256})$/u;

const SHORTEST = 15 * 60_000;
const LONGEST = 12 * 3_600_000;

/** Milliseconds that a session lasts at most which is opened with another one. */
export const LONGEST_CHAINED = 3_600_000;

/** Milliseconds. AWS takes no other; whether credentials that are there are a session already, only AWS can tell. */
export function sessionDuration(text: string): Parsed<number> {
  const parsed = duration(text);
  if (!parsed.ok || (parsed.value >= SHORTEST && parsed.value <= LONGEST)) return parsed;
  return { ok: false, message: `${shown(text)} is out of range`, fix: 'give between 15m and 12h' };
}
