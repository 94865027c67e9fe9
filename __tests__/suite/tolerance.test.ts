import { describe, expect, test } from '@jest/globals';
import { experimentProblems, experimentWith } from './workspace.js';

const METHOD_PROBE = '    provider: { type: python, module: shop, func: count }\n';

/** Tolerances of the method's python probe, and then of the hypothesis' http probe. */
const tolerances: readonly (readonly ['python' | 'http', string, string])[] = [
  [
    'python',
    'null',
    'the tolerance is empty – write true, a status such as 200, a text, a list, or an object of type range, regex, jsonpath or probe',
  ],
  [
    'python',
    '0.5',
    'the tolerance 0.5 is a fraction, which Chaos Toolkit refuses – write { type: range, range: [0.5, 0.5] } with the limits that are meant',
  ],
  [
    'python',
    '[]',
    'the tolerance is an empty list, which nothing meets – write true, a status such as 200, a text, a list, or an object of type range, regex, jsonpath or probe',
  ],
  [
    'python',
    '[1, a]',
    'the tolerance is a list of two, hence a range, of a different type at either end – write two numbers or two texts',
  ],
  ['python', '{ type: regexp }', 'the tolerance\'s type is "regexp" – write range, regex, jsonpath or probe'],
  [
    'python',
    '{ type: toString }',
    'the tolerance\'s type is "toString" – write range, regex, jsonpath or probe',
  ],
  ['python', '{ type: range }', "the tolerance's `range` is not two numbers – write [lowest, highest]"],
  [
    'python',
    "{ type: range, range: ['1', '2'] }",
    "the tolerance's `range` is not two numbers – write [lowest, highest]",
  ],
  ['python', '{ type: range, range: [2, 1] }', 'nothing lies between 2 and 1 – write [1, 2]'],
  ['python', '{ type: regex }', "the tolerance's `pattern` is missing – add it, as text"],
  ['python', '{ type: jsonpath }', "the tolerance's `path` is missing – add it, as text"],
  [
    'python',
    "{ type: jsonpath, path: '$', count: -1 }",
    "the tolerance's `count` is a number – write a whole number",
  ],
  [
    'python',
    '{ type: probe, name: n, provider: { type: python, module: m, func: f } }',
    "the tolerance's provider has no `arguments`, and Chaos Toolkit crashes – add `arguments: { value: null }`: Chaos Toolkit puts the value there",
  ],
  [
    'python',
    '{ type: probe, name: n, provider: { type: http, url: u } }',
    'a tolerance of type probe with a http provider is always met, whatever it finds – write a python provider, or a tolerance of type range, regex or jsonpath',
  ],
  [
    'http',
    'true',
    'the tolerance is a boolean, which the output of a provider of type http never equals – write the status, e.g. 200',
  ],
  [
    'http',
    'ok',
    'the tolerance is text, which the output of a provider of type http never equals – write the status, e.g. 200',
  ],
  [
    'http',
    '{ type: regex, pattern: ok }',
    'the tolerance has no `target`, and the output of a provider of type http is an object: Chaos Toolkit crashes – add `target: body`',
  ],
  [
    'http',
    '{ type: range, range: [1, 2] }',
    'the tolerance has no `target`, and the output of a provider of type http is an object: Chaos Toolkit crashes – add `target: body`',
  ],
];

const sound = [
  ...['200', '[200, 299]', '[200]', "'${expected}'", '{ type: regex, pattern: ok, target: body }'],
  ...[
    "{ type: jsonpath, path: '$.a', target: body, expect: 1 }",
    '{ type: range, range: [1, 2], target: status }',
  ],
];

describe('an experiment is refused', () => {
  test.each(tolerances)('for a tolerance of a %s probe: %s', async (provider, tolerance, problem) => {
    const text =
      provider === 'python'
        ? experimentWith(METHOD_PROBE, `    tolerance: ${tolerance}\n${METHOD_PROBE}`)
        : experimentWith('tolerance: 200', `tolerance: ${tolerance}`);
    const line = provider === 'python' ? 21 : 12;
    expect(await experimentProblems(text)).toEqual([`e.yaml:${line}: ${problem}`]);
  });

  test.each(sound)('but not for the tolerance %s', async (tolerance) => {
    expect(await experimentProblems(experimentWith('tolerance: 200', `tolerance: ${tolerance}`))).toEqual([]);
  });
});
