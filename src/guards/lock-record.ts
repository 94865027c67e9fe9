import { z } from 'zod';

const short = z.string().max(1_000);

/** Who holds a lock: a run, whoever watches it. No secrets. */
const owner = z.object({
  // As every run id, so that it is safe wherever a run is looked for.
  runId: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/),
  /** Where a person finds the CI run; null outside CI. */
  url: short.nullable(),
  host: short,
});
export type Owner = Readonly<z.infer<typeof owner>>;

const record = z.object({
  version: z.literal(1),
  environment: short,
  owner,
  /** When the owner took it, by its own clock: for people. */
  since: z.iso.datetime(),
  /** Milliseconds from its last renewal on. */
  lease: z.number().positive(),
  /** Makes each text another one, and so each version. */
  renewals: z.int().nonnegative(),
  released: z.boolean(),
  /** How the owner came by it, when it was somebody else's; null: it was free. */
  note: z.string().max(10_000).nullable(),
});

/** A lock as it is kept. */
export type LockRecord = Readonly<z.infer<typeof record>>;

/** null when the text is no lock of this gate: whoever wrote it means something by it. */
export function readRecord(text: string): LockRecord | null {
  try {
    return record.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function writeRecord(lock: LockRecord): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

/** `run gh-1-1-4f2a (https://…) on runner-7`. */
export function printOwner({ runId, url, host }: Owner): string {
  return `run ${runId}${url === null ? '' : ` (${url})`} on ${host}`;
}
