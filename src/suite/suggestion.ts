import { nearest } from '../criteria/nearest.js';
import { quote } from '../criteria/quote.js';

/** Names that are compared and listed; more would cost a hostile file's reader more than it helps. */
const MOST_COMPARED = 200;
const MOST_LISTED = 12;

/** What to write instead of a name that is not known: the nearest one, or else one of those there are. */
export function suggestion(written: string, names: readonly string[], lead: string): string {
  const near = nearest(written, names.slice(0, MOST_COMPARED));
  return near === null ? `${lead} ${listed(names)}` : `write ${quote(near)}`;
}

/** `a, "b c" and 3 more`; `none` when there are none. */
export function listed(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  const more = names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : '';
  return `${names.slice(0, MOST_LISTED).map(shown).join(', ')}${more}`;
}

/** In quotes only where it needs them: a quoted number would be text. */
function shown(name: string): string {
  return /^[\w.%-]+$/.test(name) ? name : quote(name);
}
