/**
 * Text from suites, journals and titles is shown, never obeyed. `plain` makes one visible line of anything; the others
 * make of that line what their format shows as the same text.
 */

/** Invisible or harmful in every format: controls, bidi and zero-width characters, lone surrogates, what XML forbids. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Text in which there is nothing to make visible. */
const ORDINARY = /^[\x20-\x7e]*$/;

/** The two joiners that emoji and many scripts are spelled with. */
const JOINERS = '\u200c\u200d';

/** Splits what a renderer would link, without being seen. `plain` lets none through, so each one is ours. */
const SPLIT = '\u200b';

/** One line of at most `longest` UTF-16 units (and a note of what was cut), in which every character can be seen. */
export function plain(text: string, longest = 600): string {
  if (text.length <= longest && ORDINARY.test(text)) return text.replace(/ {2,}/g, ' ').trim();
  const kept = text.length > longest ? text.slice(0, longest).replace(/[\ud800-\udbff]$/, '') : text;
  const line = kept.replace(/\s+/g, ' ').trim().replace(INVISIBLE, visible);
  const cut = text.length - kept.length;
  return cut === 0 ? line : `${line}… (${cut} more characters)`;
}

/** ESC as `␛`, a bidi override as `⟨U+202E⟩`. */
function visible(character: string): string {
  if (JOINERS.includes(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** Text for an HTML or XML element or quoted attribute. */
export function markup(text: string, longest?: number): string {
  return entities(plain(text, longest), /[&<>"']/g);
}

/**
 * Text for GitHub's markdown: at the start of a paragraph, inline, in a table cell, or inside an HTML block. Entities
 * rather than backslashes, because they mean the same in all four. What GitHub links after rendering (mentions, issues,
 * addresses, emoji) is split by a zero-width space, since an entity would be decoded by then. A dollar sign would start
 * a formula.
 */
export function markdownText(text: string, longest?: number): string {
  const split = plain(text, longest)
    .replace(/@/g, `@${SPLIT}`)
    .replace(/(#|gh-)(?=\d)/gi, `$1${SPLIT}`)
    .replace(/(https?|ftp):(?=\/\/)/gi, `$1:${SPLIT}`)
    .replace(/www(?=\.)/gi, `$&${SPLIT}`)
    .replace(/:(?=(?:[\w+-]*[a-z+-][\w+-]*|100|1234):)/gi, `:${SPLIT}`);
  return entities(split, /[&<>`*_~|\\[\]]/g)
    .replace(/^(\d+(?=[.)](?!\S)))?[-+=:#.)]/, (start) => start.slice(0, -1) + entity(start.slice(-1)))
    .replaceAll(SPLIT, '&#8203;')
    .replaceAll('$', '<span>$</span>');
}

/** An attribute value in HTML inside markdown, where a `|` would still end a table cell. */
export function markdownAttribute(text: string): string {
  return entities(text, /[&<>"'`*_~|\\[\]]/g);
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function entities(text: string, special: RegExp): string {
  return text.replace(special, (character) => NAMED[character] ?? entity(character));
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** Text for a log line: runners obey `##[…]` and `##vso[…]` anywhere in a line, and `::` at its start. */
export function logText(text: string, longest?: number): string {
  return plain(text, longest)
    .replace(/##(?=[\w.]*\[)/g, '# #')
    .replace(/^::/, ': :');
}

/** UTF-8 bytes. */
export function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
