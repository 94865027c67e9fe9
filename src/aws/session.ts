import type { Clock } from '../clock.js';
import type { Log } from '../log.js';

/** Credentials that end. */
export interface Session {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

/**
 * What a client of the SDK asks for credentials; it asks again when they are about to end. With `forceRefresh` they are
 * others than before: AWS takes the last ones no more, whatever they say of their end.
 */
export type Credentials = (options?: { readonly forceRefresh?: boolean }) => Promise<Session>;

/** Milliseconds before its end at which a session is replaced: the clients of the SDK ask from then on. */
const AHEAD = 300_000;

/**
 * One session for all clients, for as long as the run takes: a new one is opened when it is asked for and the last is
 * about to end. When that fails, the last one serves to its end, and whoever asks tries again.
 */
export function lastingSession(
  open: () => Promise<Session>,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Credentials {
  let current: Session | null = null;
  let opening: Promise<Session> | null = null;
  let warned = false;
  const left = (session: Session) => session.expiration.getTime() - clock.now();

  const renew = async (): Promise<Session> => {
    try {
      current = await open();
      warned = false;
    } catch (error) {
      if (current === null || left(current) <= 0) throw error;
      if (!warned) log.warn(`AWS credentials could not be renewed yet: ${messageOf(error)}`);
      warned = true;
    }
    return current;
  };

  return (options) => {
    if (options?.forceRefresh) current = null;
    if (current !== null && left(current) >= AHEAD) return Promise.resolve(current);
    opening ??= renew().finally(() => {
      opening = null;
    });
    return opening;
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
