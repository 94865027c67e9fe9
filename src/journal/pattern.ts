import { RE2JS } from 're2js';
import { metIf, unjudgeable, type Judgement } from './judgement.js';

/** What Python's `re` and RE2 read differently, or RE2 cannot do in linear time. */
const FOREIGN: readonly RegExp[] = [
  /\\[^dDwWsSbBAZntrfv\W_]/, // letter and digit escapes that are not common to both, back references
  /\(\?(?![:imsP])/, // look-around, comments, conditions
  /\(\?P[=>]/, // named back references
  /\{,/, // "at most" in Python, literal in RE2
  /\[\[:/, // POSIX classes, literal in Python
  /(?<!\\)\$(?![)|]|$)/, // an end that something follows: Python's also matches before a last line break
  /[*+?}]\+/, // possessive
];

/** Classes are Unicode in Python and ASCII in RE2; Python counts more characters as space. */
const CLASSES = /\\[dDwWsSbB]|\(\?[a-z]*i/;
const ORDINARY = /^[\t\n\f\r\x20-\x7e]*$/;

/** Longer texts are not searched: a sample is an answer, not an archive. */
const LONGEST = 5_000_000;

/** Python's `re.search(pattern, text) is not None`, where the pattern means the same to both; in linear time. */
export function searchPattern(pattern: string, text: string): Judgement {
  const multiline = /\(\?[a-z]*m/.test(pattern);
  if (FOREIGN.some((foreign) => foreign.test(pattern)) || (multiline && /\\.|\$/.test(pattern))) {
    return unjudgeable(`the pattern ${JSON.stringify(pattern)} uses what only Python's "re" understands`);
  }
  if (text.length > LONGEST) return unjudgeable('the text is too long to be searched');
  if (CLASSES.test(pattern) && !ORDINARY.test(text)) {
    return unjudgeable('the text holds characters whose class Python tells differently');
  }
  try {
    const found = RE2JS.compile(translate(pattern)).matcher(text).find();
    return metIf(found, () => `the pattern ${JSON.stringify(pattern)} was not found`);
  } catch {
    return unjudgeable(`the pattern ${JSON.stringify(pattern)} cannot be judged from the journal`);
  }
}

/** `$` also matches before a last line break, `\Z` only at the very end. */
function translate(pattern: string): string {
  return pattern.replace(/\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|\$/g, (part) => {
    if (part === '\\Z') return '\\z';
    return part === '$' ? '(?:\\n?\\z)' : part;
  });
}
