import { z } from 'zod';
import { STEP_OUTCOMES, type RollbackStepResult } from '../verdict/verdict.js';

/** A step as it is recorded: `begun` until it has an outcome. */
export type RecordedStep = Omit<RollbackStepResult, 'outcome'> & {
  readonly outcome: RollbackStepResult['outcome'] | 'begun';
};

/** What is known of the rollback of one run, for whoever looks at the run again. No secrets. */
export interface RollbackRecord {
  /** ISO 8601, UTC. */
  readonly begunAt: string;
  /** The job that plays it: an address, or what else it is called. */
  readonly by: string;
  /** Tells this claim from every other one. */
  readonly claim: string;
  /** Those that were begun. */
  readonly steps: readonly RecordedStep[];
}

/** Where the rollback of each run is recorded, so that it is played once. Methods throw `GateError`. */
export interface RollbackRecords {
  /** Claims the rollback of a run; what another one recorded when it is claimed already, null when it is ours. */
  claim(runId: string, record: RollbackRecord): Promise<RollbackRecord | null>;
  keep(runId: string, record: RollbackRecord): Promise<void>;
}

const recordShape = z.object({
  begunAt: z.string(),
  by: z.string(),
  claim: z.string(),
  steps: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      outcome: z.enum([...STEP_OUTCOMES, 'begun']),
      reason: z.string(),
      link: z.string().nullable(),
      duration: z.number().nullable(),
    }),
  ),
}) satisfies z.ZodType<RollbackRecord>;

export function printRecord(record: RollbackRecord): string {
  return JSON.stringify(record, null, 2);
}

/** A claim that cannot be read is still one. */
export function readRecord(text: string | null): RollbackRecord {
  const unknown = { begunAt: 'an unknown time', by: 'an unknown job', claim: '', steps: [] };
  try {
    return recordShape.safeParse(JSON.parse(text ?? '')).data ?? unknown;
  } catch {
    return unknown;
  }
}
