import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';

type SdkError = Parameters<typeof isTransientError>[0];

/** Ways in which a connection or an answer breaks off that the SDK's own lists do not name. */
const BROKEN_OFF = /^(?:ERR_STREAM_PREMATURE_CLOSE|EAI_FAIL|ENETDOWN|EHOSTDOWN|ECONNABORTED|HPE_\w+)$/;

/** AWS knows only the time of a request, so a clock that is off may be blamed on its signature. */
const SKEWED = /^Request(?:TimeTooSkewed|InTheFuture|Expired)$/;

/** Whether a service could not be reached, was overloaded, or its answer broke off: the same call may succeed later. */
export function isUnavailable(error: unknown): boolean {
  if (!isSdkError(error)) return false;
  return (
    isThrottlingError(error) ||
    isTransientError(error) ||
    isServerError(error) ||
    isSkewed(error) ||
    isBroken(error)
  );
}

/** Whether AWS refused the time that a request was signed with, also after the SDK had corrected it. */
export function isSkewed({ name, message }: SdkError): boolean {
  return (
    SKEWED.test(name) ||
    (name === 'InvalidSignatureException' && /Signature (?:expired|not yet current)/.test(message))
  );
}

/** What is no JSON or XML is no answer of AWS's, and a checksum that does not fit is half of one. */
function isBroken(error: SdkError): boolean {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    BROKEN_OFF.test(code) || error.name === 'SyntaxError' || error.message.startsWith('Checksum mismatch')
  );
}

/** It may come from another realm, and then is no `Error` of ours. */
export function isSdkError(error: unknown): error is SdkError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'name' in error &&
    typeof error.name === 'string' &&
    'message' in error &&
    typeof error.message === 'string'
  );
}
