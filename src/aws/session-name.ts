import { ciRunOf } from '../run-id.js';

/** What sessions are called in CloudTrail when nobody chose: `resiliency-gate-<run>`, as much as the 64 characters hold. */
export function sessionNameOf(
  runId: string | null,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const run = runId ?? ciRunOf(environment);
  return ['resiliency-gate', ...(run === null ? [] : [run])].join('-').slice(0, 64);
}
