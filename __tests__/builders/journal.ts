import type { Criterion } from '../../src/criteria/criterion.js';
import { parseCondition } from '../../src/criteria/parse.js';
import type { Journal } from '../../src/journal/journal.js';
import { readJournal } from '../../src/journal/read.js';

type Raw = Record<string, unknown>;

const ZERO = Date.parse('2026-11-20T14:00:00Z');

/** Milliseconds since 1970 of a second of the experiment, which starts at 14:00:00. */
export function moment(second: number): number {
  return ZERO + second * 1_000;
}

/** The same as chaoslib writes it from 1.43.1 on. */
export function time(second: number): string {
  return new Date(moment(second)).toISOString().replace('Z', '000+00:00');
}

/** A process activity that exited with 0, from one second to another. */
export function entry(name: string, from: number, to: number, overrides: Raw = {}): Raw {
  const { activity = {}, ...rest } = overrides as { activity?: Raw };
  return {
    activity: { type: 'action', name, provider: { type: 'process', path: 'true' }, ...activity },
    output: { status: 0, stdout: '', stderr: '' },
    start: time(from),
    status: 'succeeded',
    end: time(to),
    duration: to - from,
    ...rest,
  };
}

/** An HTTP probe that was answered with a status. */
export function answer(name: string, from: number, status: number, overrides: Raw = {}): Raw {
  const { activity = {}, ...rest } = overrides as { activity?: Raw };
  return entry(name, from, from + 0.1, {
    activity: { type: 'probe', provider: { type: 'http', url: 'http://shop' }, tolerance: 200, ...activity },
    output: { status, headers: {}, body: '' },
    ...rest,
  });
}

/** A round of the hypothesis with one probe, met or not. */
export function round(from: number, met: boolean, overrides: Raw = {}): Raw {
  const probe = answer('web answers', from, met ? 200 : 503, { tolerance_met: met });
  return { steady_state_met: met, probes: [probe], ...overrides };
}

/** Rounds of 0.1 s at each of the seconds, good but for those listed. */
export function rounds(seconds: readonly number[], bad: readonly number[] = []): readonly Raw[] {
  return seconds.map((second) => round(second, !bad.includes(second)));
}

/** The journal of an experiment of twenty seconds that killed something at second 2 and went well. */
export function rawJournal(overrides: Raw = {}): Raw {
  const kill = entry('kill', 2, 3);
  const undo = entry('undo', 15, 16);
  return {
    'chaoslib-version': '1.44.0',
    platform: 'Linux',
    node: 'runner',
    experiment: rawExperiment(),
    start: time(0),
    status: 'completed',
    deviated: false,
    steady_states: { before: round(0, true), after: round(14, true), during: [] },
    run: [kill],
    rollbacks: [undo],
    end: time(20),
    duration: 20,
    ...overrides,
  };
}

export function rawExperiment(overrides: Raw = {}): Raw {
  const activity = (name: string): Raw => ({
    type: 'action',
    name,
    provider: { type: 'process', path: 'true' },
  });
  return {
    title: 'Experiment 1',
    description: 'Kills one of three.',
    'steady-state-hypothesis': {
      title: 'The shop answers',
      probes: [
        {
          type: 'probe',
          name: 'web answers',
          tolerance: 200,
          provider: { type: 'http', url: 'http://shop' },
        },
      ],
    },
    method: [activity('kill')],
    rollbacks: [activity('undo')],
    dry: null,
    ...overrides,
  };
}

/** The journal as the gate reads it. */
export function aJournal(overrides: Raw = {}): Journal {
  const read = readJournal(JSON.stringify(rawJournal(overrides)));
  if (read.kind === 'unreadable') throw new Error(read.reason);
  return read.journal;
}

/** A criterion as a suite states it. */
export function criterion(text: string, overrides: Partial<Criterion> = {}): Criterion {
  const parsed = parseCondition(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return {
    require: parsed.condition,
    warn: null,
    weight: 1,
    required: false,
    enforce: true,
    why: null,
    place: { file: 'suite.yaml', line: 9 },
    origin: 'entry',
    ...overrides,
  };
}
