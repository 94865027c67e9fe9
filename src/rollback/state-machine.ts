import { createHash } from 'node:crypto';
import { isOver, type Executions } from '../brokers/step-functions/executions.js';
import type { StateMachineAct } from '../suite/rollback-plan.js';
import { follow, patiently } from './follow.js';
import type { Ended, Playing, Trigger } from './trigger.js';

/** State machines as rollbacks use them: what starts and describes executions of one, and where a person can watch them. */
export interface StateMachine {
  readonly executions: Pick<Executions, 'start' | 'arnOf' | 'describe'>;
  readonly urlOf: (executionArn: string) => string | null;
}

/** An execution's name has at most 80 characters. */
const LONGEST_NAME = 80;

/** What the execution of a run's step is called: the same again is the same execution, and that of no other run. */
export function rollbackName(runId: string, position: number): string {
  const suffix = `-rollback-${position}`;
  const room = LONGEST_NAME - suffix.length;
  if (runId.length <= room) return `${runId}${suffix}`;
  const digest = createHash('sha256').update(runId).digest('hex').slice(0, 8);
  return `${runId.slice(0, room - digest.length - 1)}-${digest}${suffix}`;
}

/** Starts an execution, once for its name, and follows it to its end. */
export class StateMachineTrigger implements Trigger {
  constructor(
    private readonly act: StateMachineAct,
    private readonly name: string,
    private readonly machine: StateMachine,
  ) {}

  plan(): Promise<string> {
    return Promise.resolve(`start an execution of ${this.act.arn}, and follow it to its end`);
  }

  async play(playing: Playing): Promise<Ended | null> {
    const { executions, urlOf } = this.machine;
    const input = JSON.stringify(this.act.input);
    const arn = await patiently(async () => {
      const started = await executions.start(this.name, input, playing.signal);
      return started?.arn ?? executions.arnOf(this.name);
    }, playing);
    if (arn === null) return null;
    playing.started(urlOf(arn));
    return follow(() => this.look(arn, playing.signal), playing);
  }

  private async look(arn: string, signal: AbortSignal): Promise<Ended | null> {
    const execution = await this.machine.executions.describe(arn, signal);
    // A start is not seen everywhere at once.
    if (execution === null || !isOver(execution)) return null;
    const { status, error, cause } = execution;
    if (status === 'SUCCEEDED') return { outcome: 'done', reason: `the execution ${arn} succeeded` };
    const why = [error, cause].filter(Boolean).join(': ');
    return { outcome: 'failed', reason: `the execution ${arn} ended as ${status}${why && `: ${why}`}` };
  }
}
