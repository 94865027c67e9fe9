import type { Clock } from '../../src/clock.js';
import type {
  AlarmAnswer,
  AlarmQuestion,
  AlarmState,
  Datapoint,
  Metrics,
  SeriesAnswer,
  SeriesQuestion,
  StateAnswer,
  StateChange,
  Unanswered,
} from '../../src/measures/metrics.js';

interface Call {
  readonly of: 'series' | 'alarms' | 'states';
  readonly at: number;
  readonly questions: number;
}

/** Alarms and metrics that are what they are told to be, when they are told to be it, by a clock. */
export class FakeMetrics implements Metrics {
  readonly calls: Call[] = [];
  private readonly changes = new Map<string, StateChange[]>();
  private readonly values = new Map<string, Datapoint[]>();
  private readonly outages: { readonly from: number; readonly to: number; readonly because: string }[] = [];

  constructor(private readonly clock: Clock) {}

  /** An alarm, from a time on; before its first one there is no such alarm. */
  turn(name: string, to: AlarmState, at = this.clock.now()): this {
    const changes = this.changes.get(name) ?? [];
    this.changes.set(name, [...changes, { at, from: changes.at(-1)?.to ?? to, to }]);
    return this;
  }

  /** A value of the metric of that name, whatever its statistic. */
  put(metric: string, value: number, at = this.clock.now()): this {
    this.values.set(metric, [...(this.values.get(metric) ?? []), { at, value }]);
    return this;
  }

  /** Nobody is answered in that time. */
  fail(because: string, from = this.clock.now(), to = Infinity): this {
    this.outages.push({ from, to, because });
    return this;
  }

  series(questions: readonly SeriesQuestion[]): Promise<readonly SeriesAnswer[]> {
    return this.answer('series', questions, ({ query, period, window }) => {
      const all = query.kind === 'statistic' ? (this.values.get(query.metric) ?? []) : [];
      const inside = all.filter(({ at }) => at >= window.from && at < window.to);
      const datapoints = inside.map(({ at, value }) => ({ at: Math.floor(at / period) * period, value }));
      return { kind: 'series', datapoints, notes: [] };
    });
  }

  alarms(questions: readonly AlarmQuestion[]): Promise<readonly AlarmAnswer[]> {
    return this.answer('alarms', questions, ({ name, since }) => {
      const told = this.told(name);
      const last = told.at(-1);
      if (last === undefined) return missing(name);
      return { kind: 'alarm', state: last.to, changes: told.slice(1).filter(({ at }) => at >= since) };
    });
  }

  states(names: readonly string[]): Promise<readonly StateAnswer[]> {
    return this.answer('states', names, (name) => {
      const last = this.told(name).at(-1);
      return last === undefined ? missing(name) : { kind: 'state', state: last.to, since: last.at };
    });
  }

  private told(name: string): readonly StateChange[] {
    return (this.changes.get(name) ?? []).filter(({ at }) => at <= this.clock.now());
  }

  private answer<Q, A>(of: Call['of'], questions: readonly Q[], answer: (question: Q) => A | Unanswered) {
    const now = this.clock.now();
    this.calls.push({ of, at: now, questions: questions.length });
    const outage = this.outages.find(({ from, to }) => from <= now && now < to);
    const failed = outage && ({ kind: 'unanswered', because: outage.because } as const);
    return Promise.resolve(questions.map((question) => failed ?? answer(question)));
  }
}

function missing(name: string): Unanswered {
  return { kind: 'unanswered', because: `there is no alarm ${JSON.stringify(name)}` };
}
