import { describe, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPlan } from '../../src/suite/load.js';
import { EXPERIMENT, experimentWith, planOf, problemsOf, SUITE } from './workspace.js';

const files = { 'e.yaml': EXPERIMENT };

describe('globs of experiments', () => {
  test('are a suite: sorted, each file once', async () => {
    const tree = { 'b/e.yaml': EXPERIMENT, 'a/z.yml': EXPERIMENT, 'a/e.yaml': EXPERIMENT, 'a/no.txt': 'no' };
    const plan = await planOf({ files: tree, experiments: ['**/*.yaml', '{a,b}/*.{yaml,yml}', '!b/**'] });
    expect(plan).toMatchObject({
      title: '2 experiments',
      file: null,
      environment: null,
      gate: { passScore: null },
    });
    expect(plan.experiments.map(({ file }) => file)).toEqual(['a/e.yaml', 'a/z.yml']);
  });

  test('hold the steady state when nothing else is asked', async () => {
    const { title, experiments } = await planOf({ files, experiments: ['e.yaml'] });
    expect(title).toBe('A node dies');
    expect(experiments[0]?.criteria).toMatchObject([
      { require: { text: 'steady-state is met' }, origin: 'default', place: { file: 'e.yaml', line: 1 } },
    ]);
  });

  test('each name something', async () => {
    expect(await problemsOf({ files, experiments: ['e.yaml', 'experimnts/**/*.yaml'] })).toEqual([
      'nothing to run: "experimnts/**/*.yaml" matches no file – check the path, e.g. experiments/**/*.yaml; is the repository checked out?',
    ]);
  });

  test.each([[[]], [['!a.yaml']]])('name something at all: %j', async (experiments) => {
    expect(await problemsOf({ files, experiments })).toEqual([
      'nothing to run: no experiment is named – give a suite, or globs of experiments',
    ]);
  });

  test.each(['../*.yaml', 'a/../../*.yaml', '/etc/*', '{..,a}/*.yaml', 'C:\\x.yaml'])(
    'stay inside: %s',
    async (glob) => {
      expect(await problemsOf({ files, experiments: [glob] })).toEqual([
        `the glob ${JSON.stringify(glob)} leads out of the workspace – write it relative to the workspace, without ".."`,
      ]);
    },
  );

  test('do not follow links to folders', async () => {
    const prepare = (root: string) => {
      mkdirSync(join(root, 'deep'));
      symlinkSync('..', join(root, 'deep', 'loop'));
    };
    expect((await planOf({ files, experiments: ['**/*.yaml'], prepare })).experiments).toHaveLength(1);
  });

  test('name experiments only', async () => {
    expect(await problemsOf({ files: { ...files, 'e.YAML': EXPERIMENT }, experiments: ['e.*'] })).toEqual([
      '"e.YAML" is not an experiment by its name – name files that end in .yaml, .yml or .json',
    ]);
  });
});

describe('a file is refused', () => {
  const outside = 'lies outside the workspace – keep suites and experiments inside it';

  test.each([
    ['beside the workspace', '../e.yaml', `s.yaml:3: "../e.yaml" ${outside}`],
    ['anywhere else', '/etc/hosts.yaml', `s.yaml:3: "/etc/hosts.yaml" ${outside}`],
    ['that is a folder', 'd.yaml', 's.yaml:3: "d.yaml" is not a file – name a file'],
    [
      'below a file',
      'e.yaml/x.yaml',
      's.yaml:3: there is no file "e.yaml/x.yaml" – check the path; is the repository checked out?',
    ],
    ['through a link that leads out', 'link.yaml', `s.yaml:3: "link.yaml" ${outside}`],
    [
      'through a link to nothing',
      'dangling.yaml',
      's.yaml:3: there is no file "dangling.yaml" – check the path; is the repository checked out?',
    ],
    [
      'through a link to itself',
      'self.yaml',
      's.yaml:3: "self.yaml" cannot be read (ELOOP) – check its permissions',
    ],
    [
      'with a line break in its name',
      '"a\\nb.yaml"',
      's.yaml:3: the file name "a\\nb.yaml" holds control characters – rename the file',
    ],
    [
      'of five megabytes',
      'large.yaml',
      's.yaml:3: "large.yaml" has 5242880 bytes, more than the 4194304 a file may have – split it, or move the data out of it',
    ],
    ['that is binary', 'binary.yaml', 's.yaml:3: "binary.yaml" is a binary file – name a YAML or JSON file'],
    ['in another encoding', 'latin.yaml', 's.yaml:3: "latin.yaml" is not text in UTF-8 – save it as UTF-8'],
    ['in UTF-16', 'utf16.yaml', 's.yaml:3: "utf16.yaml" is not text in UTF-8 – save it as UTF-8'],
  ])('%s', async (_, path, problem) => {
    const prepare = (root: string) => {
      mkdirSync(join(root, 'd.yaml'));
      symlinkSync('/etc/hosts', join(root, 'link.yaml'));
      symlinkSync('nowhere.yaml', join(root, 'dangling.yaml'));
      symlinkSync('self.yaml', join(root, 'self.yaml'));
    };
    const tree = {
      ...files,
      'large.yaml': ' '.repeat(5 * 1024 * 1024),
      'binary.yaml': 'a\0b',
      'latin.yaml': Buffer.from('title: Ärger', 'latin1'),
      'utf16.yaml': Buffer.from('\ufefftitle: a', 'utf16le'),
      's.yaml': SUITE.replace('e.yaml', path),
    };
    expect(await problemsOf({ files: tree, suite: 's.yaml', prepare })).toEqual([problem]);
  });

  test('through a folder that leads out', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    writeFileSync(join(elsewhere, 'e.yaml'), EXPERIMENT);
    const prepare = (root: string) => symlinkSync(elsewhere, join(root, 'up'));
    expect(await problemsOf({ files, experiments: ['up/e.yaml'], prepare })).toEqual([
      `"up/e.yaml" ${outside}`,
    ]);
    rmSync(elsewhere, { recursive: true });
  });

  test('as a suite, without a place', async () => {
    expect(await problemsOf({ files, suite: 's.yaml' })).toEqual([
      'there is no file "s.yaml" – check the path; is the repository checked out?',
    ]);
    expect(await problemsOf({ files, suite: '../s.yaml' })).toEqual([`"../s.yaml" ${outside}`]);
    expect(await problemsOf({ files, suite: '.' })).toEqual(['"." is not a file – name a file']);
  });

  test('that may not be read', async () => {
    if (process.getuid?.() === 0) return;
    const prepare = (root: string) => chmodSync(join(root, 'e.yaml'), 0);
    expect(await problemsOf({ files, experiments: ['e.yaml'], prepare })).toEqual([
      '"e.yaml" cannot be read (EACCES) – check its permissions',
    ]);
  });

  test('whose experiment is too large to be carried along', async () => {
    const text = experimentWith('node: a', `node: ${'a'.repeat(600 * 1024)}`);
    expect(await problemsOf({ files: { 'e.yaml': text }, experiments: ['e.yaml'] })).toEqual([
      expect.stringMatching(
        /^e\.yaml:1: "e\.yaml" has \d+ bytes as JSON, more than the 524288 an experiment may have/,
      ),
    ]);
  });

  test('with a workspace that is not there', async () => {
    const request = { workspace: '/nowhere/at/all', suite: null, experiments: ['*'], vars: {} };
    await expect(loadPlan(request)).rejects.toMatchObject({
      code: 'wrong-input',
      message: 'there is no workspace "/nowhere/at/all" – check the repository out first',
    });
  });
});

describe('a file is read', () => {
  test('with a byte order mark, and with lines ended as on Windows', async () => {
    const text = `\ufeff${EXPERIMENT.replaceAll('\n', '\r\n').replace('tolerance: 200', 'tolerance: 0.5')}`;
    expect(await problemsOf({ files: { 'e.yaml': text }, experiments: ['e.yaml'] })).toEqual([
      expect.stringMatching(/^e\.yaml:12: the tolerance 0\.5/),
    ]);
  });

  test('through a link that stays inside', async () => {
    const prepare = (root: string) => symlinkSync('e.yaml', join(root, 'link.yaml'));
    expect((await planOf({ files, experiments: ['link.yaml'], prepare })).experiments[0]?.file).toBe(
      'link.yaml',
    );
  });

  test('by an absolute path into the workspace', async () => {
    let path = '';
    const prepare = (root: string) => {
      path = join(root, 's.yaml');
    };
    const tree = { ...files, 's.yaml': SUITE };
    const situation = {
      files: tree,
      prepare,
      get suite() {
        return path;
      },
    };
    expect((await planOf(situation)).file).toBe('s.yaml');
  });
});
