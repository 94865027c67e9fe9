import { EndRequests } from './brokers/end-requests.js';
import type { Clock } from './clock.js';
import { EXIT, reportError } from './exit.js';
import type { Log } from './log.js';

/** Milliseconds that a broken gate gets to end its run and tell it. */
const PATIENCE = 300_000;

/** The process as interrupts meet it. */
export interface Interruptible {
  on(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  on(event: 'uncaughtException', listener: (error: unknown) => void): unknown;
  exit(code: number): void;
}

/**
 * What comes between in a process that nobody comes after: signals, and errors that nobody caught. The first one has the run
 * ended, as the gate ends any run; a second one has no patience, but says what is left.
 */
export class Interrupts {
  readonly ends = new EndRequests();
  private runId: string | null = null;
  private code: number | null = null;
  private readonly finished = new AbortController();

  constructor(
    private readonly process: Interruptible,
    private readonly log: Log,
    private readonly clock: Clock,
  ) {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => this.cancel());
    process.on('uncaughtException', (error) => this.crash(error));
  }

  /** The exit code that an interrupt asks for, whatever the story says; null when there was none. */
  get exitCode(): number | null {
    return this.code;
  }

  /** From now on there is a run to lose. */
  begun(runId: string): void {
    this.runId = runId;
    this.log.info(`run id: ${runId}`);
  }

  private cancel(): void {
    if (this.code !== null) {
      this.leave(EXIT.cancelled);
      return;
    }
    this.code = EXIT.cancelled;
    this.ends.ask({ kind: 'cancelled', reason: 'the job was cancelled' });
  }

  private crash(error: unknown): void {
    const code = reportError(error, this.log);
    if (this.code !== null || this.runId === null) {
      this.leave(code);
      return;
    }
    this.code = code;
    const why = error instanceof Error ? error.message : String(error);
    this.ends.ask({ kind: 'error', reason: `the gate broke down: ${why}` });
    // What waits for the broken part waits for ever.
    void this.clock.sleep(PATIENCE, this.finished.signal).then(() => {
      if (!this.finished.signal.aborted) this.leave(code);
    });
  }

  /** The story is over: there is nothing to lose any more. */
  over(): void {
    this.runId = null;
    this.finished.abort();
  }

  private leave(code: number): void {
    if (this.runId !== null) {
      this.log.error(
        `run ${this.runId} may still be at work, and its faults active; resiliency-gate stop --run-id ${this.runId} ends it`,
      );
    }
    this.process.exit(code);
  }
}
