import { expect, it } from '@jest/globals';
import type { AlarmState, Metrics } from '../../src/measures/metrics.js';

/** A place where alarms and metrics are what a test makes them. */
export interface MetricsStage {
  readonly metrics: Metrics;
  readonly makeAlarm: (name: string) => Promise<void>;
  readonly turn: (name: string, state: AlarmState) => Promise<void>;
  /** A value of a metric of the namespace `Contract`, without dimensions, at milliseconds since 1970 UTC. */
  readonly put: (metric: string, value: number, at: number) => Promise<void>;
  readonly now: () => number;
}

const MINUTE = 60_000;

/** What every service that watches the system answers about it as it is now. */
export function describeMetricsContract(stage: () => MetricsStage): void {
  it('tells what alarms are now, in the order they were asked for', async () => {
    const { metrics, makeAlarm, turn, now } = stage();
    for (const name of ['quiet', 'loud']) await makeAlarm(name);
    await turn('quiet', 'OK');
    await turn('loud', 'OK');
    await turn('loud', 'ALARM');
    const answers = await metrics.states(['loud', 'no such alarm', 'quiet']);
    expect(answers).toEqual([
      { kind: 'state', state: 'ALARM', since: expect.any(Number) },
      { kind: 'unanswered', because: expect.stringMatching(/^there is no alarm "no such alarm"/) },
      { kind: 'state', state: 'OK', since: expect.any(Number) },
    ]);
    const [loud] = answers;
    const since = loud?.kind === 'state' ? (loud.since ?? 0) : 0;
    expect(Math.abs(now() - since)).toBeLessThan(MINUTE);
  });

  it('tells more of them than one call may hold', async () => {
    const { metrics, makeAlarm, turn } = stage();
    await makeAlarm('the 120th');
    await turn('the 120th', 'ALARM');
    const names = Array.from({ length: 120 }, (_, index) => (index === 119 ? 'the 120th' : `alarm ${index}`));
    const answers = await metrics.states(names);
    expect(answers).toHaveLength(120);
    expect(answers[119]).toMatchObject({ kind: 'state', state: 'ALARM' });
    expect(answers[118]).toMatchObject({ kind: 'unanswered' });
  });

  it('gives the values of a window, each at the start of its period, and none where there are none', async () => {
    const { metrics, put, now } = stage();
    const start = Math.floor(now() / MINUTE) * MINUTE - 10 * MINUTE;
    await put('Latency', 3, start - 1_000);
    await put('Latency', 5, start + 20_000);
    const query = { kind: 'statistic', namespace: 'Contract', statistic: 'Maximum', dimensions: {} } as const;
    const window = { from: start, to: start + 2 * MINUTE };
    const question = { period: MINUTE, window, settled: window.to };
    const answers = await metrics.series([
      { ...question, query: { ...query, metric: 'Latency' } },
      { ...question, query: { ...query, metric: 'Nothing' } },
    ]);
    expect(answers).toEqual([
      { kind: 'series', datapoints: [{ at: start, value: 5 }], notes: [] },
      { kind: 'series', datapoints: [], notes: [] },
    ]);
  });
}
