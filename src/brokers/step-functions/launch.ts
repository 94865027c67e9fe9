import type { Clock } from '../../clock.js';
import type { Executions, Started } from './executions.js';

/** Milliseconds that the answer is waited for once nobody wants the run any more. */
const LAST_WAIT = 1_000;

interface LaunchPorts {
  readonly executions: Executions;
  readonly clock: Clock;
}

/**
 * Starts an execution; null when one of that name exists already. When `signal` aborts and there is still no answer, the
 * call is given up: nobody can tell then whether it has started.
 */
export async function launch(
  name: string,
  input: string,
  { executions, clock }: LaunchPorts,
  signal?: AbortSignal,
): Promise<Started | null | 'unanswered'> {
  const [givenUp, answered] = [new AbortController(), new AbortController()];
  const starting = executions.start(name, input, givenUp.signal);
  if (!signal) return starting;
  const patience = abortOf(signal, answered.signal)
    .then(() => clock.sleep(LAST_WAIT, answered.signal))
    .then(() => 'unanswered' as const);
  try {
    return await Promise.race([starting, patience]);
  } finally {
    answered.abort();
    givenUp.abort();
  }
}

function abortOf(signal: AbortSignal, forget: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true, signal: forget });
  });
}
