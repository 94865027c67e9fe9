import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Broker, Collected, Handle, Progress } from '../../src/brokers/broker.js';
import type { Plan } from '../../src/suite/plan.js';

/** What an experiment of the contract does: completes soon, leaves no journal, or lasts until it is asked to end. */
export type Behaviour = 'completes' | 'crashes' | 'lasts';

/** A broker that is ready to run, and plans for it. */
export interface Stage {
  readonly broker: Broker;
  /** A plan whose experiments behave so. The same behaviours with another `variant` differ only in the experiments' texts. */
  readonly plan: (behaviours: readonly Behaviour[], variant?: string) => Plan;
  /** Milliseconds in which an experiment that lasts can end when it is asked to. */
  readonly grace: number;
  readonly close: () => Promise<void>;
}

/** `failFast`: the run ends at the first experiment that does not complete. */
export type MakeStage = (options: { readonly failFast: boolean }) => Promise<Stage>;

let runs = 0;

/** What every broker keeps, whatever it is made of. Real services are welcome: nothing here depends on time. */
export function describeBrokerContract(name: string, make: MakeStage): void {
  const nextRunId = () => `contract-${name.replace(/[^A-Za-z0-9]+/g, '-')}-${(runs += 1)}`;

  describe(`${name} is a broker`, () => {
    let stage: Stage;
    let runId: string;
    const open = async (failFast = false) => (stage = await make({ failFast }));
    beforeEach(() => {
      runId = nextRunId();
    });
    afterEach(() => stage.close());

    describe('start', () => {
      it('starts once, however often the same run is asked for', async () => {
        const { broker, plan } = await open();
        const twice = plan(['completes', 'completes']);
        const first = await broker.start(twice, runId);
        const second = await broker.start(twice, runId);
        const story = await watchAll(broker, second);
        const third = await broker.start(twice, runId);
        expect([second, third]).toEqual([first, first]);
        expect(startsIn(story)).toEqual([1, 2]);
        expect((await collectAll(broker, third, twice)).map(({ attempts }) => attempts)).toEqual([1, 1]);
      });

      it('starts nothing once it is told to leave', async () => {
        const { broker, plan } = await open();
        const starting = broker.start(plan(['completes']), runId, AbortSignal.abort());
        await expect(starting).rejects.toMatchObject({ code: 'cancelled' });
        expect(await broker.attach(runId)).toBeNull();
      });

      it.each([
        { what: 'more experiments', other: ['completes', 'completes'] as const, variant: 'one' },
        { what: 'another text of an experiment', other: ['completes'] as const, variant: 'two' },
      ])('refuses the run id of another plan: $what', async ({ other, variant }) => {
        const { broker, plan } = await open();
        const handle = await broker.start(plan(['completes'], 'one'), runId);
        await expect(broker.start(plan(other, variant), runId)).rejects.toMatchObject({
          code: 'not-ours',
        });
        expect(endOf(await watchAll(broker, handle))).toBe('succeeded');
      });
    });

    describe('watch', () => {
      it('tells each change once, in order, and last of all one end', async () => {
        const { broker, plan } = await open();
        const handle = await broker.start(plan(['completes', 'crashes']), runId);
        const story = await watchAll(broker, handle);
        expect(story.filter(({ kind }) => kind === 'terminal')).toHaveLength(1);
        expect(endOf(story)).toBe('succeeded');
        expect(startsIn(story)).toEqual([1, 2]);
        expectTold(story);
      });

      it('tells the same story to whoever comes later', async () => {
        const { broker, plan } = await open();
        const handle = await broker.start(plan(['completes']), runId);
        const first = await watchAll(broker, handle);
        expect(await watchAll(broker, handle)).toEqual(first);
      });

      it('ends without an end when it is told to leave', async () => {
        const { broker, plan } = await open();
        const handle = await broker.start(plan(['lasts']), runId);
        const leaving = new AbortController();
        const story: Progress[] = [];
        for await (const progress of broker.watch(handle, leaving.signal)) {
          story.push(progress);
          leaving.abort();
        }
        expect(story.map(({ kind }) => kind)).toEqual(['started']);
        await broker.stop(handle, { kind: 'asked', reason: 'the test is over' }, stage.grace);
      });
    });

    describe('collect', () => {
      it('gives every journal of a run that succeeded, in the order of the plan', async () => {
        const { broker, plan } = await open();
        const three = plan(['completes', 'completes', 'completes']);
        const handle = await broker.start(three, runId);
        await watchAll(broker, handle);
        const collected = await collectAll(broker, handle, three);
        expect(collected.map(({ index }) => index)).toEqual([1, 2, 3]);
        for (const [position, { outcome }] of collected.entries()) {
          expect(titleIn(outcome)).toBe(three.experiments[position]?.document['title']);
        }
      });

      it('tells what was lost from what never started when a run failed in the middle', async () => {
        const { broker, plan } = await open(true);
        const three = plan(['completes', 'crashes', 'completes']);
        const handle = await broker.start(three, runId);
        expect(endOf(await watchAll(broker, handle))).toBe('failed');
        const collected = await collectAll(broker, handle, three);
        expect(kindsOf(collected)).toEqual(['journal', 'lost', 'not-started']);
        expect(collected.map(({ attempts }) => attempts)).toEqual([1, 1, 0]);
        for (const { outcome } of collected)
          if (outcome.kind !== 'journal') expect(outcome.reason).not.toBe('');
      });

      it('goes on after an experiment that left no journal', async () => {
        const { broker, plan } = await open();
        const three = plan(['crashes', 'completes', 'completes']);
        const handle = await broker.start(three, runId);
        await watchAll(broker, handle);
        expect(kindsOf(await collectAll(broker, handle, three))).toEqual(['lost', 'journal', 'journal']);
      });
    });

    describe('stop', () => {
      it.each([
        { how: 'ended', patient: true },
        { how: 'forced', patient: false },
      ] as const)('has $how a run, and the journal of what was at work is kept', async ({ how, patient }) => {
        const { broker, plan } = await open();
        const three = plan(['completes', 'lasts', 'completes']);
        const handle = await broker.start(three, runId);
        await untilStarted(broker, handle, 2);
        expect(
          await broker.stop(
            handle,
            { kind: 'asked', reason: 'the job was cancelled' },
            patient ? stage.grace : 0,
          ),
        ).toBe(how);
        const story = await watchAll(broker, handle);
        if (!patient) expect(endOf(story)).toBe('stopped');
        const collected = await collectAll(broker, handle, three);
        expect(collected.map(({ index }) => index)).toEqual([1, 2, 3]);
        expect(kindsOf(collected)).toEqual(['journal', 'journal', 'not-started']);
      });

      it.each([
        { kind: 'abort', state: 'aborted', patient: true },
        { kind: 'abort', state: 'aborted', patient: false },
        { kind: 'deadline', state: 'stopped', patient: true },
      ] as const)(
        'tells whoever comes later why the run ended: $kind (patient: $patient)',
        async ({ kind, state, patient }) => {
          const { broker, plan } = await open();
          const handle = await broker.start(plan(['lasts']), runId);
          await untilStarted(broker, handle, 1);
          const request = { kind, reason: 'the reason' };
          await broker.stop(handle, request, patient ? stage.grace : 0);
          await broker.stop(handle, { kind: 'cancelled', reason: 'another' }, stage.grace);
          const terminal = (await watchAll(broker, handle)).at(-1);
          expect(terminal).toMatchObject({ kind: 'terminal', ending: { state, reason: 'the reason' } });
          await collectAll(broker, handle, plan(['lasts']));
        },
      );

      it('does not wait for the end when there is no time', async () => {
        const { broker, plan } = await open();
        const handle = await broker.start(plan(['lasts']), runId);
        await untilStarted(broker, handle, 1);
        const request = { kind: 'deadline', reason: 'too long' } as const;
        expect(await broker.stop(handle, request, 600_000, AbortSignal.abort())).toBe('forced');
        await collectAll(broker, handle, plan(['lasts']));
      });

      it('changes nothing about a run that has ended', async () => {
        const { broker, plan } = await open();
        const one = plan(['completes']);
        const handle = await broker.start(one, runId);
        const story = await watchAll(broker, handle);
        const collected = await collectAll(broker, handle, one);
        expect(await broker.stop(handle, { kind: 'asked', reason: 'too late' }, 0)).toBe('ended');
        expect(await watchAll(broker, handle)).toEqual(story);
        expect(await collectAll(broker, handle, one)).toEqual(collected);
      });

      it('may be asked twice', async () => {
        const { broker, plan } = await open();
        const handle = await broker.start(plan(['lasts']), runId);
        await untilStarted(broker, handle, 1);
        await broker.stop(handle, { kind: 'asked', reason: 'the job was cancelled' }, 0);
        expect(await broker.stop(handle, { kind: 'asked', reason: 'the job was cancelled' }, 0)).toBe(
          'ended',
        );
      });
    });

    describe('what was handed over', () => {
      it('is told in the order of the plan, word for word', async () => {
        const { broker, plan } = await open();
        const two = plan(['completes', 'crashes']);
        await watchAll(broker, await broker.start(two, runId));
        const handed = await broker.experimentsOf(runId);
        expect(handed).toEqual(two.experiments.map(({ index, id, document }) => ({ index, id, document })));
        const texts = handed.map(({ document }) => JSON.stringify(document));
        expect(texts).toEqual(two.experiments.map(({ document }) => JSON.stringify(document)));
      });

      it('is nothing of a run that nobody started', async () => {
        const { broker } = await open();
        expect(await broker.experimentsOf(runId)).toEqual([]);
      });
    });

    describe('attach', () => {
      it('finds a run by its id, at work and ended', async () => {
        const { broker, plan } = await open();
        const handle = await broker.start(plan(['completes']), runId);
        expect(await broker.attach(runId)).toEqual(handle);
        await watchAll(broker, handle);
        expect(await broker.attach(runId)).toEqual(handle);
      });

      it('finds nothing where nothing was started', async () => {
        const { broker } = await open();
        expect(await broker.attach(runId)).toBeNull();
      });

      it('tells whether the run is still at work', async () => {
        const { broker, plan } = await open();
        const handle = await broker.start(plan(['lasts']), runId);
        expect(await broker.isAtWork(handle)).toBe(true);
        await broker.stop(handle, { kind: 'asked', reason: 'the test is over' }, stage.grace);
        expect(await broker.isAtWork(handle)).toBe(false);
      });
    });
  });
}

async function watchAll(broker: Broker, handle: Handle): Promise<readonly Progress[]> {
  return drain(broker.watch(handle));
}

async function collectAll(broker: Broker, handle: Handle, plan: Plan): Promise<readonly Collected[]> {
  return drain(broker.collect(handle, plan));
}

async function drain<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function untilStarted(broker: Broker, handle: Handle, index: number): Promise<void> {
  for await (const progress of broker.watch(handle)) {
    if (progress.kind === 'started' && progress.index === index) return;
  }
  throw new Error(`experiment ${index} was never started`);
}

function startsIn(story: readonly Progress[]): readonly number[] {
  return story.flatMap((progress) => (progress.kind === 'started' ? [progress.index] : []));
}

/** No experiment ends before it starts, or twice; nothing follows the end. */
function expectTold(story: readonly Progress[]): void {
  const open = new Set<number>();
  for (const progress of story.slice(0, -1)) {
    if (progress.kind === 'started') open.add(progress.index);
    else if (progress.kind === 'ended') expect(open.delete(progress.index)).toBe(true);
    else throw new Error(`"${progress.kind}" has no place here`);
  }
}

function endOf(story: readonly Progress[]): string | undefined {
  const last = story.at(-1);
  return last?.kind === 'terminal' ? last.ending.state : undefined;
}

function kindsOf(collected: readonly Collected[]): readonly string[] {
  return collected.map(({ outcome }) => outcome.kind);
}

function titleIn(outcome: Collected['outcome']): unknown {
  if (outcome.kind !== 'journal') return outcome.reason;
  const journal = JSON.parse(outcome.text) as { readonly experiment: { readonly title: unknown } };
  return journal.experiment.title;
}
