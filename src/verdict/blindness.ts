import { LONGEST_BLINDNESS } from '../abort/request.js';
import type { Gap } from '../abort/standing.js';
import type { AbortRecord } from '../abort/watch.js';
import { printValue } from '../criteria/quantity.js';
import { clockTime } from '../measures/moment.js';
import { printPlace } from '../problem.js';
import { inconclusive, type Finding } from './finding.js';

/** While nobody could look for that long, anything may have happened that the suite does not allow. */
export function blindnessFindings(records: readonly AbortRecord[]): readonly Finding[] {
  return records.flatMap(({ condition, gaps }) => {
    const [longest] = longestFirst(gaps);
    if (longest === undefined || lengthOf(longest) < LONGEST_BLINDNESS) return [];
    const time = printValue(lengthOf(longest), 'duration');
    return [inconclusive(`\`${condition.text}\` was not watched for ${time}: ${longest.because}`)];
  });
}

/** Everything that was not seen, one sentence a condition. */
export function blindnessWarnings(records: readonly AbortRecord[]): readonly string[] {
  return records.flatMap(({ condition, gaps, hadData }) => {
    const named = `${printPlace(condition.place)}: \`${condition.text}\``;
    const [longest] = longestFirst(gaps);
    if (longest === undefined)
      return hadData ? [] : [`${named} never had any data to judge by: it could not have ended the run`];
    const from = clockTime(longest.from);
    const when =
      gaps.length === 1
        ? `from ${from} to ${clockTime(longest.to)}`
        : `${gaps.length} times, the longest from ${from} to ${clockTime(longest.to)}`;
    return [`${named} was not watched ${when}: ${longest.because}`];
  });
}

function longestFirst(gaps: readonly Gap[]): readonly Gap[] {
  return gaps.toSorted((one, other) => lengthOf(other) - lengthOf(one));
}

function lengthOf({ from, to }: Gap): number {
  return to - from;
}
