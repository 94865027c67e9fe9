import type { Broker } from './brokers/broker.js';
import type { EndRequests } from './brokers/end-requests.js';
import type { Records } from './brokers/records.js';
import type { Cancellation } from './brokers/run.js';
import type { Clock } from './clock.js';
import type { Locks, RunLock } from './guards/locks.js';
import type { JournalKeeper } from './judging.js';
import type { Log } from './log.js';
import type { Metrics } from './measures/metrics.js';
import type { Announcer } from './publish/announcer.js';
import type { Publisher } from './publish/publisher.js';
import type { RollbackRecords } from './rollback/records.js';
import type { RollbackMeans } from './rollback/roll-back.js';

/** The world as the gate meets it. */
export interface GatePorts {
  readonly broker: Broker;
  readonly records: Records;
  readonly locks: Locks;
  readonly rollback: RollbackMeans;
  readonly rollbackRecords: RollbackRecords;
  readonly metrics: Metrics;
  readonly journals: JournalKeeper;
  readonly announcers: readonly Announcer[];
  readonly publishers: readonly Publisher[];
  readonly clock: Clock;
  readonly log: Log;
  /** In [0, 1). */
  readonly random: () => number;
  readonly ends: EndRequests;
  readonly cancellation: Cancellation;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workspace: string;
  /** The name of this machine. */
  readonly host: string;
  /** Called before the run is started, so that whoever comes after a crash can find it. */
  readonly remember: (runId: string) => void;
  /** Called before an environment is locked. */
  readonly rememberLock: (lock: RunLock) => void;
}
