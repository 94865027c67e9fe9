import { lstatSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { systemCode, wrongInput } from '../errors.js';
import type { Problem } from '../problem.js';

/** A file that may be a journal. */
export interface JournalFile {
  /** For people: relative to the workspace when it lies there. */
  readonly shown: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Found in a folder, not named by itself. */
  readonly inFolder: boolean;
}

/** Something in the way of looking for journals: not to be read over, since it may hide one. */
export interface Obstacle {
  readonly shown: string;
  readonly reason: string;
}

export interface Found {
  /** Each file once, in the order of their paths. */
  readonly files: readonly JournalFile[];
  readonly obstacles: readonly Obstacle[];
}

/**
 * The files that are named, and those that end in `.json` in the folders that are, at any depth. Symbolic links inside
 * folders are not followed. Throws `wrong-input` for names that nothing is at.
 */
export async function findJournals(names: readonly string[], workspace: string): Promise<Found> {
  const search = new Search(workspace);
  const missing: Problem[] = [];
  for (const name of names) {
    const problem = await search.add(resolve(workspace, name), name);
    if (problem !== null) missing.push(problem);
  }
  if (missing.length > 0) throw wrongInput(missing);
  return search.found();
}

class Search {
  private readonly files = new Map<string, JournalFile>();
  private readonly obstacles = new Map<string, Obstacle>();

  constructor(private readonly workspace: string) {}

  async add(path: string, name: string): Promise<Problem | null> {
    try {
      const real = await realpath(path);
      const facts = await stat(real);
      if (facts.isDirectory()) await this.folder(real);
      else if (facts.isFile()) this.file(real, facts.size, false);
      else this.obstacle(path, 'it is neither a file nor a folder');
      return null;
    } catch (error) {
      const message = `there are no journals at ${JSON.stringify(name)} (${systemCode(error) ?? 'unknown error'})`;
      return { message, fix: 'name files, or folders that hold them' };
    }
  }

  found(): Found {
    const files = [...this.files.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
    return { files, obstacles: [...this.obstacles.values()] };
  }

  private async folder(path: string): Promise<void> {
    const before = this.files.size + this.obstacles.size;
    await this.walk(path);
    if (this.files.size + this.obstacles.size === before) this.obstacle(path, 'the folder holds no journal');
  }

  private async walk(folder: string): Promise<void> {
    try {
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory() && !entry.name.endsWith('.json')) await this.walk(path);
        else if (entry.name.endsWith('.json')) this.entry(path);
      }
    } catch (error) {
      this.obstacle(folder, `the folder cannot be read (${systemCode(error) ?? 'unknown error'})`);
    }
  }

  /** Asking another thread for thousands of files takes longer than looking. */
  private entry(path: string): void {
    const facts = lstatSync(path);
    if (facts.isFile()) this.file(path, facts.size, true);
    else if (facts.isDirectory()) this.obstacle(path, 'it is a folder');
    else this.obstacle(path, 'it is not a file; links in a folder are not followed');
  }

  private file(path: string, size: number, inFolder: boolean): void {
    const known = this.files.get(path);
    this.files.set(path, {
      shown: this.shown(path),
      path,
      size,
      inFolder: inFolder && known?.inFolder !== false,
    });
  }

  private obstacle(path: string, reason: string): void {
    this.obstacles.set(path, { shown: this.shown(path), reason });
  }

  private shown(path: string): string {
    const inside = relative(this.workspace, path);
    return inside === '' || inside.startsWith('..') ? path : inside.replaceAll('\\', '/');
  }
}

/** What a file and its folder are called: how journals are told apart that say the same of themselves. */
export function namesOf({ path }: JournalFile): readonly string[] {
  return [basename(path, '.json'), basename(dirname(path))];
}
