import type { z } from 'zod';
import type { Place } from '../problem.js';
import {
  NO_GUARDS,
  USUAL_LOCK,
  type AllowedHours,
  type Freeze,
  type Guards,
  type LockTerms,
} from './guards.js';
import { guardsShape } from './guards-shape.js';
import { readLiveCondition } from './live-condition.js';
import type { Located } from './located.js';
import type { DeclaredMeasure } from './plan.js';
import { valid } from './shape-problems.js';

type Written = z.output<typeof guardsShape>;
type Item<T> = T extends readonly (infer One)[] ? One : NonNullable<T>;

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

/** Reads `guards`; its shape was checked before. `measures` are those that preconditions may name. */
export function readGuards(located: Located, measures: readonly DeclaredMeasure[]): Guards {
  const written = valid(guardsShape, located);
  if (written === null) return NO_GUARDS;
  const placeOf = (key: string): Place => located.key(key).place;
  const { environments, rollbacks, 'blast-radius': largest } = written;
  return {
    environments: environments === undefined ? null : { names: environments, place: placeOf('environments') },
    allowedHours: each(located.key('allowed-hours'), written['allowed-hours'], readHours),
    freezes: each(located.key('freeze'), written.freeze, readFreeze),
    blastRadius: largest === undefined ? null : { largest, place: placeOf('blast-radius') },
    rollbacks: rollbacks === undefined ? null : placeOf('rollbacks'),
    preconditions: located
      .key('preconditions')
      .items.flatMap((item) => readLiveCondition(item, measures) ?? []),
    lock: readLock(written.lock, located.key('lock')),
  };
}

/** One or more of a thing, each with its place. */
function each<One extends object, Read>(
  located: Located,
  written: One | One[] | undefined,
  read: (one: One, place: Place) => Read,
): readonly Read[] {
  if (written === undefined) return [];
  if (!Array.isArray(written)) return [read(written, located.place)];
  return written.map((one, index) => read(one, located.at([index]).place));
}

function readHours(
  { days = EVERY_DAY, from, to, zone }: Item<Written['allowed-hours']>,
  place: Place,
): AllowedHours {
  return { days, from, to, zone, place };
}

function readFreeze({ from, to, zone, why }: Item<Written['freeze']>, place: Place): Freeze {
  return { from: from.first, to: to.after, zone, why: why ?? null, place };
}

function readLock(written: Written['lock'], { place }: Located): LockTerms | null {
  if (written === 'off') return null;
  if (written === undefined) return USUAL_LOCK;
  const { wait = USUAL_LOCK.wait, lease = USUAL_LOCK.lease } = written;
  return { wait, lease, place };
}
