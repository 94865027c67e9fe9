import * as core from '@actions/core';
import type { Outcome } from '../outcome.js';
import type { Publisher } from '../publish/publisher.js';
import { count } from '../report/answer.js';
import { annotationsOf, type Annotation } from '../report/annotations.js';
import type { Verdict } from '../verdict/verdict.js';

/** GitHub shows so many of a step. */
const MOST = 10;

/** What was missed, at its line in the pull request and the list of the run; the worst, and how many there are more. */
export class JobAnnotations implements Publisher {
  readonly name = 'the annotations';

  /** Verdicts that fail the step are errors, others warnings. */
  constructor(private readonly failOn: readonly Outcome[]) {}

  publish(verdict: Verdict): Promise<void> {
    for (const annotation of keepWorst(annotationsOf(verdict))) this.write(annotation);
    return Promise.resolve();
  }

  private write({ verdict, title, message, file, line }: Annotation): void {
    const place = file === null ? {} : { file, ...(line === null ? {} : { startLine: line }) };
    const write = this.failOn.includes(verdict) ? core.error : core.warning;
    write(message, { title, ...place });
  }
}

function keepWorst(all: readonly Annotation[]): readonly Annotation[] {
  if (all.length <= MOST) return all;
  const [first, ...more] = all.slice(MOST - 1);
  if (first === undefined) return all;
  const title = `${count(more.length + 1, 'criterion')} more`;
  const message = 'They did not fit here and are in the job summary.';
  return [...all.slice(0, MOST - 1), { verdict: first.verdict, file: null, line: null, title, message }];
}
