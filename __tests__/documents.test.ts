import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { loadPlan } from '../src/suite/load.js';

const root = join(import.meta.dirname, '..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'src/README.md'],
  ...['examples/README.md', 'examples/demo/README.md'],
  ...readdirSync(join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

/** What stands in a document besides examples. */
const prose = (file: string) => text(file).replace(/^```[\s\S]*?^```$/gm, '');

/** Headings as GitHub names them in links. */
function anchors(file: string): readonly string[] {
  return [...prose(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(documents)('%s', (file) => {
  const links = [...prose(file).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !link.includes('://'));

  it('links to what there is', () => {
    for (const link of links) {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? file : normalize(join(dirname(file), path));
      expect({ link, there: existsSync(join(root, target)) }).toEqual({ link, there: true });
      if (anchor !== undefined) expect(anchors(target)).toContain(anchor);
    }
  });
});

it('every page of docs/ is linked from the README', () => {
  for (const file of documents.filter((one) => one.startsWith('docs/')))
    expect(text('README.md')).toContain(`](${file})`);
});

it('every suite in a document is one', () => {
  const schema = JSON.parse(text('schemas/suite.schema.json')) as object;
  const validates = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
  const suites = documents.flatMap((file) =>
    [...text(file).matchAll(/```yaml\n((?:#.*\n)?version: 1\n[\s\S]*?)```/g)].map(([, suite = '']) => ({
      file,
      suite,
    })),
  );
  expect(suites.map(({ file }) => file)).toEqual([
    'README.md',
    'docs/abort.md',
    'docs/first-suite.md',
    'docs/suite.md',
  ]);
  for (const { file, suite } of suites) {
    validates(load(suite));
    expect({ file, errors: validates.errors }).toEqual({ file, errors: null });
  }
});

describe('the first suite', () => {
  const workspace = mkdtempSync(join(tmpdir(), 'first-suite-'));
  const blocks = [...text('docs/first-suite.md').matchAll(/`(\w+\.yaml)`[^`]*?:\n\n```yaml\n([\s\S]*?)```/g)];

  beforeAll(() => {
    for (const [, name = '', content = ''] of blocks) writeFileSync(join(workspace, name), content);
  });
  afterAll(() => {
    rmSync(workspace, { recursive: true });
  });

  it('can be run as it is written there, with the one warning that is told of', async () => {
    const asked = { workspace, suite: 'suite.yaml', experiments: [], vars: {}, baseline: false };
    const { title, experiments, warnings } = await loadPlan(asked);
    expect(title).toBe('The service survives');
    expect(experiments.map(({ criteria }) => criteria.length)).toEqual([3]);
    expect(warnings).toEqual([expect.stringContaining('declares no rollbacks')]);
  });
});
