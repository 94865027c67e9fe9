import { z } from 'zod';
import { durationOf } from './measure-shape.js';
import { ROLLBACK_CAUSES } from './rollback-plan.js';
import { strict, text } from './shape.js';

/** GitHub's own limits. */
const MOST_INPUTS = 25;
const MOST_PAYLOAD_KEYS = 10;
/** Of a payload, and of an execution's input, what is left after the gate's own part. */
const MOST_BYTES = 32 * 1024;
const MOST_STEPS = 20;
const LONGEST = 6 * 3_600_000;

/** The key under which the gate tells a payload and an execution's input why it rolls back. */
export const GATE_KEY = 'gate';

const repository = text('`owner/name`; the repository of the job when not given.').optional();
const region = text('The region it is in; that of the gate when not given.').optional();

const scalar = z
  .union([z.string(), z.number(), z.boolean()], { error: 'write text, a number, true or false' })
  .meta({ description: 'Text, a number, `true` or `false`.' });

const object = (description: string, most: number) =>
  z
    .record(z.string(), z.unknown())
    .refine((given) => !Object.hasOwn(given, GATE_KEY), {
      message: `the key "${GATE_KEY}" is the gate's own: it holds the verdict`,
      params: { fix: 'give it another name' },
    })
    .refine((given) => Object.keys(given).length < most, {
      message: `there are more than ${most - 1} keys`,
      params: { fix: 'put some of them into an object under one key' },
    })
    .refine((given) => Buffer.byteLength(JSON.stringify(given)) <= MOST_BYTES, {
      message: `this is longer than ${MOST_BYTES / 1024} KiB`,
      params: { fix: 'leave out what can be looked up' },
    })
    .meta({ description });

const workflow = strict({
  file: text('The name of its file below `.github/workflows`.'),
  ref: text('The branch or tag it runs on.'),
  inputs: z
    .record(z.string().min(1), scalar)
    .refine((inputs) => Object.keys(inputs).length <= MOST_INPUTS, {
      message: `a workflow takes at most ${MOST_INPUTS} inputs`,
      params: { fix: 'write fewer' },
    })
    .optional()
    .meta({ description: 'Its inputs; they must be declared there.' }),
  repository,
});

const repositoryEvent = strict({
  type: text('The `event_type`.').max(100),
  payload: object('The `client_payload`; the gate adds `gate`.', MOST_PAYLOAD_KEYS).optional(),
  repository,
});

const stateMachine = strict({
  arn: text('The ARN of the state machine.'),
  input: object("The execution's input; the gate adds `gate`.", Infinity).optional(),
});

const codedeploy = strict({
  deployment: text('The id of the deployment under way.'),
  region,
});

const ecsService = strict({
  cluster: text('Name or ARN of the cluster.'),
  service: text('Name or ARN of the service.'),
  'task-definition': text('`family:revision` or ARN; the one deployed before when not given.').optional(),
  region,
});

const lambdaAlias = strict({
  function: text('Name or ARN of the function.'),
  alias: text('The alias.'),
  version: text('The version it is to point at; the one before when not given.').optional(),
  region,
});

const deploymentStatus = strict({
  state: z.enum(['failure', 'inactive']).meta({ description: 'What the deployment becomes.' }),
  deployment: text(
    'The id of the deployment; the newest of this commit and environment when not given.',
  ).optional(),
  repository,
});

/** A null byte would end it. */
const argument = z.string().refine((value) => !value.includes('\0'), {
  message: 'an argument cannot hold a null byte',
  params: { fix: 'leave it out' },
});

const command = strict({
  run: z
    .array(argument, { error: 'write a list: the program, then its arguments' })
    .min(1)
    .meta({ description: 'The program and its arguments; there is no shell around them.' }),
  env: z
    .record(z.string().regex(/^[A-Za-z_]\w*$/), scalar)
    .optional()
    .meta({ description: 'Variables beside those of the job; the gate adds `GATE_…`.' }),
});

/** What a step can do, by its key. */
const acts = {
  workflow: workflow.optional(),
  'repository-event': repositoryEvent.optional(),
  'state-machine': stateMachine.optional(),
  codedeploy: codedeploy.optional(),
  'ecs-service': ecsService.optional(),
  'lambda-alias': lambdaAlias.optional(),
  'deployment-status': deploymentStatus.optional(),
  command: command.optional(),
};

export const STEP_KINDS = Object.keys(acts) as readonly (keyof typeof acts)[];

export const rollbackStepShape = strict({
  name: text('As reports call the step.').max(200).optional(),
  timeout: z
    .string()
    .refine((value) => durationOf(value) >= 1_000 && durationOf(value) <= LONGEST, {
      message: 'this is not how long a step may take',
      params: { fix: 'write a duration from 1s to 6h, e.g. 15m' },
    })
    .optional()
    .meta({ description: 'How long the step may take; 15m when not given.' }),
  ...acts,
}).refine((keys) => STEP_KINDS.filter((kind) => keys[kind] !== undefined).length === 1, {
  message: 'a step does one thing',
  params: { fix: `write one of ${STEP_KINDS.join(', ')}` },
});

export const rollbackShape = strict({
  on: z
    .array(z.enum(ROLLBACK_CAUSES))
    .min(1)
    .optional()
    .meta({ description: 'What rolls back; `[fail, abort]` when not given.' }),
  steps: z.array(rollbackStepShape).max(MOST_STEPS).optional().meta({
    description: 'Played in order, each to its end; one that fails does not keep the next from its turn.',
  }),
}).meta({ description: 'How the deployment is taken back when a requirement was missed.' });
