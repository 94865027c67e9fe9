import { describe, expect, test } from '@jest/globals';
import { redact, redactJournal } from '../../src/journal/redact.js';
import { readJournal } from '../../src/journal/read.js';
import { answer, entry, rawExperiment, rawJournal } from '../builders/journal.js';

const SECRET = 'correct horse battery';

describe('nothing secret is kept', () => {
  const raw = rawJournal({
    experiment: rawExperiment({
      configuration: {
        region: 'eu-west-1',
        vault_token: 'hidden-in-config',
        dynamic: { provider: { secrets: { a: { b: SECRET } } } },
      },
      secrets: { shop: { password: SECRET, key: { type: 'env', key: 'SHOP_KEY' } } },
    }),
    run: [
      entry('kill', 2, 3, { output: { status: 0, stdout: `logged in with ${SECRET}` } }),
      answer('web', 4, 200, {
        output: { status: 200, headers: { 'Set-Cookie': 'session=abcdef' }, body: { apiKey: 'k-123456' } },
      }),
      entry('leak', 5, 6, {
        status: 'failed',
        exception: ['Authorization: Bearer abcdefgh12345678\n', 'AKIAIOSFODNN7EXAMPLE\n'],
      }),
    ],
  });
  const kept = redactJournal(JSON.stringify(raw));

  test.each([
    ['a configuration value', 'eu-west-1'],
    ['a secret of a secrets block', SECRET],
    ['a secret of the configuration', 'hidden-in-config'],
    ['a header', 'session=abcdef'],
    ['a value whose key says secret', 'k-123456'],
    ['a bearer token in a traceback', 'abcdefgh12345678'],
    ['an access key', 'AKIAIOSFODNN7EXAMPLE'],
  ])('%s', (_name, secret) => {
    expect(JSON.stringify(raw)).toContain(secret);
    expect(kept).not.toContain(secret);
  });

  test('what is kept is still the journal', () => {
    expect(readJournal(kept)).toMatchObject({
      kind: 'journal',
      journal: { status: 'completed', experiment: { title: 'Experiment 1' } },
    });
  });

  test('a masked configuration resolves no placeholder any more', () => {
    const read = readJournal(kept);
    expect(read.kind === 'journal' && [...read.journal.experiment.literals.keys()]).not.toContain('region');
  });
});

test.each([
  ['postgres://shop:hunter22@db/orders', 'hunter22'],
  ['https://s3/x?X-Amz-Signature=0123abcd&y=1', '0123abcd'],
  ['password=hunter22', 'hunter22'],
  ['ghp_0123456789abcdefghijABCDEFGHIJ0123', 'ghp_0123'],
  ['eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl', 'eyJzdWIiOiIx'],
])('a token is known by its form: %s', (text, secret) => {
  expect(JSON.stringify(redact({ stdout: text }))).not.toContain(secret);
});

test('nothing of a text that is no journal is kept but its size', () => {
  const kept = redactJournal(`{"experiment": {"secrets": {"a": {"b": "${SECRET}"`);
  expect(kept).not.toContain('horse');
  expect(JSON.parse(kept)).toEqual({
    unreadable: expect.stringContaining('truncated'),
    bytes: expect.any(Number),
  });
});

test('what lies too deep to be looked at is taken out', () => {
  const deep: unknown = JSON.parse(`${'{"a":'.repeat(5_000)}"${SECRET}"${'}'.repeat(5_000)}`);
  expect(JSON.stringify(redact(deep))).not.toContain(SECRET);
});

test('keys that an object inherits are data', () => {
  const given: unknown = JSON.parse('{"__proto__": {"polluted": "yes"}}');
  expect(JSON.stringify(redact(given))).toBe('{"__proto__":{"polluted":"yes"}}');
  expect('polluted' in {}).toBe(false);
});
