import { criteriaWorstFirst } from '../verdict/telling.js';
import {
  OUTCOMES,
  type CriterionVerdict,
  type ExperimentVerdict,
  type Outcome,
  type Verdict,
} from '../verdict/verdict.js';
import { letsThrough } from '../verdict/worst.js';
import { decisive, experimentsWorstFirst, WORDS } from './answer.js';
import { isInRepository } from './links.js';
import { logText } from './text.js';

/** What was not met, at the line that asks for it. */
export interface Annotation {
  readonly verdict: Outcome;
  /** In the repository; null where no file asks for it. */
  readonly file: string | null;
  readonly line: number | null;
  readonly title: string;
  readonly message: string;
}

/** GitHub's limit is 4096. */
const LONGEST = 4_000;
const EXPERIMENTS = 20;

interface Miss {
  readonly verdict: Outcome;
  readonly file: string | null;
  readonly line: number | null;
  readonly text: string;
  readonly reason: string;
}

/** Everything that is not a pass, worst first; what several experiments missed in one line is one annotation. */
export function annotationsOf(verdict: Verdict): readonly Annotation[] {
  const places = new Map<string, readonly Miss[]>();
  for (const miss of experimentsWorstFirst(verdict).flatMap(missesOf)) {
    const place = JSON.stringify([miss.file, miss.line, miss.text]);
    places.set(place, [...(places.get(place) ?? []), miss]);
  }
  const annotations = [...abortOf(verdict), ...[...places.values()].flatMap(annotationOf)];
  return annotations.toSorted((one, other) => rank(other.verdict) - rank(one.verdict));
}

function abortOf({ abort }: Verdict): readonly Annotation[] {
  if (abort === null) return [];
  const file = abort.file === null ? null : inRepository(abort.file);
  const line = file === null ? null : abort.line;
  const title = `Aborted: ${logText(abort.text, 180)}`;
  return [{ verdict: 'fail', file, line, title, message: within(logText(abort.reason, 1_500)) }];
}

/** The criteria that were missed, after what decided without one. The abort speaks for what it kept from being judged. */
function missesOf(experiment: ExperimentVerdict): readonly Miss[] {
  const { verdict, title, reason, aborted } = experiment;
  const own = aborted ? verdict === 'error' : decisive(experiment) === null && !letsThrough(verdict);
  const file = inRepository(experiment.file);
  const criteria = aborted ? [] : criteriaWorstFirst(experiment.criteria);
  return [
    ...(own ? [{ verdict, file, line: null, text: title, reason }] : []),
    ...criteria
      .filter((criterion) => criterion.enforced && criterion.verdict !== 'pass')
      .map((criterion) => missOf(criterion, title)),
  ];
}

function missOf({ verdict, file, line, text, reason, why }: CriterionVerdict, title: string): Miss {
  const path = file === null ? null : inRepository(file);
  const asked = why === null ? '' : ` (${logText(why, 200)})`;
  return {
    verdict,
    file: path,
    line: path === null ? null : line,
    text,
    reason: `${logText(title, 120)}: ${logText(reason)}${asked}`,
  };
}

function annotationOf(misses: readonly Miss[]): readonly Annotation[] {
  const [worst] = misses.toSorted((one, other) => rank(other.verdict) - rank(one.verdict));
  if (worst === undefined) return [];
  const told = misses.slice(0, EXPERIMENTS).map(({ reason }) => logText(reason, 1_500));
  if (misses.length > told.length) told.push(`and ${misses.length - told.length} more experiments`);
  const title = `${WORDS[worst.verdict]}: ${logText(worst.text, 180)}`;
  return [
    { verdict: worst.verdict, file: worst.file, line: worst.line, title, message: within(told.join('\n')) },
  ];
}

/** The file where an annotation can stand; null when it is none of the repository's, or not a name as files have. */
function inRepository(file: string): string | null {
  return isInRepository(file) && logText(file, 400) === file ? file : null;
}

function within(message: string): string {
  return message.length <= LONGEST
    ? message
    : `${message.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
}

function rank(outcome: Outcome): number {
  return OUTCOMES.indexOf(outcome);
}
