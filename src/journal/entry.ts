import type { Entry, Round } from './journal.js';
import { isObject } from './object.js';
import { elements, rawEntry, type RawActivity, type RawEntry } from './raw.js';
import { substitute } from './substitute.js';
import { readTime } from './time.js';

type Literals = ReadonlyMap<string, unknown>;

/** An entry that cannot be understood speaks against the run: an action without a status. */
const UNREADABLE: Omit<Entry, 'pointer'> = {
  name: '(unreadable entry)',
  type: 'action',
  provider: 'unknown',
  background: false,
  status: null,
  output: undefined,
  start: null,
  end: null,
  pauseAfter: 0,
  dry: false,
  tolerance: undefined,
  toleranceMet: null,
  failure: null,
};

export function readEntries(value: unknown, pointer: string, literals: Literals): readonly Entry[] {
  return elements(value).map((element, index) => readEntry(element, `${pointer}/${index}`, literals));
}

/** One round of the hypothesis; null when it was not executed. */
export function readRound(value: unknown, pointer: string, literals: Literals): Round | null {
  if (value === undefined || value === null) return null;
  if (!isObject(value)) return { met: null, probes: [] };
  const probes = readEntries(value['probes'], `${pointer}/probes`, literals);
  return { met: truth(value['steady_state_met']), probes };
}

function readEntry(value: unknown, pointer: string, literals: Literals): Entry {
  const raw = rawEntry(value);
  if (raw === null) return { ...UNREADABLE, pointer };
  const { activity } = raw;
  return {
    name: activity.name ?? activity.ref ?? '(unnamed)',
    type: activity.type === 'probe' ? 'probe' : 'action',
    provider: readProvider(activity),
    background: activity.background === true,
    status: raw.status === 'succeeded' || raw.status === 'failed' ? raw.status : null,
    output: raw.output,
    ...readSpan(raw),
    pauseAfter: readPause(activity.pauseAfter, literals),
    dry: typeof activity.dry === 'string' && activity.dry !== '',
    tolerance: activity.tolerance,
    toleranceMet: truth(raw.toleranceMet),
    failure: readFailure(raw.exception),
    pointer,
  };
}

function readProvider({ provider }: RawActivity): Entry['provider'] {
  const known = provider === 'python' || provider === 'process' || provider === 'http';
  return known ? provider : 'unknown';
}

/** An end before the start is no end. */
function readSpan(raw: RawEntry): Pick<Entry, 'start' | 'end'> {
  const start = readTime(raw.start);
  const end = readTime(raw.end);
  return { start, end: start !== null && end !== null && end < start ? null : end };
}

function readPause(declared: unknown, literals: Literals): number {
  const resolved = typeof declared === 'string' ? substitute(declared, literals) : null;
  const seconds = resolved?.kind === 'value' ? resolved.value : declared;
  return typeof seconds === 'number' && seconds > 0 && Number.isFinite(seconds) ? seconds * 1_000 : 0;
}

/** The last line that says something, without the class that Chaos Toolkit itself puts in front. */
function readFailure(exception: unknown): string | null {
  const lines = (typeof exception === 'string' ? [exception] : elements(exception))
    .filter((item) => typeof item === 'string')
    .slice(-LAST_ITEMS)
    .flatMap((item) => item.slice(-LONGEST_FAILURE).split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.at(-1)?.replace(/^(?:chaoslib\.exceptions\.ActivityFailed:\s*)+/, '') ?? null;
}

const LAST_ITEMS = 5;
const LONGEST_FAILURE = 2_000;

function truth(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}
