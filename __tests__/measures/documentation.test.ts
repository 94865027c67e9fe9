import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { BUILT_IN_MEASURES, EXPECTED_MEASURES } from '../../src/criteria/vocabulary.js';
import { measureShape } from '../../src/suite/measure-shape.js';
import { EXPERIMENT, planOf } from '../suite/workspace.js';

const page = readFileSync(new URL('../../docs/measures.md', import.meta.url), 'utf8');

describe('docs/measures.md', () => {
  const [, example = ''] = /```yaml\n(measures:[\s\S]*?)```/.exec(page) ?? [];

  test('declares measures that may be copied', async () => {
    const suite = `version: 1\nexperiments: [{ experiment: e.yaml }]\n${example}`;
    const plan = await planOf({ files: { 'e.yaml': EXPERIMENT, 's.yaml': suite }, suite: 's.yaml' });
    const { measures = {} } = load(example) as { measures?: object };
    expect(plan.experiments[0]?.measures.map(({ name }) => name)).toEqual(Object.keys(measures));
  });

  test.each([...BUILT_IN_MEASURES, ...EXPECTED_MEASURES].map(({ name, alias }) => [name, alias]))(
    'tells what %s is',
    (name, alias) => {
      const title = alias === null ? `\`${name}\`` : `\`${name}\` (\`${alias}\`)`;
      expect(page).toContain(`| ${title} |`);
      expect(page).toMatch(new RegExp(`^##.*\`${name ?? ''}\``, 'm'));
    },
  );

  test('tells every key of a metric', () => {
    const keys = Object.keys(measureShape.shape.cloudwatch.unwrap().shape);
    const told = [...page.matchAll(/^\| ((?:`[a-z]+`(?:, )?)+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([a-z]+)`/g)].map(([, key]) => key),
    );
    expect(told).toEqual(expect.arrayContaining(keys));
  });
});
