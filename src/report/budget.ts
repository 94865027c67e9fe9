import { bytes } from './text.js';

/** Prints items in order for as long as they fit into `room` bytes of UTF-8; the first that does not fit ends it. */
export function printWithin<T>(
  items: readonly T[],
  room: number,
  print: (item: T, room: number) => string | null,
): string[] {
  const printed: string[] = [];
  let left = room;
  for (const item of items) {
    const text = print(item, left);
    if (text === null || bytes(text) > left) break;
    printed.push(text);
    left -= bytes(text);
  }
  return printed;
}
