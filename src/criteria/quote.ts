const LONGEST_QUOTE = 80;

/** A text as JSON writes it, cut where it is too long to be read. */
export function quote(text: string): string {
  return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}
