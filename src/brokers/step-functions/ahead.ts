/**
 * `work` on each item, on up to `most` of them at a time; what it yields comes in the items' order. While nobody asks
 * for more, no more is begun: what is held at once stays bounded.
 */
export async function* ahead<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  most: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  for await (const item of items) {
    const first = underWay.length < most ? undefined : underWay.shift();
    if (first !== undefined) yield await first;
    const begun = work(item);
    // Its turn to fail comes when it is asked for, which may be never.
    void begun.catch(() => undefined);
    underWay.push(begun);
  }
  for (const rest of underWay) yield await rest;
}

/** `work` on every item, on up to `most` of them at a time; throws what the first that fails throws. */
export async function each<T>(
  items: Iterable<T>,
  most: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const all = ahead(items, most, work);
  while (!(await all.next()).done);
}
