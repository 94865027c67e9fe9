import type { Clock } from '../clock.js';
import { GateError } from '../errors.js';
import { EXIT } from '../exit.js';
import type { Log } from '../log.js';
import { startEmbedded, type Embedded } from './embedded.js';
import { printLocalJson, printLocalText } from './print-local.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What asks a process to end. */
export interface SignalSource {
  on(name: NodeJS.Signals, listener: () => void): unknown;
  off(name: NodeJS.Signals, listener: () => void): unknown;
}

export interface LocalOptions {
  readonly packageRoot: string;
  readonly json: boolean;
  /** Progress; with `json` it must not go where the result goes. */
  readonly log: Log;
  /** Writes the result, a text without its last line feed. */
  readonly print: (text: string) => void;
  readonly clock: Clock;
  readonly processEnv: Readonly<Record<string, string | undefined>>;
  readonly signals: SignalSource;
  /** Of this process. */
  readonly pid: number;
}

/**
 * `resiliency-gate local`: starts the embedded broker, says how to reach it, and serves until it is told to end.
 * Returns 0, because being told to end is its ordinary end; told before it served, it throws `cancelled` (exit 130).
 */
export async function runLocal(options: LocalOptions): Promise<number> {
  const { packageRoot, json, log, print, clock, processEnv, signals, pid } = options;
  const asked = new AbortController();
  const ask = () => {
    asked.abort();
  };
  for (const name of SIGNALS) signals.on(name, ask);
  try {
    const broker = await startEmbedded({ packageRoot, log, clock, processEnv, signal: asked.signal });
    print(json ? printLocalJson(broker, pid) : printLocalText(broker, Object.keys(processEnv)));
    await serve(broker, asked.signal, log);
    return EXIT.pass;
  } finally {
    for (const name of SIGNALS) signals.off(name, ask);
  }
}

async function serve(broker: Embedded, asked: AbortSignal, log: Log): Promise<void> {
  await Promise.race([aborted(asked), broker.ended]);
  if (!asked.aborted) {
    await broker.stop();
    throw new GateError('broker', 'the embedded broker ended by itself', { hint: 'start it again' });
  }
  log.info('ending the embedded broker; experiments under way are interrupted and may roll back');
  await broker.stop();
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => {
    signal.addEventListener('abort', resolve, { once: true });
  });
}
