import { z } from 'zod';

/** What the client throws, whatever it is. Without a `response` nothing came back. */
export interface Failure {
  /** 0 when it is none of GitHub's. */
  readonly status: number;
  readonly message: string;
  readonly cause: unknown;
  readonly response?: { readonly headers: Readonly<Record<string, unknown>> } | undefined;
}

const failureShape = z.object({
  status: z.number().catch(0),
  message: z.string().catch(''),
  cause: z.unknown(),
  response: z
    .object({ headers: z.record(z.string(), z.unknown()).catch({}) })
    .optional()
    .catch(undefined),
});

export function readFailure(error: unknown): Failure {
  const read = failureShape.safeParse(error);
  return read.success ? read.data : { status: 0, message: String(error), cause: null };
}

/** Whether GitHub did not look at the request, because there were too many. */
export function isRateLimit({ status, message, response }: Failure): boolean {
  if (status === 429) return true;
  const headers = response?.headers ?? {};
  const limited = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
  return status === 403 && (limited || /rate limit/i.test(message));
}

/** Milliseconds until GitHub wants to be asked again; a minute where it does not say, as its documentation asks. */
export function putOff(failure: Failure, now: number): number | null {
  if (!isRateLimit(failure)) return null;
  const headers = failure.response?.headers ?? {};
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  if (seconds >= 0) return seconds * 1_000;
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1_000;
  const told = headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset);
  return told ? Math.max(1_000, reset - now) : 60_000;
}

const connection = z.object({ cause: z.object({ code: z.string() }) });

/** Whether there was no connection at all: the one loss of which it is known that GitHub did nothing. */
export function neverConnected({ cause }: Failure): boolean {
  const code = connection.safeParse(cause).data?.cause.code ?? '';
  return /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/.test(code);
}
