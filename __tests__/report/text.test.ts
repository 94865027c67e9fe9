import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { logText, markdownText, markup, plain } from '../../src/report/text.js';
import {
  intruders,
  liveReferences,
  renderHtml,
  renderMarkdown,
  textOf,
  named,
  cellCounts,
} from './rendered.js';
import { HOSTILE } from './situations.js';

const pieces = fc.constantFrom(
  ...[
    '<',
    '>',
    '&',
    '|',
    '\\',
    '`',
    '```',
    '*',
    '_',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '!',
    '#',
    '@',
    ':',
    '$',
    '"',
    "'",
  ],
  ...[
    '\n',
    '\r\n',
    '\t',
    ' ',
    '    ',
    '- ',
    '1. ',
    '1) ',
    '+ ',
    '> ',
    '# ',
    '---',
    '===',
    '| a |',
    '|---|',
    '<!--',
    '-->',
  ],
  ...[
    '<script>',
    '</td>',
    '<img src=x>',
    '<a href=x>',
    '&lt;',
    '&#64;octocat',
    '&colon;',
    '[x](https://evil.example)',
  ],
  ...[
    '![x](x.png)',
    'https://evil.example',
    'HTTP://evil.example',
    'ftp://evil.example',
    'www.evil.example',
    'a@evil.example',
  ],
  ...[
    'mailto:a@evil.example',
    '@octocat',
    '#1',
    'GH-1',
    'a/b#1',
    ':tada:',
    ':+1:',
    '::error::',
    '##[error]',
    '$x$',
    '$$',
  ],
  ...[
    '[^1]',
    '[^1]: x',
    '[ ]',
    '\u0000',
    '\u001b[31m',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ud800',
    '\udc00',
    '\ufffe',
    '👩‍🚀',
    'a',
    '1',
  ],
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constant(HOSTILE),
);

describe('text from outside', () => {
  it('is one line in which every character can be seen', () => {
    expect(plain('a\n\r\n b\tc\u2028d')).toBe('a b c d');
    expect(plain('\u001b[31mred\u0000\u202egnp.exe')).toBe('␛[31mred␀⟨U+202E⟩gnp.exe');
    expect(plain('\u200b@me \u007f \ud800 \u{e0041}')).toBe('⟨U+200B⟩@me ⟨U+007F⟩ ⟨U+D800⟩ ⟨U+E0041⟩');
  });

  it('keeps letters and emoji of every script', () => {
    const title = 'Überleben שלום नमस्ते 日本 👩‍🚀 🏴 5 ≥ 3';
    expect(plain(title)).toBe(title);
  });

  it('is cut at its limit and says how much is missing, never in the middle of a character', () => {
    expect(plain('x'.repeat(100_000), 10)).toBe('xxxxxxxxxx… (99990 more characters)');
    expect(plain('abc🚀def', 4)).toBe('abc… (5 more characters)');
    expect(plain('abc', 3)).toBe('abc');
  });

  it.each([
    ['##[error]no', '# #[error]no'],
    ['a ##vso[task.setvariable]x', 'a # #vso[task.setvariable]x'],
    ['::error::no', ': :error::no'],
    ['\n  ::set-output name=x::y', ': :set-output name=x::y'],
    ['a\n::error::no', 'a ::error::no'],
    ['\u001b[0Ksection_start:1:x', '␛[0Ksection_start:1:x'],
    ['std::vector at ::1', 'std::vector at ::1'],
  ])('is no command to a runner: %j', (input, shown) => {
    expect(logText(input)).toBe(shown);
  });

  it.each([
    ['a mention', '@octocat', '@&#8203;octocat'],
    ['a criterion', 'recovery-time <= 5m', 'recovery-time &lt;= 5m'],
    ['a pipe', 'a | b', 'a &#124; b'],
    ['a date', '2026-11-20', '2026-11-20'],
    ['a list item', '1. one', '1&#46; one'],
    ['a place in S3, to be copied', 's3://bucket/a-b', 's3://bucket/a-b'],
    ['a time', '14:03:10', '14:03:10'],
  ])('reads the same in markdown: %s', (_, input, source) => {
    expect(markdownText(input)).toBe(source);
  });

  it('stays text wherever markdown puts it', () => {
    fc.assert(
      fc.property(text, (input) => {
        const source = markdownText(input);
        const rendered = renderMarkdown(
          `${source}\n\n| a | b |\n|---|---|\n| ${source} | <code>${source}</code> |\n\n<details>\n<summary>${source}</summary>\n\n> <b>x</b><br>${source}\n\n</details>\n`,
        );
        expect(source.replaceAll('<span>$</span>', '')).not.toContain('<');
        expect(intruders(rendered)).toEqual([]);
        expect(liveReferences(rendered)).toEqual([]);
        expect(
          named(rendered, 'a', 'img', 'script', 'li', 'h1', 'h2', 'pre', 'hr', 'em', 'strong', 'del'),
        ).toEqual([]);
        expect(cellCounts(rendered)).toEqual([[2, 2]]);
        const shown = named(rendered, 'p', 'td', 'code', 'summary').map((one) =>
          textOf(one).replaceAll('\u200b', ''),
        );
        const told = plain(input).trim();
        // Once as a paragraph, twice in cells, once more as the code in one, once in the summary.
        if (told !== '') expect(shown.filter((one) => one.trim() === told)).toHaveLength(5);
      }),
      { numRuns: 300 },
    );
  });

  it('stays text in HTML, in an element as in an attribute', () => {
    fc.assert(
      fc.property(text, (input) => {
        const rendered = renderHtml(`<p title="${markup(input)}">${markup(input)}</p>`);
        const [paragraph] = named(rendered, 'p');
        expect(paragraph && textOf(paragraph)).toBe(plain(input));
        expect(paragraph?.attrs).toEqual([{ name: 'title', value: plain(input) }]);
        expect(intruders(rendered)).toEqual([]);
      }),
    );
  });

  it('is never a command in a log', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(logText(input)).not.toMatch(/^\s*::|##(?:vso)?\[|[\u0000-\u001f\u007f-\u009f]/);
      }),
    );
  });
});
