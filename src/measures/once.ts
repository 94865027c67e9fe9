import type { Journal } from '../journal/journal.js';

/** What follows from a journal alone is worked out once for all who ask: a journal never changes. */
export function once<Part>(workOut: (journal: Journal) => Part): (journal: Journal) => Part {
  const known = new WeakMap<Journal, { readonly part: Part }>();
  return (journal) => {
    const found = known.get(journal) ?? { part: workOut(journal) };
    known.set(journal, found);
    return found.part;
  };
}
