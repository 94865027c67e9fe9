import { z } from 'zod';
import { criteriaWorstFirst } from '../verdict/telling.js';
import { OUTCOMES, type Outcome, type Verdict } from '../verdict/verdict.js';
import { experimentsWorstFirst } from './answer.js';
import { plain } from './text.js';

/** What a comment or issue remembers of the run it tells, for the next run to compare with. */
export interface Memory {
  readonly runId: string;
  /** The CI run; null outside CI. */
  readonly job: CiRun | null;
  /** The commit. */
  readonly sha: string | null;
  readonly verdict: Outcome;
  /** The counted criteria, worst first. */
  readonly criteria: readonly RememberedCriterion[];
  /** Whether these are all of them. */
  readonly complete: boolean;
}

export interface CiRun {
  /** Grows with each run. */
  readonly id: number;
  /** From 1. */
  readonly attempt: number;
}

/** An experiment's title, a criterion of it as written, what came of it. */
export type RememberedCriterion = readonly [experiment: string, text: string, verdict: Outcome];

const LONGEST = 160;
/** Characters of JSON that criteria may take. */
const ROOM = 12_000;

export function remember(verdict: Verdict, job: CiRun | null, sha: string | null): Memory {
  const all = criteriaOf(verdict);
  const criteria: RememberedCriterion[] = [];
  let room = ROOM;
  for (const one of all) {
    room -= JSON.stringify(one).length;
    if (room < 0) break;
    criteria.push(one);
  }
  const { runId } = verdict;
  return {
    runId: plain(runId, 100),
    job,
    sha,
    verdict: verdict.verdict,
    criteria,
    complete: criteria.length === all.length,
  };
}

/** The counted criteria by what they are remembered by, the worst of each, worst first. */
export function criteriaOf(verdict: Verdict): readonly RememberedCriterion[] {
  const seen = new Map<string, RememberedCriterion>();
  for (const experiment of experimentsWorstFirst(verdict)) {
    for (const criterion of criteriaWorstFirst(experiment.criteria)) {
      if (!criterion.enforced) continue;
      const names = [plain(experiment.title, LONGEST), plain(criterion.text, LONGEST)] as const;
      const key = JSON.stringify(names);
      const known = seen.get(key);
      if (known === undefined || rank(criterion.verdict) > rank(known[2]))
        seen.set(key, [...names, criterion.verdict]);
    }
  }
  return [...seen.values()].toSorted(([, , one], [, , other]) => rank(other) - rank(one));
}

function rank(outcome: Outcome): number {
  return OUTCOMES.indexOf(outcome);
}

const text = z.string().max(2 * LONGEST);
const memoryShape = z.object({
  runId: text,
  job: z.object({ id: z.int().positive(), attempt: z.int().positive() }).nullable(),
  sha: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/)
    .nullable(),
  verdict: z.enum(OUTCOMES),
  criteria: z.array(z.tuple([text, text, z.enum(OUTCOMES)])).max(2_000),
  complete: z.boolean(),
}) satisfies z.ZodType<Memory>;

const BEGIN = '<!-- resiliency-gate remembers ';
const END = ' -->';

/** As a line that is not shown. */
export function printMemory(memory: Memory): string {
  return `${BEGIN}${Buffer.from(JSON.stringify(memory), 'utf8').toString('base64')}${END}`;
}

/** Finds it in a text that anybody may have edited; null when it is not there, or not as it was written. */
export function readMemory(body: string): Memory | null {
  const start = body.indexOf(BEGIN);
  const end = start < 0 ? -1 : body.indexOf(END, start);
  if (end < 0) return null;
  const written = Buffer.from(body.slice(start + BEGIN.length, end), 'base64').toString('utf8');
  try {
    return memoryShape.safeParse(JSON.parse(written)).data ?? null;
  } catch {
    return null;
  }
}
