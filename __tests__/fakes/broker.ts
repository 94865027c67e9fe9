import type { Broker, Collected, Ending, EndRequest, Handle, Progress } from '../../src/brokers/broker.js';
import { endingBy } from '../../src/brokers/end-requests.js';
import { unlessCancelled } from '../../src/brokers/cancelled.js';
import { takenRunId } from '../../src/brokers/taken.js';
import type { Clock } from '../../src/clock.js';
import type { Handed } from '../../src/suite/handed.js';
import type { Plan, PlannedExperiment } from '../../src/suite/plan.js';

/** What becomes of one experiment. */
export interface Script {
  /** Milliseconds it takes when nobody ends it, or what it waits for; 1 s unless told. */
  readonly lasts?: number | Promise<void>;
  /** Milliseconds it takes from being asked to end to its end; 500 unless told. */
  readonly endsIn?: number;
  /** The journal it leaves; null: none. */
  readonly journal: string | null;
  /** What collecting says beside the outcome. */
  readonly collected?: Partial<Pick<Collected, 'attempts' | 'endedBy' | 'notes'>>;
}

interface Run {
  readonly handle: Handle;
  readonly plan: Plan;
  readonly story: Progress[];
  readonly outcomes: Map<number, Collected>;
  readonly asked: AbortController;
  request: EndRequest | null;
}

const LOOK = 100;

/** A broker without a system behind it: experiments run one after another on the clock it is given, and end as scripted. */
export class FakeBroker implements Broker {
  readonly kind = 'fake';
  /** Ids of runs, in the order in which they were started. */
  readonly started: string[] = [];
  private readonly runs = new Map<string, Run>();

  constructor(
    private readonly clock: Clock,
    private readonly script: (experiment: PlannedExperiment) => Script,
    private readonly failFast = false,
  ) {}

  shortfalls(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  start(plan: Plan, runId: string, signal?: AbortSignal): Promise<Handle> {
    return Promise.resolve().then(() => {
      unlessCancelled(signal);
      return this.startOnce(plan, runId);
    });
  }

  private startOnce(plan: Plan, runId: string): Handle {
    const known = this.runs.get(runId);
    if (known && JSON.stringify(known.plan) !== JSON.stringify(plan)) {
      throw takenRunId(runId);
    }
    if (known) return known.handle;
    const handle = { runId, reference: `fake:${runId}`, url: null, startedAt: this.clock.now() };
    const run: Run = {
      handle,
      plan,
      story: [],
      outcomes: new Map(),
      asked: new AbortController(),
      request: null,
    };
    this.runs.set(runId, run);
    this.started.push(runId);
    void this.play(run);
    return handle;
  }

  async *watch(handle: Handle, signal?: AbortSignal): AsyncGenerator<Progress> {
    const { story } = this.find(handle);
    for (let told = 0; !signal?.aborted;) {
      const progress = story[told];
      if (progress) {
        told += 1;
        yield progress;
        if (progress.kind === 'terminal') return;
      } else {
        await this.clock.sleep(LOOK, signal);
      }
    }
  }

  async *collect(handle: Handle, plan: Plan): AsyncGenerator<Collected> {
    const run = this.find(handle);
    for (const { index } of plan.experiments) {
      const started = run.story.some((progress) => progress.kind === 'started' && progress.index === index);
      while (started && !run.outcomes.has(index)) await this.clock.sleep(LOOK);
      yield (
        run.outcomes.get(index) ?? {
          index,
          outcome: { kind: 'not-started', reason: 'the run ended before it' },
          attempts: 0,
          endedBy: null,
          notes: [],
        }
      );
    }
  }

  async stop(
    handle: Handle,
    request: EndRequest,
    grace: number,
    hurry?: AbortSignal,
  ): Promise<'ended' | 'forced'> {
    const run = this.find(handle);
    if (hasEnded(run)) return 'ended';
    run.request ??= request;
    run.asked.abort();
    const until = this.clock.now() + grace;
    while (!hasEnded(run) && this.clock.now() < until && !hurry?.aborted) {
      await this.clock.sleep(LOOK, hurry);
    }
    if (hasEnded(run)) return 'ended';
    this.end(run, endingBy(run.request));
    return 'forced';
  }

  attach(runId: string): Promise<Handle | null> {
    return Promise.resolve(this.runs.get(runId)?.handle ?? null);
  }

  isAtWork(handle: Handle): Promise<boolean> {
    return Promise.resolve(!hasEnded(this.find(handle)));
  }

  experimentsOf(runId: string): Promise<readonly Handed[]> {
    const experiments = this.runs.get(runId)?.plan.experiments ?? [];
    return Promise.resolve(experiments.map(({ index, id, document }) => ({ index, id, document })));
  }

  private find(handle: Handle): Run {
    const run = this.runs.get(handle.runId);
    if (!run) throw new Error(`run ${handle.runId} was never started`);
    return run;
  }

  private async play(run: Run): Promise<void> {
    for (const experiment of run.plan.experiments) {
      if (run.asked.signal.aborted) break;
      await this.playOne(run, experiment);
      const { outcome } = run.outcomes.get(experiment.index) ?? {};
      if (this.failFast && outcome?.kind !== 'journal') {
        this.end(run, { state: 'failed', reason: 'fail fast' });
      }
      if (hasEnded(run)) return;
    }
    this.end(run, run.request ? endingBy(run.request) : { state: 'succeeded', reason: null });
  }

  private async playOne(run: Run, experiment: PlannedExperiment): Promise<void> {
    const { index } = experiment;
    const { journal, lasts = 1_000, endsIn = 500, collected } = this.script(experiment);
    this.tell(run, { kind: 'started', index, at: this.clock.now() });
    await (typeof lasts === 'number'
      ? this.clock.sleep(lasts, run.asked.signal)
      : Promise.race([lasts, aborted(run.asked.signal)]));
    const interrupted = run.asked.signal.aborted;
    if (interrupted) await this.clock.sleep(endsIn);
    run.outcomes.set(index, {
      index,
      outcome:
        journal === null
          ? { kind: 'lost', reason: 'it left no journal' }
          : { kind: 'journal', text: journal, where: `fake:${experiment.id}` },
      attempts: 1,
      endedBy: interrupted ? 'abort' : null,
      notes: [],
      ...collected,
    });
    const state = journal === null || interrupted ? 'failed' : 'done';
    this.tell(run, { kind: 'ended', index, at: this.clock.now(), state });
  }

  private end(run: Run, ending: Ending): void {
    this.tell(run, { kind: 'terminal', at: this.clock.now(), ending });
  }

  /** After the end nothing is told: a runner that goes on does so unseen. */
  private tell(run: Run, progress: Progress): void {
    if (!hasEnded(run)) run.story.push(progress);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

function hasEnded({ story }: Run): boolean {
  return story.at(-1)?.kind === 'terminal';
}
