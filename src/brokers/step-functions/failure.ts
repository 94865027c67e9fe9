import { z } from 'zod';
import type { HistoryEvent } from './executions.js';
import { parseJson } from './item.js';

/** What Lambda puts into the cause: the exception, and a stack that nobody here needs. */
const lambdaCause = z.looseObject({ errorMessage: z.string() });
/** … and ECS: the whole task. */
const taskCause = z.looseObject({
  Containers: z.array(z.looseObject({ ExitCode: z.number().nullish() })).nonempty(),
  StoppedReason: z.string().nullish(),
});

/** Errors that do not say what they mean for an experiment. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/is not JSON serializable/, 'it ran, and its runner cannot write a journal that holds a date or bytes'],
  [/Task timed out after/, 'Lambda killed it at its time limit, and no rollback was played'],
  [/^States\.DataLimitExceeded/, 'it ran, and its result is larger than Step Functions takes'],
  [/\b(InvalidSource|InvalidExperiment)\b/, 'it did not run: its runner could not load it'],
];

/** Why a task failed, as a person reads it. */
export function describeFailure({
  type,
  error,
  cause,
}: Pick<HistoryEvent, 'type' | 'error' | 'cause'>): string {
  const told = [error, shorten(cause)].filter(Boolean).join(': ') || type;
  const [, meaning] = MEANINGS.find(([pattern]) => pattern.test(told)) ?? [];
  return meaning === undefined ? told : `${told} – ${meaning}`;
}

function shorten(cause: string | null): string | null {
  const document = parseJson(cause);
  const ofLambda = lambdaCause.safeParse(document);
  if (ofLambda.success) return ofLambda.data.errorMessage;
  const ofTask = taskCause.safeParse(document);
  if (!ofTask.success) return cause;
  const { Containers, StoppedReason } = ofTask.data;
  const code = Containers.find(({ ExitCode }) => ExitCode)?.ExitCode ?? 'no code';
  return `its container exited with ${code}${StoppedReason ? ` (${StoppedReason})` : ''}`;
}
