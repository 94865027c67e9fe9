import type { Clock } from '../../src/clock.js';
import type { KeptLock, Locks } from '../../src/guards/locks.js';

/** Locks in a map. `clock` is the one of the place, which need not be that of any gate. */
export class InMemoryLocks implements Locks {
  private readonly kept = new Map<
    string,
    { readonly text: string; readonly version: string; readonly at: number }
  >();
  private writes = 0;
  /** What every call is to fail with; null: none. */
  failure: Error | null = null;

  constructor(private readonly clock: Clock) {}

  read(name: string): Promise<KeptLock | null> {
    if (this.failure) return Promise.reject(this.failure);
    const kept = this.kept.get(name);
    return Promise.resolve(
      kept ? { text: kept.text, version: kept.version, age: this.clock.now() - kept.at } : null,
    );
  }

  write(name: string, text: string, replaces: string | null): Promise<string | null> {
    if (this.failure) return Promise.reject(this.failure);
    if ((this.kept.get(name)?.version ?? null) !== replaces) return Promise.resolve(null);
    const version = String((this.writes += 1));
    this.kept.set(name, { text, version, at: this.clock.now() });
    return Promise.resolve(version);
  }

  whereIs(name: string): string {
    return `memory:${name}`;
  }

  /** As somebody with write access would. */
  remove(name: string): void {
    this.kept.delete(name);
  }
}
