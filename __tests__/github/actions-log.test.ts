import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { actionsLog, disarm } from '../../src/github/actions-log.js';

let written: string;
beforeEach(() => {
  written = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** What the runner would obey in a log: it reads line by line, trims, and takes `::` in front or `##[` anywhere. */
function commandsIn(log: string): readonly string[] {
  return log
    .split(/[\r\n\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line.startsWith('::') || line.includes('##['));
}

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '::',
        ':',
        '##[',
        '#',
        '[',
        '\n',
        '\r',
        '\r\n',
        ' ',
        '\t',
        '\u0085',
        '\u2028',
        '\ufeff',
        '\u00a0',
      ),
      fc.constantFrom(
        '::set-env name=A::b',
        '::add-mask::x',
        '##[command]',
        '::stop-commands::t',
        '\u001b[2J',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
  )
  .map((parts) => parts.join(''));

describe('text in the log of a job', () => {
  it.each([
    ['::error::x', ':\u200b:error::x'],
    ['  \t::set-output name=a::b', '  \t:\u200b:set-output name=a::b'],
    ['a\n::debug::x', 'a\n:\u200b:debug::x'],
    ['text ##[group]x', 'text #\u200b#[group]x'],
    ['###[x', '##\u200b#[x'],
    ['a\u0000b\u001b[31m', 'a�b�[31m'],
    ['user\u202etxt.exe\u2066', 'user�txt.exe�'],
    ['a\r::error::x', 'a�::error::x'],
  ])('%j is disarmed', (text, shown) => {
    expect(disarm(text)).toBe(shown);
  });

  it.each(['std::string', 'a :: b', 'arn:aws:s3:::bucket', '# title', 'x\ty\nÄ 日本 🎉', '#[derive]', ''])(
    '%j stays as it is',
    (text) => {
      expect(disarm(text)).toBe(text);
    },
  );

  it('is never obeyed, whatever it holds', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(commandsIn(disarm(text))).toEqual([]);
      }),
    );
  });

  it('turns no other text around and steers no terminal', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(disarm(text)).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
        );
      }),
    );
  });

  it('loses nothing else: what is readable is still there', () => {
    const readable = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/gu, '');
    fc.assert(
      fc.property(hostile, (text) => {
        expect(readable(disarm(text))).toBe(readable(text));
      }),
    );
  });
});

describe('the log of a job', () => {
  it('writes lines, and warnings and errors as annotations', () => {
    actionsLog.info('started');
    actionsLog.warn('slow\nby 50 %');
    actionsLog.error('broken');
    expect(written.split(/\r?\n/)).toEqual(['started', '::warning::slow%0Aby 50 %25', '::error::broken', '']);
  });

  it('groups what belongs together, also when it fails', async () => {
    const failing = actionsLog.group('Verdict', () => Promise.reject(new Error('x')));
    await expect(failing).rejects.toThrow('x');
    expect(written.split(/\r?\n/)).toEqual(['::group::Verdict', '::endgroup::', '']);
  });

  it('obeys its own commands alone, whatever it is told to write', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        written = '';
        actionsLog.info(text);
        actionsLog.warn(text);
        actionsLog.error(text);
        const commands = commandsIn(written);
        expect(commands).toHaveLength(2);
        expect(commands[0]).toMatch(/^::warning::/);
        expect(commands[1]).toMatch(/^::error::/);
      }),
    );
  });
});
