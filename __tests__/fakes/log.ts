import type { Log } from '../../src/log.js';

export interface Entry {
  readonly level: 'info' | 'warn' | 'error';
  readonly line: string;
  /** Titles of the groups around it, outermost first. */
  readonly groups: readonly string[];
}

/** Keeps what was said, at which level, and under which titles. */
export class RecordingLog implements Log {
  readonly entries: Entry[] = [];
  private readonly open: string[] = [];

  info(line: string): void {
    this.keep('info', line);
  }

  warn(line: string): void {
    this.keep('warn', line);
  }

  error(line: string): void {
    this.keep('error', line);
  }

  async group<T>(title: string, body: () => Promise<T>): Promise<T> {
    this.open.push(title);
    try {
      return await body();
    } finally {
      this.open.pop();
    }
  }

  lines(level?: Entry['level']): readonly string[] {
    return this.entries
      .filter((entry) => level === undefined || entry.level === level)
      .map(({ line }) => line);
  }

  private keep(level: Entry['level'], line: string): void {
    this.entries.push({ level, line, groups: [...this.open] });
  }
}
