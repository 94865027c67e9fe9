import { glob, isDynamicPattern } from 'tinyglobby';
import { normalize } from 'node:path/posix';
import { quote } from '../criteria/quote.js';
import type { Findings } from './located.js';
import type { Entry } from './suite-file.js';

/** The experiments that the patterns name, sorted. Each pattern must name one; wildcards do not follow links. */
export async function findExperiments(
  root: string,
  patterns: readonly string[],
  findings: Findings,
): Promise<readonly Entry[]> {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
  const unwanted = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  const found = new Set<string>();
  for (const pattern of wanted) {
    if (!staysInside(pattern)) {
      findings.refuse({
        message: `the glob ${quote(pattern)} leads out of the workspace`,
        fix: 'write it relative to the workspace, without ".."',
      });
      continue;
    }
    const files = await match(root, pattern, unwanted);
    for (const file of files) found.add(file);
    if (files.length > 0) continue;
    findings.refuse({
      message: `nothing to run: ${quote(pattern)} matches no file`,
      fix: 'check the path, e.g. experiments/**/*.yaml; is the repository checked out?',
    });
  }
  if (wanted.length === 0) {
    findings.refuse({
      message: 'nothing to run: no experiment is named',
      fix: 'give a suite, or globs of experiments',
    });
  }
  return [...found].sort().map(entry);
}

async function match(root: string, pattern: string, ignore: readonly string[]): Promise<readonly string[]> {
  if (!isDynamicPattern(pattern)) return [normalize(pattern)];
  return glob(pattern, {
    cwd: root,
    ignore: ['**/node_modules/**', ...ignore],
    onlyFiles: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    absolute: false,
  });
}

function staysInside(pattern: string): boolean {
  return !/^(?:[\\/]|[A-Za-z]:)/.test(pattern) && !pattern.split(/[\\/{},]/).includes('..');
}

function entry(path: string): Entry {
  return { path, title: null, vars: [], requirements: null, written: null };
}
