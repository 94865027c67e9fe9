import { describe, expect, test } from '@jest/globals';
import { judgeTolerance } from '../../src/journal/tolerance.js';

const literals = new Map<string, unknown>([
  ['code', 200],
  ['region', 'eu-west-1'],
  ['ratio', 0.5],
  ['empty', null],
]);
const http = (status: number, body: unknown = ''): unknown => ({ status, headers: {}, body });
const process = (status: number, stdout = ''): unknown => ({ status, stdout, stderr: '' });

/** What chaoslib 1.44.0 answers: `within_tolerance(tolerance, value)`; unjudgeable where it raises or asks somebody else. */
describe.each<[string, readonly (readonly [tolerance: unknown, output: unknown, kind: string])[]]>([
  [
    'boolean',
    [
      [true, true, 'met'],
      [true, 1, 'met'],
      [false, 0, 'met'],
      [true, false, 'missed'],
      [true, 'true', 'missed'],
      [true, http(200), 'missed'],
      [false, null, 'missed'],
    ],
  ],
  [
    'integer',
    [
      [200, http(200), 'met'],
      [200, http(503), 'missed'],
      [0, process(0), 'met'],
      [0, process(3), 'missed'],
      [1, true, 'met'],
      [1, '1', 'missed'],
      [0, null, 'missed'],
      [200, { status: '200' }, 'missed'],
      [1.5, 1.5, 'missed'],
      [null, null, 'missed'],
    ],
  ],
  [
    'text',
    [
      ['OK', 'OK', 'met'],
      ['OK', 'ok', 'missed'],
      ['OK', ['OK'], 'missed'],
      ['${code}', http(200), 'met'],
      ['$code', '200', 'met'],
      ['$code', 200, 'missed'],
      ['${region}', 'eu-west-1', 'met'],
      ['in ${region}', 'in eu-west-1', 'met'],
      ['$$', '$', 'met'],
      ['${ratio}', 0.5, 'missed'],
      ['${empty}', null, 'missed'],
      ['${unknown}', 'x', 'unjudgeable'],
    ],
  ],
  [
    'list',
    [
      [[200, 204], http(204), 'met'],
      [[200, 204], http(202), 'missed'],
      [[1, 5], 3, 'met'],
      [[1, 5], 5, 'met'],
      [[1, 5], 5.1, 'missed'],
      [['a', 'c'], 'b', 'met'],
      [['a', 'c'], 'd', 'missed'],
      [[1, 2, 3], 2, 'met'],
      [[1, 2, 3], 2.5, 'missed'],
      [['x'], 'x', 'met'],
      [[], 1, 'missed'],
      [[1, 5], NaN, 'missed'],
      [[1, 5], '3', 'unjudgeable'],
      [[1, 5], null, 'unjudgeable'],
    ],
  ],
  [
    'range',
    [
      [{ type: 'range', range: [1, 5] }, 5, 'met'],
      [{ type: 'range', range: [1, 5] }, '3.5', 'met'],
      [{ type: 'range', range: [1, 5] }, ' 1_0 ', 'missed'],
      [{ type: 'range', range: [1, 5] }, 'three', 'missed'],
      [{ type: 'range', range: [0, 1] }, true, 'met'],
      [{ type: 'range', range: [0.1, 1] }, '0.1', 'unjudgeable'],
      [{ type: 'range', range: [1, 5] }, 'NaN', 'unjudgeable'],
      [{ type: 'range', range: [1, 5] }, null, 'unjudgeable'],
      [{ type: 'range', range: [1, 5] }, process(0, '3'), 'unjudgeable'],
      [{ type: 'range', range: [1, 5], target: 'stdout' }, process(0, '3\n'), 'met'],
      [{ type: 'range', range: [1, 5], target: 'stdout' }, '3', 'unjudgeable'],
    ],
  ],
  [
    'regex',
    [
      [{ type: 'regex', pattern: '^ok$', target: 'stdout' }, process(0, 'ok\n'), 'met'],
      [{ type: 'regex', pattern: '^ok\\Z', target: 'stdout' }, process(0, 'ok\n'), 'missed'],
      [{ type: 'regex', pattern: '[0-9]{3}' }, 'a 123 b', 'met'],
      [{ type: 'regex', pattern: 'up in ${region}' }, 'up in eu-west-1', 'met'],
      [{ type: 'regex', pattern: '(?P<state>up|down)' }, 'is up', 'met'],
      [{ type: 'regex', pattern: '(?i)HEALTHY' }, 'healthy', 'met'],
      [{ type: 'regex', pattern: '\\d+' }, '٣', 'unjudgeable'],
      [{ type: 'regex', pattern: 'a(?=b)' }, 'ab', 'unjudgeable'],
      [{ type: 'regex', pattern: '(a)\\1' }, 'aa', 'unjudgeable'],
      [{ type: 'regex', pattern: '[' }, 'x', 'unjudgeable'],
      [{ type: 'regex', pattern: 'x' }, null, 'unjudgeable'],
      [{ type: 'regex', pattern: 'x' }, process(0, 'x'), 'unjudgeable'],
      [{ type: 'regex', pattern: 'x', target: 'body' }, process(0, 'x'), 'unjudgeable'],
      [{ type: 'regex', pattern: '(a+)+$' }, `${'a'.repeat(50_000)}b`, 'missed'],
    ],
  ],
  [
    'jsonpath',
    [
      [{ type: 'jsonpath', path: '$.a.b' }, { a: { b: null } }, 'met'],
      [{ type: 'jsonpath', path: '$.a.c' }, { a: { b: 1 } }, 'missed'],
      [{ type: 'jsonpath', path: '$.x[*].n', count: 2 }, { x: [{ n: 1 }, { n: 2 }] }, 'met'],
      [{ type: 'jsonpath', path: '$.x[*].n', count: 1 }, { x: [{ n: 1 }, { n: 2 }] }, 'missed'],
      [{ type: 'jsonpath', path: '$.x[*].n', expect: [1, 2] }, { x: [{ n: 1 }, { n: 2 }] }, 'met'],
      [{ type: 'jsonpath', path: '$.state', expect: 'up' }, '{"state": "up"}', 'met'],
      [
        { type: 'jsonpath', path: '$.state', expect: 'up', target: 'body' },
        http(200, { state: 'down' }),
        'missed',
      ],
      [{ type: 'jsonpath', path: '$["state"]', expect: '${region}' }, { state: 'eu-west-1' }, 'met'],
      [{ type: 'jsonpath', path: '$.up', expect: 1 }, { up: true }, 'met'],
      [{ type: 'jsonpath', path: '$.x[0]', expect: 'a' }, { x: ['a'] }, 'met'],
      [{ type: 'jsonpath', path: '$.constructor' }, {}, 'missed'],
      [{ type: 'jsonpath', path: '$..n' }, { n: 1 }, 'unjudgeable'],
      [{ type: 'jsonpath', path: '$.x[?(@.n="p")]' }, { x: [] }, 'unjudgeable'],
      [{ type: 'jsonpath', path: "$['n']" }, { n: 1 }, 'unjudgeable'],
      [{ type: 'jsonpath' }, { n: 1 }, 'unjudgeable'],
    ],
  ],
  [
    'others',
    [
      [{ type: 'probe', name: 'p', provider: {} }, 1, 'unjudgeable'],
      [{ type: 'other' }, 1, 'missed'],
      [{}, 1, 'missed'],
    ],
  ],
])('%s', (_name, rows) => {
  test.each(rows)('%j on %j is %s', (tolerance, output, kind) => {
    const judgement = judgeTolerance(tolerance, output, literals);
    expect(judgement).toEqual(kind === 'met' ? { kind } : { kind, because: expect.stringMatching(/./) });
  });
});
