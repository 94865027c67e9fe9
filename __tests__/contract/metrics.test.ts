import { describe } from '@jest/globals';
import { ManualClock } from '../fakes/clock.js';
import { FakeMetrics } from '../fakes/metrics.js';
import { describeMetricsContract, type MetricsStage } from './metrics.js';

describe('the fake', () => {
  const clock = new ManualClock();
  const metrics = new FakeMetrics(clock);
  const stage: MetricsStage = {
    metrics,
    makeAlarm: (name) => Promise.resolve(void metrics.turn(name, 'INSUFFICIENT_DATA')),
    turn: (name, state) => Promise.resolve(void metrics.turn(name, state)),
    put: (metric, value, at) => Promise.resolve(void metrics.put(metric, value, at)),
    now: () => clock.now(),
  };
  describeMetricsContract(() => stage);
});
