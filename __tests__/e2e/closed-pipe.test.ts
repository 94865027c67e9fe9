import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

test('a reader that stops reading changes no exit code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'resiliency-gate-pipe-'));
  const journal = resolve('__tests__/journal/fixtures/chaoslib-1.44.0/pass.json');
  const judge = `"${process.execPath}" "${resolve('dist/cli.js')}" judge --journals "${journal}" --report-dir "${folder}"`;
  const run = spawnSync('bash', ['-c', `${judge} 2>&1 | true; exit \${PIPESTATUS[0]}`], { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  expect(run).toMatchObject({ status: 0, stderr: '' });
});
