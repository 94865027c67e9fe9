import { describe, expect, test } from '@jest/globals';
import { EXPERIMENT, experimentProblems, planOf } from './workspace.js';
import { pyYamlReading } from '../../src/suite/yaml11.js';

const configured = (value: string) => EXPERIMENT.replace('  node: a\n', () => `  node: ${value}\n`);
const keyed = (key: string) => EXPERIMENT.replace('  node: a\n', () => `  node: a\n  ${key}: a\n`);

describe('an experiment is refused where YAML 1.1 reads it differently', () => {
  test.each([
    [
      'on',
      '"on" is true to Chaos Toolkit (YAML 1.1) and text in YAML 1.2 – write "on" in quotes if it is text, true if not',
    ],
    [
      'No',
      '"No" is false to Chaos Toolkit (YAML 1.1) and text in YAML 1.2 – write "No" in quotes if it is text, false if not',
    ],
    [
      '010',
      '"010" is the number 8 to Chaos Toolkit (YAML 1.1) and the number 10 in YAML 1.2 – write "010" in quotes if it is text, 8 if not',
    ],
    [
      '0o7',
      '"0o7" is text to Chaos Toolkit (YAML 1.1) and the number 7 in YAML 1.2 – write "0o7" in quotes if it is text, another plain value if not',
    ],
    [
      '12:30',
      '"12:30" is the number 750 to Chaos Toolkit (YAML 1.1) and text in YAML 1.2 – write "12:30" in quotes if it is text, 750 if not',
    ],
    [
      '1e3',
      '"1e3" is text to Chaos Toolkit (YAML 1.1) and the number 1000 in YAML 1.2 – write "1e3" in quotes if it is text, another plain value if not',
    ],
    [
      '2024-01-01',
      '"2024-01-01" is a date to Chaos Toolkit (YAML 1.1) and text in YAML 1.2 – write "2024-01-01" in quotes if it is text, another plain value if not',
    ],
    [
      '1_000',
      '"1_000" is the number 1000 to Chaos Toolkit (YAML 1.1) and text in YAML 1.2 – write "1_000" in quotes if it is text, 1000 if not',
    ],
    [
      '-.5',
      '"-.5" is text to Chaos Toolkit (YAML 1.1) and the number -0.5 in YAML 1.2 – write "-.5" in quotes if it is text, another plain value if not',
    ],
    [
      '0b11',
      '"0b11" is the number 3 to Chaos Toolkit (YAML 1.1) and text in YAML 1.2 – write "0b11" in quotes if it is text, 3 if not',
    ],
    [
      '=',
      '"=" is a default value to Chaos Toolkit (YAML 1.1) and text in YAML 1.2 – write "=" in quotes if it is text, another plain value if not',
    ],
    [
      '[?x]',
      '"?x" is the mark of a key to Chaos Toolkit (YAML 1.1) and text in YAML 1.2 – write "?x" in quotes if it is text, another plain value if not',
    ],
    ['.inf', 'the number Infinity cannot be handed on exactly – write it in quotes, as text'],
    ['.nan', 'the number NaN cannot be handed on exactly – write it in quotes, as text'],
    [
      '9007199254740993',
      'the number 9007199254740992 cannot be handed on exactly – write it in quotes, as text',
    ],
    ['0.0000001', 'the number 1e-7 cannot be handed on exactly – write it in quotes, as text'],
  ])('%s', async (value, problem) => {
    expect(await experimentProblems(configured(value))).toEqual([`e.yaml:4: ${problem}`]);
  });

  test.each([
    ['on', 'the key "on" is true to Chaos Toolkit – write "on" in quotes'],
    ['12:30', 'the key "12:30" is the number 750 to Chaos Toolkit – write "12:30" in quotes'],
    ['<<', 'the key "<<" is a merge to Chaos Toolkit – write "<<" in quotes'],
    ['404', 'this is not YAML: a key that is not text; quote it'],
    ['~', 'this is not YAML: a key that is not text; quote it'],
  ])('as a key: %s', async (key, problem) => {
    const [first, ...others] = await experimentProblems(keyed(key));
    expect(first?.startsWith(`e.yaml:5: ${problem}`)).toBe(true);
    expect(others).toEqual([]);
  });

  test('without showing a secret', async () => {
    const [problem] = await experimentProblems(`secrets: { aws: { pin: 0123456 } }\n${EXPERIMENT}`);
    expect(problem).toBe(
      'e.yaml:1: this value is not the same in YAML 1.1, which Chaos Toolkit reads – quote it',
    );
  });

  test.each([
    ...['"on"', "'010'", '"12:30"', "'1e3'", 'y', 'n', '~', 'null', 'true', 'FALSE', '0', '-1', '+1', '0x1F'],
    ...['0.5', '.5', '1.', '1.5e+3', 'a b', '08x', '1.2.3', '${node}', "'<<'", '12:60', '${wait}'],
  ])('but not where both agree: %s', async (value) => {
    expect(await experimentProblems(configured(value))).toEqual([]);
  });

  test('nor in JSON, which has one reading', async () => {
    const text =
      '{"title": "on", "description": "010", "method": [], "configuration": {"404": 12.5, "on": "1e3"}}';
    const { experiments } = await planOf({ files: { 'e.json': text }, experiments: ['e.json'] });
    expect(experiments[0]?.document['configuration']).toEqual({ '404': 12.5, on: '1e3' });
  });
});

test.each([
  ['yes', { kind: 'boolean', value: true }],
  ['OFF', { kind: 'boolean', value: false }],
  ['oN', { kind: 'text' }],
  ['-0x1F', { kind: 'number', value: -31 }],
  ['-010', { kind: 'number', value: -8 }],
  ['0b1_1', { kind: 'number', value: 3 }],
  ['-190:20:30', { kind: 'number', value: -685230 }],
  ['190:20:30.5', { kind: 'number', value: 685230.5 }],
  ['1_0.5_0', { kind: 'number', value: 10.5 }],
  ['2001-12-14t21:59:43.10-05:00', { kind: 'other', name: 'a date' }],
  ['2001-12-14 21:59:43', { kind: 'other', name: 'a date' }],
  ['1-1-1', { kind: 'text' }],
  ['', { kind: 'null' }],
  ['NULL', { kind: 'null' }],
  ['1e+3', { kind: 'text' }],
])('PyYAML reads %s as it does', (plain, reading) => {
  expect(pyYamlReading(plain)).toEqual(reading);
});

describe('hostile text is refused with its place', () => {
  const laughs = `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n`;

  test.each([
    [
      'an alias bomb',
      laughs,
      'e.yaml:1: anchors and aliases (&name, *name) are not read – write the value where it is needed',
    ],
    [
      'an unknown alias',
      'a: *x\n',
      'e.yaml:1: anchors and aliases (&name, *name) are not read – write the value where it is needed',
    ],
    [
      'a tag',
      'a: 1\nb: !!python/object:os.system x\n',
      'e.yaml:2: tags (!name) are not read – leave the tag out, and quote the value if it is text',
    ],
    [
      'binary',
      'a: !!binary aGk=\n',
      'e.yaml:1: tags (!name) are not read – leave the tag out, and quote the value if it is text',
    ],
    [
      'a set',
      'a: !!set { b }\n',
      'e.yaml:1: tags (!name) are not read – leave the tag out, and quote the value if it is text',
    ],
    [
      'deep nesting',
      '['.repeat(500),
      'e.yaml:1: this is not YAML: nesting exceeded maxDepth (64) – correct the syntax; indent with spaces and quote texts that hold ": " or " #"',
    ],
    [
      'several documents',
      'a: 1\n---\nb: 2\n',
      'e.yaml:3: the file holds several documents – keep one, without further "---"',
    ],
    ['nothing', '', 'e.yaml:1: the file is empty – write a mapping'],
    [
      'a key twice',
      'title: a\ntitle: b\n',
      'e.yaml:2: this is not YAML: duplicated mapping key – correct the syntax; indent with spaces and quote texts that hold ": " or " #"',
    ],
    ['a tab for indentation', 'a:\n\tb: 1\n', 'e.yaml:2: '],
    [
      'an escape character',
      'title: a\nb: \u001b[31m\n',
      'e.yaml:2: the character U+001B cannot stand in YAML – remove it, or write "\\u001b" in double quotes',
    ],
    [
      'a line that only YAML 1.1 sees',
      'title: a\u2028b: c\n',
      'e.yaml:1: the character U+2028 cannot stand in YAML – remove it, or write "\\u2028" in double quotes',
    ],
    [
      'a block text that does not end',
      'title: |\n  a',
      'e.yaml:2: the file ends within a block text, without a line break – end the file with a line break',
    ],
    ['an open quote', 'title: "a\n', 'e.yaml:'],
    [
      'a million values',
      'a,'.repeat(1_000_000).replace(/^/, '[') + 'a]',
      'e.yaml:1: the file holds too many keys and values – split it, or move the data out of it',
    ],
  ])('%s', async (_, text, problem) => {
    const found = await experimentProblems(text);
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(problem)).toBe(true);
  });

  test.each([
    [
      'no JSON',
      '{"title": "a",\n}',
      'e.json:2: this is not JSON – write one JSON object, or rename a YAML file to .yaml',
    ],
    [
      'NaN',
      '{"a": NaN}',
      'e.json:1: this is not JSON – write one JSON object, or rename a YAML file to .yaml',
    ],
    ['nothing', ' \n', 'e.json:1: the file is empty – write one JSON object, or rename a YAML file to .yaml'],
    ['a key twice', '{"a": 1,\n "a": 2}', 'e.json:2: this is not YAML: duplicated mapping key'],
    [
      'a depth of many',
      `${'['.repeat(5000)}${']'.repeat(5000)}`,
      'e.json:1: this is not YAML: nesting exceeded maxDepth (64)',
    ],
  ])('in JSON: %s', async (_, text, problem) => {
    const found = await experimentProblems(text, 'e.json');
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(problem)).toBe(true);
  });

  test('and __proto__ is a key like any other', async () => {
    const text = EXPERIMENT.replace('  node: a\n', '  node: a\n  __proto__: { polluted: yes-indeed }\n');
    const { experiments } = await planOf({
      files: { 'e.yaml': text },
      experiments: ['e.yaml'],
      vars: { node: 'b' },
    });
    expect(JSON.stringify(experiments[0]?.document['configuration'])).toContain(
      '"__proto__":{"polluted":"yes-indeed"}',
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
