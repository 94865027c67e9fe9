import type { RollbackRecord, RollbackRecords } from '../../src/rollback/records.js';
import type { RollbackMeans } from '../../src/rollback/roll-back.js';
import type { Ended, Playing, Trigger } from '../../src/rollback/trigger.js';

/** A step that comes to an end as it is told, and keeps how it was played. */
export class FakeTrigger implements Trigger {
  played = 0;

  constructor(private readonly end: Ended | Error | ((playing: Playing) => Promise<Ended | null>)) {}

  plan(): Promise<string> {
    if (this.end instanceof Error) return Promise.reject(this.end);
    return Promise.resolve('do what it does');
  }

  play(playing: Playing): Promise<Ended | null> {
    this.played += 1;
    if (this.end instanceof Error) return Promise.reject(this.end);
    return typeof this.end === 'function' ? this.end(playing) : Promise.resolve(this.end);
  }
}

/** Records that processes of one machine share. */
export class FakeRecords implements RollbackRecords {
  readonly kept = new Map<string, RollbackRecord>();

  claim(runId: string, record: RollbackRecord): Promise<RollbackRecord | null> {
    const earlier = this.kept.get(runId) ?? null;
    if (earlier === null) this.kept.set(runId, record);
    return Promise.resolve(earlier);
  }

  keep(runId: string, record: RollbackRecord): Promise<void> {
    this.kept.set(runId, record);
    return Promise.resolve();
  }
}

/** Triggers by the names of their steps. */
export function meansOf(
  triggers: Readonly<Record<string, Trigger>> = {},
  overrides: Partial<RollbackMeans> = {},
): RollbackMeans {
  return {
    mode: 'on',
    lack: () => [],
    trigger: ({ name }) => {
      const trigger = triggers[name];
      return trigger ? Promise.resolve(trigger) : Promise.reject(new Error(`no trigger for ${name}`));
    },
    job: { sha: 'c0ffee', runUrl: 'https://github.com/acme/checkout/actions/runs/4711' },
    ...overrides,
  };
}
