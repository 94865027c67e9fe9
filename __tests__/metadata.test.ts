import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '../src/exit.js';
import { OUTPUTS } from '../src/github/job-outputs.js';
import { SETTING_NAMES, SETTINGS, settingsOf, type SettingSpec } from '../src/settings/catalogue.js';

const root = join(import.meta.dirname, '..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');

interface Action {
  readonly inputs: Record<string, { description: string; default?: string; required?: boolean }>;
  readonly outputs: Record<string, { description: string }>;
  readonly runs: { using: string; main: string; post: string };
}
const action = load(text('action.yml')) as Action;

/** The rows below the README's table with this head, cells trimmed; code marks stay. */
function table(...head: readonly string[]): readonly (readonly string[])[] {
  const lines = text('README.md').split('\n');
  const start = lines.indexOf(`| ${head.join(' | ')} |`);
  if (start < 0) throw new Error(`README.md has no table headed | ${head.join(' | ')} |`);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end < 0 ? undefined : end).map((row) =>
    row
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  );
}

const code = (word: string) => (word === '' ? '' : `\`${word}\``);

describe('action.yml', () => {
  it('has exactly the inputs that are read, each said and set as in the catalogue', () => {
    const wanted = SETTING_NAMES.map((name) => {
      const { description, default: fallback, fromRunner }: SettingSpec = SETTINGS[name];
      return [name, { description, default: fromRunner ?? fallback }];
    });
    expect(Object.entries(action.inputs)).toEqual(wanted);
  });

  it('has exactly the outputs that are set', () => {
    expect(Object.keys(action.outputs)).toEqual(OUTPUTS);
    for (const { description } of Object.values(action.outputs)) expect(description).toMatch(/\S\.$/);
  });

  it('runs on the Node that the tests run on', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/main.js', post: 'dist/post.js' });
    const { devDependencies } = JSON.parse(text('package.json')) as { devDependencies: { node: string } };
    expect(devDependencies.node).toMatch(/^24\./);
  });
});

describe('the README', () => {
  it('has a table of the inputs that says what action.yml says', () => {
    const wanted = SETTING_NAMES.map((name) => {
      const { description, default: own, fromRunner, required, modes }: SettingSpec = SETTINGS[name];
      const fallback = fromRunner ?? own;
      const needed = `needed to ${modes.map(code).join(' and ')}`;
      return [code(name), required ? needed : code(fallback), description];
    });
    expect(table('input', 'default', 'meaning')).toEqual(wanted);
  });

  it('has a table of the outputs that says what action.yml says', () => {
    const wanted = Object.entries(action.outputs).map(([name, { description }]) => [code(name), description]);
    expect(table('output', 'meaning')).toEqual(wanted);
  });

  it('has a table of the exit codes', () => {
    const rows = table('exit code', 'meaning');
    expect(rows.map(([exit]) => Number(exit))).toEqual(Object.values(EXIT));
    for (const [, meaning] of rows) expect(meaning).toMatch(/\S/);
  });

  it('gives its workflow step inputs that exist', () => {
    const steps = [...text('README.md').matchAll(/```yaml\n(- uses:[\s\S]*?)```/g)].map(
      ([, step = '']) => load(step) as readonly { with?: Record<string, unknown> }[],
    );
    expect(steps.length).toBeGreaterThan(0);
    for (const [step] of steps) {
      const given = Object.keys(step?.with ?? {});
      const mode = step?.with?.['mode'] === 'judge' ? 'judge' : 'run';
      expect(['mode', ...settingsOf(mode)]).toEqual(expect.arrayContaining(given));
      for (const name of settingsOf(mode)) if (SETTINGS[name].required) expect(given).toContain(name);
    }
  });
});

describe('published schemas', () => {
  const examples = filesBelow('examples').concat(filesBelow('__tests__/report/golden'));
  const schemas = existsSync(join(root, 'schemas')) ? readdirSync(join(root, 'schemas')) : [];

  it('are there', () => {
    expect(schemas).toContain('verdict.schema.json');
  });

  /** `suite.schema.json` describes `…/suite.yaml` and `…/checkout.suite.yaml`. */
  it.each(schemas)('%s describes every example of its kind', (file) => {
    const kind = file.replace(/\.schema\.json$/, '');
    const schema = JSON.parse(text(join('schemas', file))) as object;
    const validates = new Ajv2020({
      allErrors: true,
      allowUnionTypes: true,
      formats: { 'date-time': true },
    }).compile(schema);
    const own = examples.filter((example) => new RegExp(`(^|[./])${kind}\\.(ya?ml|json)$`).test(example));
    for (const example of own) {
      validates(load(text(example)));
      expect({ example, errors: validates.errors }).toEqual({ example, errors: null });
    }
  });
});

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    join(folder, file),
  );
}
