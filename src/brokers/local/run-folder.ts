import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { EndRequest } from '../broker.js';
import { endRequestShape } from '../end-request-shape.js';
import {
  forced,
  keeper,
  life,
  readStory,
  request,
  result,
  type Event,
  type Keeper,
  type Life,
  type Result,
} from './story.js';

/** Everything of one run, on disk. Only its owner may look into it: experiments and journals hold what they hold. */
export class RunFolder {
  readonly path: string;

  constructor(root: string, runId: string) {
    this.path = join(root, runId);
  }

  /** The first to write owns the run id. Says whether the request is the one that is there now. */
  async claim(text: string): Promise<boolean> {
    await mkdir(join(this.path, 'owners'), { recursive: true, mode: 0o700 });
    await this.writeOnce('request.json', text);
    return (await this.text('request.json')) === text;
  }

  /** null when there is no such run. */
  request(): Promise<z.infer<typeof request> | null> {
    return this.json('request.json', request);
  }

  /** Of a run that has owners, the last one's death is the end. */
  own({ pid, born }: Life): Promise<void> {
    return writeFile(join(this.path, 'owners', `${pid}-${born}`), '');
  }

  /** null when the run was never started. */
  keeper(): Promise<Keeper | null> {
    return this.json('keeper.json', keeper);
  }

  async story(): Promise<readonly Event[]> {
    return readStory((await this.text('events.jsonl')) ?? '');
  }

  /** Asks the keeper and its workers to end the run. The first reason stands. */
  askToEnd(request: EndRequest): Promise<void> {
    return this.writeOnce('abort', JSON.stringify(request));
  }

  /** null while nobody has asked. */
  endRequest(): Promise<EndRequest | null> {
    return this.json('abort', endRequestShape);
  }

  force(at: number, reason: string): Promise<void> {
    return this.writeOnce('forced.json', JSON.stringify({ at, reason }));
  }

  forced(): Promise<z.infer<typeof forced> | null> {
    return this.json('forced.json', forced);
  }

  /** The Chaos Toolkit itself: it may outlive its worker, to roll back. */
  toolkit(id: string): Promise<Life | null> {
    return this.json(`experiments/${id}/process.json`, life);
  }

  result(id: string): Promise<Result | null> {
    return this.json(`experiments/${id}/result.json`, result);
  }

  journalPath(id: string): string {
    return join(this.path, 'experiments', id, 'journal.json');
  }

  journal(id: string): Promise<string | null> {
    return this.text(`experiments/${id}/journal.json`);
  }

  log(id: string): Promise<string | null> {
    return this.text(`experiments/${id}/chaostoolkit.log`);
  }

  async has(name: string): Promise<boolean> {
    return (await this.text(name)) !== null;
  }

  /** Of a file that may be written again. */
  async write(name: string, text: string): Promise<void> {
    const draft = join(this.path, `${name}.${randomUUID()}.draft`);
    await writeFile(draft, text);
    await rename(draft, join(this.path, name));
  }

  /** What the keeper itself said; it says nothing while all is well. */
  get keeperLog(): string {
    return join(this.path, 'keeper.log');
  }

  /** Whole from the first moment, and never overwritten. */
  private async writeOnce(name: string, text: string): Promise<void> {
    const draft = join(this.path, `${name}.${randomUUID()}.draft`);
    await writeFile(draft, text);
    try {
      await link(draft, join(this.path, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      await rm(draft, { force: true });
    }
  }

  private async json<T>(name: string, schema: z.ZodType<T>): Promise<T | null> {
    const text = await this.text(name);
    return text === null ? null : schema.parse(JSON.parse(text));
  }

  private async text(name: string): Promise<string | null> {
    try {
      return await readFile(join(this.path, name), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
}
