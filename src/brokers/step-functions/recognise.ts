import { z } from 'zod';
import { parseJson } from './item.js';
import { PROTOCOLS, OWN_PROTOCOL, type Protocol } from './protocol.js';

/** What the definition of a state machine shows. `reason` is a clause. */
export type Recognised =
  | { readonly kind: 'broker'; readonly protocol: Protocol }
  | { readonly kind: 'unusable' | 'unknown'; readonly reason: string };

const shape = z.looseObject({
  StartAt: z.string(),
  States: z.record(z.string(), z.unknown()),
});
type Machine = z.infer<typeof shape>;

const taskShape = z.looseObject({
  Type: z.literal('Task'),
  Resource: z.string(),
  ResultSelector: z.unknown().optional(),
  Retry: z
    .array(z.looseObject({ ErrorEquals: z.array(z.string()), MaxAttempts: z.number().default(3) }))
    .default([]),
});
type Task = z.infer<typeof taskShape>;

const mapShape = z.looseObject({
  Type: z.literal('Map'),
  InputPath: z.string().nullish(),
  ItemsPath: z.string().nullish(),
  MaxConcurrency: z.number().default(0),
  Iterator: shape.optional(),
  ItemProcessor: shape.optional(),
});
type Loop = z.infer<typeof mapShape>;

/** Recognises a broker by what its machine reads: names and comments are anybody's. */
export function recognise(definition: string): Recognised {
  const machine = shape.safeParse(parseJson(definition));
  if (!machine.success) return unknown('its definition is none of a state machine');
  // Only our own machine lets its input say how many experiments may run at the same time, and how to end.
  if (['max_concurrency', 'fail_fast'].every((key) => definition.includes(key)))
    return { kind: 'broker', protocol: OWN_PROTOCOL };
  if (definition.includes('$.Payload.parallel_enabled')) {
    const reason = 'it is the series-or-parallel machine, which runs an experiment again once it is done';
    return { kind: 'unusable', reason };
  }
  const loop = loopOver('$.Payload.list', machine.data);
  if (!loop || !definition.includes('$.Payload.state')) {
    return unknown('it does not run what is listed in $.Payload.list');
  }
  return recogniseLoop(loop);
}

/** The map over the list, whether its items are called by the path of its input or of its items. */
function loopOver(path: string, { States }: Machine): Loop | null {
  for (const state of Object.values(States)) {
    const loop = mapShape.safeParse(state);
    if (loop.success && [loop.data.InputPath, loop.data.ItemsPath].includes(path)) return loop.data;
  }
  return null;
}

function recogniseLoop(loop: Loop): Recognised {
  const states = Object.values((loop.Iterator ?? loop.ItemProcessor)?.States ?? {});
  const tasks = states.flatMap((state) => taskShape.safeParse(state).data ?? []);
  const concurrency = loop.MaxConcurrency === 0 ? Infinity : loop.MaxConcurrency;
  const [task] = tasks;
  if (!task || tasks.length > 1) return unknown(`it has ${tasks.length} tasks for each experiment, not one`);
  const told = { concurrency, attempts: attemptsOf(task) };
  if (/:states:::lambda:invoke$/.test(task.Resource)) {
    return {
      kind: 'broker',
      protocol: { ...PROTOCOLS['published-lambda'], ...told, longest: longestOf(task) },
    };
  }
  if (/:states:::ecs:runTask\.(sync|waitForTaskToken)$/.test(task.Resource)) {
    return { kind: 'broker', protocol: { ...PROTOCOLS['published-ecs'], ...told } };
  }
  return unknown(`its task is ${task.Resource}, neither a Lambda function nor a container`);
}

function attemptsOf({ Retry }: Task): number {
  const anyFailure = Retry.find(({ ErrorEquals }) =>
    ['States.ALL', 'States.TaskFailed'].some((error) => ErrorEquals.includes(error)),
  );
  return 1 + (anyFailure?.MaxAttempts ?? 0);
}

/** The variant that leaves results as Lambda gives them was published with a time limit of its own. */
function longestOf({ ResultSelector }: Task): number | null {
  return ResultSelector === undefined ? 60_000 : PROTOCOLS['published-lambda'].longest;
}

function unknown(reason: string): Recognised {
  return { kind: 'unknown', reason };
}
