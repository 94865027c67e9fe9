import { GateError } from '../../errors.js';
import type { EndRequest, Ending } from '../broker.js';
import { endRequestShape } from '../end-request-shape.js';
import { endingBy } from '../end-requests.js';
import type { RunHistory } from './history.js';
import { parseJson } from './item.js';
import type { Location, ObjectStore } from './object-store.js';
import type { Protocol } from './protocol.js';

/** Runners that were asked to end give an ordinary result each: why the run ended is known by the request alone. */
export async function endingAsAsked(
  ending: Ending,
  history: RunHistory,
  marker: Location,
  store: ObjectStore,
  protocol: Protocol,
): Promise<Ending> {
  if (!mayBeAsked(history, protocol)) return ending;
  try {
    const request = readRequest(await store.get(marker));
    return request === null ? ending : endingBy(request);
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return { state: 'stopped', reason: `why it was asked to end could not be read: ${error.message}` };
  }
}

/** The results of a stored list are not known yet; the machine with containers fails at the first experiment that was taken back. */
function mayBeAsked({ ended, items, storedList }: RunHistory, { name }: Protocol): boolean {
  if (ended?.status === 'ABORTED' || storedList) return true;
  if (ended?.status === 'FAILED' && name === 'published-ecs') return true;
  return [...items.values()].some(({ result }) => result?.ended_by === 'abort');
}

/** null when there is none, or somebody left another file in its place. */
function readRequest(text: string | null): EndRequest | null {
  const read = endRequestShape.safeParse(parseJson(text));
  return read.success ? read.data : null;
}
