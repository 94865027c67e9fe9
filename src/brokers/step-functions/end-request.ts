import { GateError } from '../../errors.js';
import type { EndRequest, Ending } from '../broker.js';
import { endRequestShape } from '../end-request-shape.js';
import { endingBy } from '../end-requests.js';
import type { RunHistory } from './history.js';
import { parseJson } from './item.js';
import type { Location, ObjectStore } from './object-store.js';

/** Runners that were asked to end give an ordinary result each: why the run ended is known by the request alone. */
export async function endingAsAsked(
  ending: Ending,
  history: RunHistory,
  marker: Location,
  store: ObjectStore,
): Promise<Ending> {
  if (!mayBeAsked(history)) return ending;
  try {
    const request = readRequest(await store.get(marker));
    return request === null ? ending : endingBy(request);
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return { state: 'stopped', reason: `why it was asked to end could not be read: ${error.message}` };
  }
}

/** The results of a stored list are not known yet. */
function mayBeAsked({ ended, items, storedList }: RunHistory): boolean {
  if (ended?.status === 'ABORTED' || storedList) return true;
  return [...items.values()].some(({ result }) => result?.ended_by === 'abort');
}

/** null when there is none, or somebody left another file in its place. */
function readRequest(text: string | null): EndRequest | null {
  const read = endRequestShape.safeParse(parseJson(text));
  return read.success ? read.data : null;
}
