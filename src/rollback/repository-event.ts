import type { JsonObject } from '../suite/json.js';
import type { RepositoryEventAct } from '../suite/rollback-plan.js';
import type { Ended, Playing, Trigger } from './trigger.js';

/** What a rollback needs to send an event. Throws `GateError` naming the permission that is missing. */
export interface RepositoryEvents {
  /** Sends it, once. `repository` null: that of the job. */
  send(repository: string | null, type: string, payload: JsonObject, signal?: AbortSignal): Promise<void>;
}

/** Sends a `repository_dispatch` event. GitHub does not tell what it starts. */
export class RepositoryEventTrigger implements Trigger {
  constructor(
    private readonly act: RepositoryEventAct,
    private readonly events: RepositoryEvents,
  ) {}

  plan(): Promise<string> {
    return Promise.resolve(`send the event ${this.act.type}${this.where()}; what it starts is not followed`);
  }

  async play({ signal }: Playing): Promise<Ended> {
    const { type, payload, repository } = this.act;
    await this.events.send(repository, type, payload, signal);
    return {
      outcome: 'done',
      reason: `event ${type} was sent${this.where()}; what it starts is not followed`,
    };
  }

  private where(): string {
    return this.act.repository === null ? '' : ` to ${this.act.repository}`;
  }
}
