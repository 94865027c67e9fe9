import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pythonEnvironment } from '../../src/embedded/python-environment.js';
import { readJournal } from '../../src/journal/read.js';
import { observe } from '../../src/measures/observe.js';
import { faultStart } from '../../src/measures/phases.js';
import { letsThrough } from '../../src/verdict/worst.js';
import { RecordingLog } from '../fakes/log.js';
import { generate, type Happened } from './generate.js';
import { judge } from './judge.js';
import { mutationsOf } from './mutations.js';
import { AGES, agedTo } from './older.js';
import { rewritten, type RawJournal } from './raw.js';
import { startService, type Service } from './service.js';
import { outages } from './situations/outages.js';
import { SITUATIONS } from './situations/index.js';

/** Milliseconds. */
interface Bounds {
  readonly lower: number;
  readonly upper: number;
  readonly fault: number;
}

const HERE = resolve('__tests__/truth');

let folder: string;
let service: Service;
let happened: ReadonlyMap<string, Happened>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truth-'));
  const python = await pythonEnvironment({
    packageRoot: resolve('.'),
    requirements: ['broker/requirements-embedded.txt', 'broker/runner/requirements-dev.txt'].map((file) =>
      resolve(file),
    ),
    env: process.env,
    log: new RecordingLog(),
  });
  service = await startService(python.python, HERE);
  const env = {
    PATH: process.env['PATH'] ?? '',
    PYTHONPATH: HERE,
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONUTF8: '1',
  };
  happened = await generate(SITUATIONS, { chaos: python.bin('chaos'), env }, service, folder);
}, 600_000);

afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true, force: true });
});

function situation(name: string): Happened {
  const found = happened.get(name);
  if (found === undefined) throw new Error(`${name} did not happen`);
  return found;
}

describe('the verdict tells the truth', () => {
  test('of situations that have names of their own', () => {
    expect(happened.size).toBe(SITUATIONS.length);
  });

  test.each(SITUATIONS)('$name', ({ name, truth }) => {
    const left = situation(name);
    const { verdict, faultProven, rolledBack, reason } = judge(left);
    expect({ verdict, faultProven, rolledBack, reason }).toEqual({
      verdict: truth.verdict,
      faultProven: truth.faultProven,
      rolledBack: truth.rolledBack,
      reason: expect.stringMatching(truth.because) as unknown,
    });
  });
});

describe('what is measured holds what the service itself knows', () => {
  const endingOutages = outages.filter(({ truth }) => truth.because !== 'never');
  const named = (name: string) => ({ kind: 'named', name }) as const;
  const interval = (measure: string, { journal }: Happened): Bounds => {
    const read = readJournal(journal ?? '');
    if (read.kind === 'unreadable') throw new Error(read.reason);
    const [observed] = observe(named(measure), null, read.journal, []);
    const fault = faultStart(read.journal);
    if (observed?.kind !== 'number' || fault === null) throw new Error(`${measure} was not observed`);
    return { ...(observed.interval ?? { lower: observed.value, upper: observed.value }), fault };
  };

  test.each(endingOutages)('recovery-time of $name', ({ name }) => {
    const left = situation(name);
    const { lower, upper, fault } = interval('recovery-time', left);
    const truly = Math.max(...left.outages.map(({ to }) => to)) - fault;
    expect(lower).toBeLessThanOrEqual(truly);
    expect(upper).toBeGreaterThanOrEqual(truly);
  });

  test.each(endingOutages)('downtime of $name is never judged shorter', ({ name }) => {
    const left = situation(name);
    const { upper } = interval('downtime', left);
    const truly = left.outages.reduce((sum, { from, to }) => sum + to - from, 0);
    expect(upper).toBeGreaterThanOrEqual(truly);
  });
});

/** The journals that can be rewritten: strict JSON, and whole. */
function rewritable(
  name: string,
): { readonly left: Happened; readonly text: string; readonly raw: RawJournal } | null {
  const left = situation(name);
  try {
    return left.journal === null
      ? null
      : { left, text: left.journal, raw: JSON.parse(left.journal) as RawJournal };
  } catch {
    return null;
  }
}

describe.each(AGES)('the verdict is the same as chaoslib $version tells it: $differs', (age) => {
  const known = (name: string) => {
    const found = rewritable(name);
    return found !== null && age.knows(found.raw, found.left.planned) ? found : null;
  };

  test('and it could have run many of the situations', () => {
    expect(SITUATIONS.filter(({ name }) => known(name) !== null).length).toBeGreaterThan(90);
  });

  test.each(SITUATIONS)('$name', ({ name }) => {
    const found = known(name);
    if (found === null) return;
    const { left, text } = found;
    const [now, then] = [judge(left), judge(left, agedTo(age, text, left.planned))];
    expect([then.verdict, then.faultProven]).toEqual([now.verdict, now.faultProven]);
  });
});

describe('a journal that lost a piece of its evidence', () => {
  test.each(SITUATIONS)('$name', ({ name, truth }) => {
    const found = rewritable(name);
    if (found === null) return;
    const { left, text, raw } = found;
    const passed = letsThrough(truth.verdict);
    const better = mutationsOf(raw, left.planned)
      .filter(({ vital }) => vital || !passed)
      .filter(({ change }) => letsThrough(judge(left, rewritten(text, change)).verdict));
    expect(better.map((mutation) => mutation.name)).toEqual([]);
  });
});
