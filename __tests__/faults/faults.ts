import type { Call, Fault, Misfortune } from './fault-proxy.js';

/** An error in the words of the service that was asked. */
export function refusing({ operation }: Pick<Call, 'operation'>, status: number, code: string): Fault {
  const message = `${code} by the test`;
  if (/^(S3|STS)\./.test(operation)) {
    const error = `<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
    const body = operation.startsWith('S3.') ? error : `<ErrorResponse>${error}</ErrorResponse>`;
    return { kind: 'answer', status, headers: { 'content-type': 'application/xml' }, body };
  }
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  return { kind: 'answer', status, headers, body: JSON.stringify({ __type: code, message }) };
}

/** AWS asks for patience. */
export function throttling(call: Call): Fault {
  return call.operation.startsWith('S3.')
    ? refusing(call, 503, 'SlowDown')
    : refusing(call, 400, 'ThrottlingException');
}

export function expired(call: Call): Fault {
  return refusing(call, 400, call.operation.startsWith('S3.') ? 'ExpiredToken' : 'ExpiredTokenException');
}

/** What stands before a service that is down. */
export const badGateway: Fault = {
  kind: 'answer',
  status: 502,
  headers: { 'content-type': 'text/html' },
  body: '<html><body>Bad Gateway</body></html>',
};

/** Milliseconds by which AWS lets a request be off. */
const TOLERATED = 5 * 60_000;

/** AWS by a clock that is `milliseconds` ahead of this machine's: it refuses what is signed for another time. */
export function clockAhead(milliseconds: number): Misfortune {
  return (call) => {
    const now = Date.now() + milliseconds;
    const signed = readDate(String(call.headers['x-amz-date']));
    if (Math.abs(now - signed) <= TOLERATED) return { kind: 'wrong-date', milliseconds };
    const late = signed < now ? 'Signature expired' : 'Signature not yet current';
    const code = call.operation.startsWith('S3.') ? 'RequestTimeTooSkewed' : 'InvalidSignatureException';
    const refused = refusing(call, 403, code);
    if (refused.kind !== 'answer') return refused;
    const body = refused.body.replace(
      `${code} by the test`,
      `${late}: ${String(call.headers['x-amz-date'])}`,
    );
    return { ...refused, body, headers: { ...refused.headers, date: new Date(now).toUTCString() } };
  };
}

/** `20261120T140000Z`. */
function readDate(text: string): number {
  return Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}
