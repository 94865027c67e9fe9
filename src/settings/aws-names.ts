import { shown, type Parsed } from './values.js';

/** The parts of a state machine's ARN that the gate uses. */
export interface StateMachineArn {
  readonly arn: string;
  readonly region: string;
}

const STATE_MACHINE =
  /^arn:aws(?:-[a-z]+)*:states:([a-z0-9-]+):\d{12}:stateMachine:[A-Za-z0-9-_]{1,80}(?::[A-Za-z0-9-_]+)?$/;

export function stateMachineArn(text: string): Parsed<StateMachineArn> {
  const region = STATE_MACHINE.exec(text)?.[1];
  if (region) return { ok: true, value: { arn: text, region } };
  const service = /^arn:[^:]+:([^:]+):/.exec(text)?.[1];
  const execution = /^arn:[^:]+:states:[^:]*:[^:]*:execution:/.test(text);
  const what = execution
    ? 'the ARN of an execution'
    : service && service !== 'states'
      ? `an ARN of ${service}`
      : '';
  return {
    ok: false,
    message: `${shown(text)} is ${what === '' ? 'not the ARN of a state machine' : `${what}, not of a state machine`}`,
    fix: 'write arn:aws:states:<region>:<account>:stateMachine:<name>, the output StateMachineArn of the broker',
  };
}

export function bucketName(text: string): Parsed<string> {
  if (/^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text)) return { ok: true, value: text };
  return {
    ok: false,
    message: `${shown(text)} is not the name of a bucket`,
    fix: 'write the bare name: no s3://, no ARN, no path',
  };
}

export function region(text: string): Parsed<string> {
  if (/^[a-z]{2,5}(?:-[a-z]+)+-\d$/.test(text)) return { ok: true, value: text };
  return { ok: false, message: `${shown(text)} is not a region`, fix: 'write e.g. eu-central-1' };
}

/** Plain path segments; the slashes around them are dropped. */
export function prefix(text: string): Parsed<string> {
  const bare = text.replace(/^\/+|\/+$/g, '');
  const segments = bare.split('/');
  const plain = segments.every((segment) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(segment));
  if (plain && bare.length <= 200) return { ok: true, value: bare };
  return {
    ok: false,
    message: `${shown(text)} is not a key prefix`,
    fix: 'write up to 200 letters, digits, ".", "_", "-" and "/", e.g. resiliency-gate/checkout',
  };
}

/** An execution's name on AWS: 1–80 letters, digits, `-` and `_`. */
export function runId(text: string): Parsed<string> {
  if (/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/.test(text)) return { ok: true, value: text };
  return {
    ok: false,
    message: `${shown(text)} is not a run id`,
    fix: 'write 1 to 80 letters, digits, "-" and "_", starting with a letter or digit',
  };
}
