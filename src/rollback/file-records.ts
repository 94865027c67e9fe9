import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GateError, systemCode } from '../errors.js';
import { printRecord, readRecord, type RollbackRecord, type RollbackRecords } from './records.js';

/** On this machine, where the local broker keeps its runs: nobody else knows of them. */
export class FileRecords implements RollbackRecords {
  constructor(private readonly runs: string) {}

  async claim(runId: string, record: RollbackRecord): Promise<RollbackRecord | null> {
    const file = await this.fileOf(runId);
    try {
      await writeFile(file, printRecord(record), { flag: 'wx', mode: 0o600 });
      return null;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw unwritten(file, error);
      return readRecord(await readFile(file, 'utf8').catch(() => null));
    }
  }

  /** Whoever reads finds the old text or the new one. */
  async keep(runId: string, record: RollbackRecord): Promise<void> {
    const file = await this.fileOf(runId);
    try {
      await writeFile(`${file}.new`, printRecord(record), { mode: 0o600 });
      await rename(`${file}.new`, file);
    } catch (error) {
      throw unwritten(file, error);
    }
  }

  private async fileOf(runId: string): Promise<string> {
    const folder = join(this.runs, runId);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return join(folder, 'rollback.json');
  }
}

function unwritten(file: string, cause: unknown): GateError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new GateError('refused', `${file} cannot be written: ${why}`, {
    hint: 'make its folder writable',
    cause,
  });
}
