import type { Clock } from '../clock.js';
import { printValue } from '../criteria/quantity.js';
import type { Log } from '../log.js';
import type { Plan, PlannedExperiment } from '../suite/plan.js';
import type { Ending, Progress } from './broker.js';
import { experimentDuration, OVERHEAD } from './expected.js';

/** Milliseconds without a line, after which there is one: some CI systems end a job that is silent for longer. */
const SILENCE = 270_000;

/** How many of the experiments at work a line names. */
const MOST_NAMED = 5;

interface ProgressPorts {
  readonly clock: Clock;
  readonly log: Log;
}

/** Tells of a run: one line a change, and now and then one when nothing changes. */
export class ProgressLog {
  /** When each experiment at work was started, by index; milliseconds since 1970 UTC by the broker's clock. */
  private readonly since = new Map<number, number>();
  private ended = 0;
  private saidAt: number;

  constructor(
    private readonly plan: Plan,
    private readonly ports: ProgressPorts,
  ) {
    this.saidAt = ports.clock.now();
  }

  tell(progress: Progress): void {
    const line = this.describe(progress);
    if (line !== null) this.say(line);
  }

  /** Until `signal` aborts. */
  async breakSilence(signal: AbortSignal): Promise<void> {
    const { clock } = this.ports;
    while (!signal.aborted) {
      const rest = this.saidAt + SILENCE - clock.now();
      if (rest > 0) await clock.sleep(rest, signal);
      else this.say(this.describeState());
    }
  }

  /** Said when the run is asked to end: the faults of what is at work may be in place. */
  tellStanding(): void {
    const atWork = [...this.since.keys()].map((index) => this.nameOf(index));
    const more = atWork.length > MOST_NAMED ? ` and ${atWork.length - MOST_NAMED} more` : '';
    const named = `${atWork.slice(0, MOST_NAMED).join(', ') || 'nothing'}${more}`;
    const waiting = this.plan.experiments.length - this.ended - atWork.length;
    this.say(`as far as was seen, at work: ${named}; ended: ${this.ended}; not started: ${waiting}`);
  }

  private say(line: string): void {
    this.saidAt = this.ports.clock.now();
    this.ports.log.info(line);
  }

  /** Null: it needs no telling. */
  private describe(progress: Progress): string | null {
    if (progress.kind === 'terminal') return describeEnd(progress.ending);
    const { index, at } = progress;
    const name = this.nameOf(index);
    const began = this.since.get(index);
    if (progress.kind === 'ended') {
      this.since.delete(index);
      this.ended += 1;
      return `■ ${name}: ${progress.state} after ${((at - (began ?? at)) / 1000).toFixed(1)} s`;
    }
    this.since.set(index, at);
    const expected = expectedOf(this.plan.experiments[index - 1]);
    return progress.kind === 'started'
      ? `▶ ${name}: started${expected === null ? '' : `, ${expected} expected`}`
      : `↻ ${name}: started again (attempt ${progress.attempt}): its faults may be injected again`;
  }

  private describeState(): string {
    const all = this.plan.experiments.length;
    const atWork = [...this.since].map(([index, at]) => {
      const expected = expectedOf(this.plan.experiments[index - 1]);
      return `${this.nameOf(index)} (since ${timeOf(at)}${expected === null ? '' : `, ${expected} expected`})`;
    });
    const ended = `${this.ended} of ${all} have ended`;
    if (atWork.length === 0) return `no experiment is at work; ${ended}, the run goes on`;
    const more = atWork.length > MOST_NAMED ? ` and ${atWork.length - MOST_NAMED} more` : '';
    return `still at work: ${atWork.slice(0, MOST_NAMED).join(', ')}${more}; ${ended}`;
  }

  private nameOf(index: number): string {
    const title = this.plan.experiments[index - 1]?.title ?? 'an experiment that is not in the plan';
    return `${index}/${this.plan.experiments.length} ${title}`;
  }
}

function describeEnd({ state, reason }: Ending): string | null {
  if (state === 'succeeded') return null;
  return `the execution ended: ${state}${reason === null ? '' : ` (${reason})`}`;
}

/** Null: nothing that is worth saying. */
function expectedOf(experiment: PlannedExperiment | undefined): string | null {
  if (!experiment) return null;
  const expected = experimentDuration(experiment);
  if (experiment.lasted !== undefined) return `about ${printValue(expected, 'duration')}`;
  return expected > OVERHEAD ? `at least ${printValue(expected, 'duration')}` : null;
}

function timeOf(at: number): string {
  return `${new Date(at).toISOString().slice(11, 19)} UTC`;
}
