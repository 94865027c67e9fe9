import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const SRC = resolve('src');

/** From first to last: a stage may import itself and what stands before it. */
const STAGES = [
  'criteria',
  'settings',
  'suite',
  'guards',
  'brokers',
  'abort',
  'journal',
  'journal-files',
  'preview',
  'measures',
  'verdict',
  'rollback',
  'report',
  'publish',
  'history',
];
/** Words that every stage may use: they know no stage. */
const FOUNDATION = ['problem', 'errors', 'clock', 'log', 'outcome'];
const PURE = ['criteria', 'journal', 'preview', 'measures', 'verdict', 'report'];
/** The entries and what wires the world for them: the action's step, the terminal, the scripts. */
const ENTRIES = [
  ...['main', 'post', 'cli', 'entries', 'command', 'adapters', 'triggers', 'embedding'],
  ...['faces', 'step-faces'],
  ...['action', 'action-judge', 'action-plan', 'terminal', 'terminal-judge', 'terminal-plan'],
];
/** The edges: they implement the stages' roles. */
const EDGES = ['aws', 'github', 'embedded'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'));
const source = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]));

const importsOf = (file: string): string[] =>
  [...(source.get(file) ?? '').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
const localImports = (file: string): string[] =>
  importsOf(file)
    .filter((path) => path.startsWith('.'))
    .map((path) =>
      relative(SRC, resolve(SRC, dirname(file), path))
        .replaceAll('\\', '/')
        .replace(/\.js$/, '.ts'),
    );
const packageImports = (file: string): string[] => importsOf(file).filter((path) => !path.startsWith('.'));
const areaOf = (file: string): string =>
  file.includes('/') ? (file.split('/')[0] ?? '') : file.replace(/\.ts$/, '');

describe('the tree tells the flow', () => {
  test.each(files)('%s imports no later stage', (file) => {
    const position = STAGES.indexOf(areaOf(file));
    if (position < 0) return;
    for (const imported of localImports(file)) {
      const area = areaOf(imported);
      expect([...FOUNDATION, ...STAGES.slice(0, position + 1)]).toContain(area);
    }
  });

  test('the foundation knows no stage and no edge', () => {
    const knowing = FOUNDATION.flatMap((name) => localImports(`${name}.ts`)).map(areaOf);
    expect(knowing.filter((area) => !FOUNDATION.includes(area))).toEqual([]);
  });

  test('edges are imported by entries and edges only', () => {
    const guilty = files.filter(
      (file) =>
        ![...ENTRIES, ...EDGES].includes(areaOf(file)) &&
        localImports(file).some((imported) => EDGES.includes(areaOf(imported))),
    );
    expect(guilty).toEqual([]);
  });

  test('there are no cycles', () => {
    expect(findCycle()).toEqual([]);
  });
});

/** Within a stage that acts, what decides whether it does. */
const PURE_FILES = ['rollback/decide.ts'];

describe('judging is pure', () => {
  const impure = /^(node:(?!path\/posix$)|fs$|http|net$|child_process$)/;
  const pure = files.filter((file) => PURE.includes(areaOf(file)) || PURE_FILES.includes(file));
  test.each(pure)('%s touches no world', (file) => {
    expect(packageImports(file).filter((name) => impure.test(name))).toEqual([]);
    expect(source.get(file)).not.toMatch(
      /\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(|setTimeout\(/,
    );
  });
});

describe('SDKs stay at the edge', () => {
  test('only aws/, github/ and entries import one', () => {
    const guilty = files.filter(
      (file) =>
        !['aws', 'github', ...ENTRIES].includes(areaOf(file)) &&
        packageImports(file).some((name) => /^@(aws-sdk|smithy|actions|octokit)\//.test(name)),
    );
    expect(guilty).toEqual([]);
  });

  test('clock and randomness are read by entries and edges only', () => {
    const allowed = ['clock', ...ENTRIES, ...EDGES];
    const guilty = files.filter(
      (file) =>
        !allowed.includes(areaOf(file)) &&
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\b/.test(source.get(file) ?? ''),
    );
    expect(guilty).toEqual([]);
  });
});

describe('files are small', () => {
  const lines = files.map((file) => ({ file, count: (source.get(file) ?? '').split('\n').length - 1 }));
  const sorted = lines.map(({ count }) => count).sort((a, b) => a - b);

  test('none is over 300 lines', () => {
    expect(lines.filter(({ count }) => count > 300)).toEqual([]);
  });

  test('the median is under 100 lines', () => {
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    process.stdout.write(
      `source files: ${lines.length}, median ${median} lines, largest ${sorted.at(-1) ?? 0}\n`,
    );
    expect(median).toBeLessThan(100);
  });

  test('entries are at most 40 lines', () => {
    const entries = lines.filter(({ file }) => ['main.ts', 'post.ts', 'cli.ts'].includes(file));
    expect(entries.filter(({ count }) => count > 40)).toEqual([]);
  });

  test('no folder or file is a bag of things', () => {
    expect(
      files.filter((file) => /(^|\/)(utils?|helpers?|common|shared|misc|manager)(\/|\.ts$)/.test(file)),
    ).toEqual([]);
  });
});

/** The first cycle found, as a path of files. */
function findCycle(): string[] {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file) || !source.has(file)) return [];
    for (const imported of localImports(file)) {
      const cycle = walk(imported, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of files) {
    const cycle = walk(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
