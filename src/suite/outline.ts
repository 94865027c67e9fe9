import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';

/** Where the parts of a document were written: a tree of the same form as its value. */
export interface Outline {
  /** Of the key in a mapping, of the item in a list. Characters from the start of the text. */
  readonly offset: number;
  /** The key as written, when it was written without quotes. */
  readonly plainKey: string | null;
  /** The value as written, when it is a scalar without quotes; `''` when nothing was written. */
  readonly plain: string | null;
  /** By key, or by index. */
  readonly children: ReadonlyMap<string, Outline>;
}

/** The outline of the one document in `events`, whose keys are all scalars. */
export function outline(text: string, events: readonly Event[]): Outline {
  // The first event opens the document.
  let next = 1;

  function node(offset: number, plainKey: string | null): Outline {
    const event = events[next++];
    const leaf = { offset, plainKey, plain: null, children: new Map<string, Outline>() };
    if (event?.type === EVENT_ID.SCALAR) return { ...leaf, plain: plainText(text, event) };
    if (event?.type === EVENT_ID.SEQUENCE) return { ...leaf, children: items(offset) };
    if (event?.type === EVENT_ID.MAPPING) return { ...leaf, children: entries(offset) };
    return leaf;
  }

  function items(parent: number): ReadonlyMap<string, Outline> {
    const children = new Map<string, Outline>();
    while (more()) children.set(String(children.size), node(startOf(events[next]) ?? parent, null));
    return children;
  }

  function entries(parent: number): ReadonlyMap<string, Outline> {
    const children = new Map<string, Outline>();
    while (more()) {
      const key = events[next++];
      if (key?.type !== EVENT_ID.SCALAR) continue;
      const name = getScalarValue(text, key);
      children.set(name, node(startOf(key) ?? parent, plainText(text, key)));
    }
    return children;
  }

  function more(): boolean {
    if (next >= events.length) return false;
    if (events[next]?.type !== EVENT_ID.POP) return true;
    next += 1;
    return false;
  }

  return node(startOf(events[next]) ?? 0, null);
}

/** Where an event begins in the text; null when nothing was written. */
export function startOf(event: Event | undefined): number | null {
  if (event === undefined || !('anchorStart' in event)) return null;
  const starts = [
    event.anchorStart,
    ...('tagStart' in event ? [event.tagStart] : []),
    ...('start' in event ? [event.start] : []),
    ...('valueStart' in event ? [event.valueStart] : []),
  ].filter((start) => start >= 0);
  return starts.length === 0 ? null : Math.min(...starts);
}

function plainText(text: string, event: ScalarEvent): string | null {
  return event.style === SCALAR_STYLE.PLAIN ? getScalarValue(text, event) : null;
}
