import { printValue } from '../criteria/quantity.js';
import type { ExperimentVerdict, Verdict } from '../verdict/verdict.js';
import { tally } from './answer.js';

/** What a reader wants to know beside the answer, as label and text, in the order in which it is shown. */
export function facts(verdict: Verdict): readonly (readonly [label: string, text: string])[] {
  const rows: readonly (readonly [string, string | null])[] = [
    ['Score', printScore(verdict)],
    ['Experiments', tally(verdict.experiments) || 'none'],
    ['Environment', verdict.environment],
    ['Suite', verdict.file],
    ['Started', printTime(verdict.startedAt)],
    ['Duration', printDuration(Date.parse(verdict.endedAt) - Date.parse(verdict.startedAt))],
    ['Broker', verdict.broker.kind],
    ['Run', verdict.runId],
    ['Baseline', verdict.baseline && `${verdict.baseline.runId}, ${printTime(verdict.baseline.endedAt)}`],
  ];
  return rows.flatMap(([label, text]) => (text === null ? [] : [[label, text] as const]));
}

/** The same for one experiment; its file and journal are left to the formats, which link them. */
export function experimentFacts(
  experiment: ExperimentVerdict,
): readonly (readonly [label: string, text: string])[] {
  const { faultProven, rolledBack, duration } = experiment;
  return [
    ['Fault', faultProven === null ? 'none in the method' : faultProven ? 'proven' : 'not proven'],
    [
      'Rollback',
      rolledBack === null ? 'not known' : rolledBack ? 'done, or nothing to roll back' : 'not rolled back',
    ],
    ...(duration === null ? [] : [['Duration', printDuration(duration)] as const]),
  ];
}

/** Only everything met reads as 100 %. */
export function printScore({ score }: Verdict): string {
  return score === null ? 'none, nothing was judged' : printValue(score, 'ratio');
}

/** `2026-11-20 14:00:00 UTC`. */
function printTime(iso: string): string {
  return iso.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ' UTC');
}

/** Milliseconds as `7m12s`. */
export function printDuration(milliseconds: number): string {
  return Number.isFinite(milliseconds) ? printValue(milliseconds, 'duration') : 'not known';
}
