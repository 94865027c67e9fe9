/** What is kept under the name of a lock. */
export interface KeptLock {
  readonly text: string;
  /** Another one after every write. */
  readonly version: string;
  /** Milliseconds since it was written, by the one clock of the place where it is kept: no gate's clock matters. */
  readonly age: number;
}

/** Where locks are kept. Of two that write upon the same version, one does. */
export interface Locks {
  /** null when nothing is kept under that name. */
  read(name: string): Promise<KeptLock | null>;
  /**
   * Replaces the version that was read, or with null writes where nothing was. Returns the new version; null when something
   * else is there by now.
   */
  write(name: string, text: string, replaces: string | null): Promise<string | null>;
  /** Where a person finds it: `s3://bucket/key`, a path. */
  whereIs(name: string): string;
}

/** An environment, and the run that it is locked for. */
export interface RunLock {
  readonly environment: string;
  readonly runId: string;
}
