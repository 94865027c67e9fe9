import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { terminalLog } from '../src/terminal-log.js';

function terminal() {
  const written = { out: '', err: '' };
  const log = terminalLog({
    out: { write: (text) => (written.out += text) },
    err: { write: (text) => (written.err += text) },
  });
  return { log, written };
}

describe('the log of a terminal', () => {
  it('says what happens on standard output and what is wrong on standard error', () => {
    const { log, written } = terminal();
    log.info('started');
    log.warn('slow');
    log.error('broken');
    expect(written).toEqual({ out: 'started\n', err: 'warning: slow\nerror: broken\n' });
  });

  it('writes the title of a group before what is in it, and gives back its result', async () => {
    const { log, written } = terminal();
    const result = await log.group('Verdict', () => {
      log.info('pass');
      return Promise.resolve(42);
    });
    expect({ result, ...written }).toEqual({ result: 42, out: 'Verdict\npass\n', err: '' });
  });

  it('shows what would steer the terminal or turn the text around', async () => {
    const { log, written } = terminal();
    log.info('\u001b]0;owned\u0007\u001b[2Jcleared\ra\u009b31m \u202egpj.exe');
    await log.group('\u001b[1mtitle', () => Promise.resolve());
    expect(written.out).toBe('�]0;owned��[2Jcleared�a�31m �gpj.exe\n�[1mtitle\n');
  });

  it('keeps tabs, line breaks and every writing', () => {
    const { log, written } = terminal();
    log.info('a\tb\nÄ 日本 🎉 עברית');
    expect(written.out).toBe('a\tb\nÄ 日本 🎉 עברית\n');
  });

  it('never writes a control character but those', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        const { log, written } = terminal();
        log.info(line);
        log.warn(line);
        expect(written.out + written.err).not.toMatch(/[^\P{Cc}\t\n]/u);
      }),
    );
  });
});
