/** UTF-16 units; smaller writes cost more than they save. */
const PIECE = 256 * 1024;

/** The same text in fewer pieces, each worth a write of its own. */
export function* inPieces(texts: Iterable<string>, piece = PIECE): Generator<string> {
  let held: string[] = [];
  let length = 0;
  for (const text of texts) {
    held.push(text);
    length += text.length;
    if (length < piece) continue;
    yield held.join('');
    [held, length] = [[], 0];
  }
  if (length > 0) yield held.join('');
}
