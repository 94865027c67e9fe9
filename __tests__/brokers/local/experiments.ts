import type { Broker, Collected, Handle, Progress } from '../../../src/brokers/broker.js';
import type { Json, JsonObject, Plan, PlannedExperiment } from '../../../src/suite/plan.js';
import { aPlan, aPlannedExperiment } from '../../builders/plan.js';
import { processTree } from '../../embedded/process-tree.js';

/** A shell command as an activity. */
export function shell(name: string, script: string, more: JsonObject = {}): JsonObject {
  return {
    type: 'action',
    name,
    provider: { type: 'process', path: 'sh', arguments: ['-c', script] },
    ...more,
  };
}

/** A plan of experiments that differ in what they do. */
export function planOf(...parts: readonly (JsonObject & { method: readonly Json[] })[]): Plan {
  const experiments = parts.map((part, position): PlannedExperiment => {
    const index = position + 1;
    const document = { title: `Experiment ${index}`, description: 'A test.', ...part };
    return aPlannedExperiment({ index, id: `0${index}-experiment`, document });
  });
  return aPlan({ experiments });
}

/** Everything that the run told and left. */
export async function toTheEnd(broker: Broker, handle: Handle, plan: Plan) {
  const story: Progress[] = [];
  for await (const progress of broker.watch(handle)) story.push(progress);
  const collected: Collected[] = [];
  for await (const one of broker.collect(handle, plan)) collected.push(one);
  return { story, collected };
}

/** The keeper of a run and all that it started. */
export function processesOf(handle: Handle) {
  return processTree(Number(handle.reference.replace('process ', '')));
}

export function endingOf(story: readonly Progress[]) {
  const last = story.at(-1);
  return last?.kind === 'terminal' ? last.ending : undefined;
}

interface Written {
  readonly status: string;
  readonly rollbacks: readonly { readonly status: string }[];
}

/** The journal of an experiment that left one. */
export function journalIn(collected: Collected | undefined): Written {
  const outcome = collected?.outcome;
  if (outcome?.kind !== 'journal') throw new Error(`no journal: ${outcome?.reason ?? 'nothing'}`);
  return JSON.parse(outcome.text) as Written;
}
