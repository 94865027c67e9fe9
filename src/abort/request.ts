import type { EndRequest } from '../brokers/broker.js';
import { printValue } from '../criteria/quantity.js';
import { printPlace } from '../problem.js';
import { metSince, type Standing } from './standing.js';

/** Milliseconds without an answer after which a run is ended that nothing could abort any more. */
export const LONGEST_BLINDNESS = 5 * 60_000;

/** Why the run is to be ended after the look at `at`; null when it may go on. The first condition of the suite decides. */
export function endRequest(standings: readonly Standing[], at: number): EndRequest | null {
  for (const standing of standings) {
    const since = metSince(standing);
    if (since !== null) return abortRequest(standing, since, at);
  }
  for (const { condition, blind } of standings) {
    if (blind === null || at - blind.since < LONGEST_BLINDNESS) continue;
    const time = printValue(at - blind.since, 'duration');
    const reason = `\`${condition.text}\` (${printPlace(condition.place)}) could not be watched for ${time}: ${blind.because}`;
    return { kind: 'error', reason };
  }
  return null;
}

function abortRequest({ condition, observed }: Standing, since: number, at: number): EndRequest {
  const { text, place, why } = condition;
  const { file, line } = place;
  return {
    kind: 'abort',
    reason: `${text} (${printPlace(place)})`,
    met: { text, file, line, why, observed, since, at },
  };
}
