import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../clock.js';
import { systemCode } from '../../errors.js';
import type { KeptLock, Locks } from '../../guards/locks.js';

/**
 * Locks of this machine: a folder each, in which every version is a file of its own, named by its number. A file that is there is
 * whole, and never written again.
 */
export class FileLocks implements Locks {
  constructor(
    private readonly folder: string,
    private readonly clock: Clock,
  ) {}

  async read(name: string): Promise<KeptLock | null> {
    for (;;) {
      const newest = await this.newest(name);
      if (newest === 0) return null;
      const path = this.pathOf(name, newest);
      try {
        const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
        return { text, version: String(newest), age: Math.max(0, this.clock.now() - mtimeMs) };
      } catch (error) {
        // There is a newer one by now.
        if (systemCode(error) !== 'ENOENT') throw error;
      }
    }
  }

  async write(name: string, text: string, replaces: string | null): Promise<string | null> {
    await mkdir(this.whereIs(name), { recursive: true, mode: 0o700 });
    const last = Number(replaces ?? 0);
    const version = last + 1;
    if ((await this.newest(name)) !== last) return null;
    const draft = join(this.whereIs(name), `${randomUUID()}.draft`);
    await writeFile(draft, text);
    try {
      await link(draft, this.pathOf(name, version));
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return null;
      throw error;
    } finally {
      await rm(draft, { force: true });
    }
    // Whoever saw an older version may have been slow: a newer one than ours was there before it.
    if ((await this.newest(name)) > version) {
      await rm(this.pathOf(name, version), { force: true });
      return null;
    }
    await rm(this.pathOf(name, last), { force: true });
    return String(version);
  }

  whereIs(name: string): string {
    return join(this.folder, name);
  }

  private pathOf(name: string, version: number): string {
    return join(this.whereIs(name), `${version}.json`);
  }

  /** 0: there is none. */
  private async newest(name: string): Promise<number> {
    const files = await readdir(this.whereIs(name)).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return [];
      throw error;
    });
    const numbers = files.map((file) => Number(/^(\d+)\.json$/.exec(file)?.[1] ?? 0));
    return Math.max(0, ...numbers);
  }
}
