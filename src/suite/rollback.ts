import type { z } from 'zod';
import { checkGaps, type Values } from './check-gaps.js';
import { fillGaps, gapsOf } from './gaps.js';
import { isObject, type Located } from './located.js';
import { durationOf } from './measure-shape.js';
import type { JsonObject } from './json.js';
import type { RollbackAct, RollbackPlan, RollbackStep } from './rollback-plan.js';
import { rollbackShape, rollbackStepShape, STEP_KINDS } from './rollback-shape.js';
import { valid } from './shape-problems.js';

const DEFAULT_TIMEOUT = '15m';

/** A suite that says nothing of it. */
export const NO_ROLLBACK: RollbackPlan = { on: ['fail', 'abort'], steps: [], values: {} };

/**
 * Reads how the deployment is taken back; the shape was checked before. Without values – where no step will be played –
 * gaps stay as they are written, and nothing that is filled in later is checked.
 */
export function readRollback(located: Located, values: Values | null): RollbackPlan {
  const on = valid(rollbackShape, located)?.on ?? NO_ROLLBACK.on;
  const steps = located.key('steps').items;
  if (values !== null) checkGaps(located, steps, values);
  return { on, steps: steps.flatMap((step) => readStep(step, values)), values: values ?? {} };
}

type Written = z.infer<typeof rollbackStepShape>;

function readStep(located: Located, values: Values | null): readonly RollbackStep[] {
  const written = valid(rollbackStepShape, located);
  const kind = written && STEP_KINDS.find((one) => written[one] !== undefined);
  if (!kind) return [];
  const act = actOf(written, new Keys(located.key(kind), values));
  if (act === null) return [];
  const { name = nameOf(act), timeout = DEFAULT_TIMEOUT } = written;
  return [{ ...act, name, place: located.place, timeout: durationOf(timeout) }];
}

function actOf(written: Written, keys: Keys): RollbackAct | null {
  const repository = keys.optional('repository', FORMS.repository);
  const region = keys.optional('region', FORMS.region);
  const { workflow, command } = written;
  if (workflow) {
    const file = keys.filled('file', FORMS.workflow);
    return { kind: 'workflow', file, ref: keys.filled('ref'), inputs: texts(workflow.inputs), repository };
  }
  if (command) return { kind: 'command', run: keys.list('run'), env: texts(command.env) };
  if (written['repository-event']) {
    return {
      kind: 'repository-event',
      type: keys.filled('type'),
      payload: keys.object('payload'),
      repository,
    };
  }
  if (written['state-machine']) {
    return { kind: 'state-machine', arn: keys.filled('arn', FORMS.machine), input: keys.object('input') };
  }
  if (written.codedeploy) {
    return { kind: 'codedeploy', deployment: keys.filled('deployment', FORMS.codedeploy), region };
  }
  if (written['ecs-service']) {
    const taskDefinition = keys.optional('task-definition');
    const [cluster, service] = [keys.filled('cluster'), keys.filled('service')];
    return { kind: 'ecs-service', cluster, service, taskDefinition, region };
  }
  if (written['lambda-alias']) {
    const version = keys.optional('version', FORMS.version);
    const [name, alias] = [keys.filled('function'), keys.filled('alias')];
    return { kind: 'lambda-alias', function: name, alias, version, region };
  }
  const status = written['deployment-status'];
  if (!status) return null;
  const deployment = keys.optional('deployment', FORMS.deployment);
  return { kind: 'deployment-status', state: status.state, deployment, repository };
}

/** What a text has to look like once it is filled in, what it is not otherwise, and what to write. */
type Form = readonly [pattern: RegExp, is: string, fix: string];

const FORMS = {
  repository: [
    /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/,
    'not a repository',
    'write owner/name',
  ],
  region: [/^[a-z]{2,5}(?:-[a-z]+)+-\d$/, 'not a region', 'write e.g. eu-central-1'],
  workflow: [/^[\w.-]+\.ya?ml$/, 'not the name of a workflow file', 'write the bare name, e.g. rollback.yml'],
  machine: [
    /^arn:aws(?:-[a-z]+)*:states:[a-z0-9-]+:\d{12}:stateMachine:[\w-]{1,80}(?::[\w-]+)?$/,
    'not the ARN of a state machine',
    'write arn:aws:states:<region>:<account>:stateMachine:<name>',
  ],
  codedeploy: [
    /^d-[A-Z0-9]{1,30}$/,
    'not the id of a deployment of CodeDeploy',
    'write d-…, as CreateDeployment returned it',
  ],
  version: [/^\d{1,10}$/, 'not a published version', 'write its number'],
  deployment: [/^\d{1,15}$/, 'not the id of a deployment of GitHub', 'write its number'],
  anything: [/^[^\s\p{Cc}]{1,1024}$/u, 'not a name', 'write it without spaces'],
} as const satisfies Record<string, Form>;

/** The keys of what a step does, filled in. What is refused is told, and read as nothing. */
class Keys {
  constructor(
    private readonly located: Located,
    private readonly values: Values | null,
  ) {}

  filled(key: string, form: Form = FORMS.anything): string {
    return this.optional(key, form) ?? '';
  }

  optional(key: string, [pattern, is, fix]: Form = FORMS.anything): string | null {
    const at = this.located.key(key);
    if (typeof at.value !== 'string') return null;
    const text = this.fill(at.value);
    if (pattern.test(text)) return text;
    // A gap without a value was refused already, or nobody knows the value yet.
    if (!this.isWhole(at.value)) return text;
    at.refuse(`${JSON.stringify(text.slice(0, 120))} is ${is}`, fix);
    return null;
  }

  list(key: string): readonly string[] {
    const { items } = this.located.key(key);
    return items.map(({ value }) => (typeof value === 'string' ? this.fill(value) : ''));
  }

  private fill(text: string): string {
    return this.values === null ? text : fillGaps(text, this.values);
  }

  private isWhole(text: string): boolean {
    const values = this.values ?? {};
    return gapsOf(text)?.every((name) => Object.hasOwn(values, name)) ?? false;
  }

  /** As written: it may speak of the verdict. */
  object(key: string): JsonObject {
    const { value } = this.located.key(key);
    return isObject(value) ? value : {};
  }
}

function texts(given: Readonly<Record<string, string | number | boolean>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, String(value)]));
}

/** What a step is called that nobody named. */
function nameOf(act: RollbackAct): string {
  switch (act.kind) {
    case 'workflow':
      return `workflow ${act.file}`;
    case 'repository-event':
      return `event ${act.type}`;
    case 'state-machine':
      return `state machine ${act.arn.split(':')[6] ?? ''}`;
    case 'codedeploy':
      return `CodeDeploy ${act.deployment}`;
    case 'ecs-service':
      return `ECS service ${act.service}`;
    case 'lambda-alias':
      return `Lambda ${act.function}:${act.alias}`;
    case 'deployment-status':
      return `deployment ${act.state}`;
    case 'command':
      return `command ${act.run[0] ?? ''}`;
  }
}
