import { printValue } from '../criteria/quantity.js';
import type { Log } from '../log.js';
import { printPlace } from '../problem.js';
import { BETWEEN_LOOKS, type Standing } from './standing.js';

export function tellBeginning(count: number, log: Log): void {
  const conditions = count === 1 ? 'one condition' : `${count} conditions`;
  log.info(`${conditions} would end the run: watched every ${printValue(BETWEEN_LOOKS, 'duration')}`);
}

/** One line when a condition begins or ceases to hold, one when some cannot be watched, one when all can again. */
export function tellChanges(before: readonly Standing[], after: readonly Standing[], log: Log): void {
  for (const [index, { condition, since }] of after.entries()) {
    const held = before[index]?.since ?? null;
    if (condition.hold === 0 || (held === null) === (since === null)) continue;
    const time = printValue(condition.hold, 'duration');
    const what = since === null ? 'holds no longer' : `holds: the run is ended when it still does in ${time}`;
    log.info(`${condition.text} ${what}`);
  }
  const [was, is] = [before, after].map((standings) => standings.find(({ blind }) => blind !== null));
  if (was === undefined && is?.blind)
    log.warn(
      `abort conditions cannot be watched: ${is.blind.because} (${printPlace(is.condition.place)}); the run goes on for now`,
    );
  if (was !== undefined && is === undefined) log.info('abort conditions are watched again');
}
