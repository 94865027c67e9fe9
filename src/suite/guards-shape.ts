import { z } from 'zod';
import { nearest } from '../criteria/nearest.js';
import { quote } from '../criteria/quote.js';
import { readDays, readMoment, readTime, readZone, zoneNear } from './calendar.js';
import { BLAST_RADII } from './guards.js';
import { durationOf } from './measure-shape.js';
import { strict, text } from './shape.js';

export const blastRadiusShape = z.enum(BLAST_RADII);

interface Wrong {
  readonly message: string;
  readonly fix: string;
}

/** What editors are told of a text. */
interface Told {
  readonly description: string;
  readonly pattern?: string;
}

/** A text that means something else, or what is wrong with it. */
function meaning<T>(told: Told, read: (text: string) => T | null, wrong: (text: string) => Wrong) {
  return z
    .string()
    .transform((value, context) => {
      const meant = read(value);
      if (meant !== null) return meant;
      const { message, fix } = wrong(value);
      context.addIssue({ code: 'custom', message, params: { fix } });
      return z.NEVER;
    })
    .meta({ ...told });
}

const time = (description: string) =>
  meaning({ description, pattern: '^\\d\\d:\\d\\d$' }, readTime, (value) => ({
    message: `${quote(value)} is no time of the day`,
    fix: 'write hours and minutes, from "00:00" to "24:00"',
  }));

const zone = meaning({ description: 'The time zone, e.g. `Europe/Berlin`, or `UTC`.' }, readZone, (value) => {
  const near = zoneNear(value) ?? nearest(value, Intl.supportedValuesOf('timeZone'));
  const fix = near === null ? 'write a name such as Europe/Berlin, or UTC' : `write ${near}`;
  return { message: `there is no time zone ${quote(value)}`, fix };
});

const days = meaning(
  { description: 'On which they begin, e.g. `mon-fri` or `mon, wed, fri`; every day when not given.' },
  readDays,
  (value) => ({
    message: `${quote(value)} are no days of the week`,
    fix: 'write e.g. mon-fri, or mon, wed, fri',
  }),
);

const hoursShape = strict({
  days: days.optional(),
  from: time('When they begin, e.g. "09:00".'),
  to: time('When they end; before `from`: on the next day.'),
  zone,
}).refine(({ from, to }) => from !== to, {
  message: 'hours that end when they begin are none, or all',
  params: { fix: 'write "00:00" and "24:00" for the whole day' },
});

const moment = (description: string) =>
  meaning({ description, pattern: '^\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d)?$' }, readMoment, (value) => ({
    message: `${quote(value)} is neither a date nor a date with a time`,
    fix: 'write 2026-12-20 or 2026-12-20T18:00; the zone stands beside it',
  }));

const freezeShape = strict({
  from: moment('Its first day, or when it begins, e.g. `2026-12-20T18:00`.'),
  to: moment('Its last day, or when it ends.'),
  zone,
  why: text('Shown when it holds.').optional(),
}).refine(({ from, to }) => from.first < to.after, {
  message: 'the freeze ends before it begins',
  params: { fix: 'exchange `from` and `to`' },
});

const lasting = (description: string, least: string, most: string) =>
  meaning(
    { description },
    (value) => {
      const duration = durationOf(value);
      return duration >= durationOf(least) && duration <= durationOf(most) ? duration : null;
    },
    (value) => ({
      message: `${quote(value)} is no such duration`,
      fix: `write one from ${least} to ${most}, e.g. 10m`,
    }),
  );

const lockShape = z.union(
  [
    strict({
      wait: lasting('How long another run is waited for; 10m when not given.', '0s', '6h').optional(),
      lease: lasting(
        'How long the lock outlives a gate that stopped renewing it; 5m when not given.',
        '10s',
        '24h',
      ).optional(),
    }),
    z.literal('off'),
  ],
  { error: 'write `{ wait: 10m, lease: 5m }`, or off' },
);

const oneOrMore = <Shape extends z.ZodType>(shape: Shape) =>
  z.union([shape, z.array(shape).min(1)], { error: 'write an object (`key: value`), or a list of them' });

/** What must hold for a run to start at all. */
export const guardsShape = strict({
  environments: z
    .array(text('The name of an environment.'))
    .min(1)
    .optional()
    .meta({ description: 'Where the suite may run.' }),
  'allowed-hours': oneOrMore(hoursShape).optional().meta({ description: 'When a run may start.' }),
  freeze: oneOrMore(freezeShape).optional().meta({ description: 'When no run may start.' }),
  'blast-radius': blastRadiusShape
    .optional()
    .meta({ description: 'The largest that an experiment may declare.' }),
  rollbacks: z
    .literal('required')
    .optional()
    .meta({ description: 'Every experiment that acts must roll back, whatever happens.' }),
  preconditions: z
    .array(text('An alarm or a metric of the suite, e.g. `alarm "checkout-5xx" is OK`.'))
    .optional()
    .meta({ description: 'What must hold of the system before anything is started.' }),
  lock: lockShape
    .optional()
    .meta({ description: 'One run at a time in an environment: `{ wait: 10m, lease: 5m }`, or `off`.' }),
}).meta({ description: 'What must hold for a run to start at all.' });
