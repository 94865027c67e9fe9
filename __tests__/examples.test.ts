import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUTS } from '../src/github/job-outputs.js';
import { MODES, SETTING_NAMES, SETTINGS, settingsOf, type Mode } from '../src/settings/catalogue.js';

const root = join(import.meta.dirname, '..');
const filesIn = (folder: string) => readdirSync(join(root, folder)).map((file) => join(folder, file));
const text = (file: string) => readFileSync(join(root, file), 'utf8');

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly permissions?: object;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly steps: readonly Step[]; readonly permissions?: object; 'timeout-minutes'?: number }
    >
  >;
}

const isMode = (text: unknown): text is Mode => MODES.some((mode) => mode === text);

describe.each(filesIn('examples/workflows'))('%s', (file) => {
  const workflow = load(text(file)) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const gates = jobs.flatMap(({ steps }) => steps).filter(({ uses }) => uses?.startsWith('resiliency-gate/'));

  it('gives the gate inputs that its mode reads, and all that it needs', () => {
    for (const { with: inputs = {} } of gates) {
      const mode = isMode(inputs['mode']) ? inputs['mode'] : 'run';
      const known: readonly string[] = ['mode', ...settingsOf(mode)];
      for (const name of Object.keys(inputs)) expect(known).toContain(name);
      for (const name of settingsOf(mode))
        if (SETTINGS[name].required) expect(Object.keys(inputs)).toContain(name);
    }
  });

  it('reads outputs that the gate has', () => {
    const read = [...text(file).matchAll(/steps\.gate\.outputs\.([\w-]+)/g)].map(([, name = '']) => name);
    for (const name of read) expect(OUTPUTS).toContain(name);
  });

  it('has no more permissions than each job says, and an end', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) {
      expect(job.permissions).toBeDefined();
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });
});

it.each(filesIn('examples/ci'))('%s sets variables that the command reads', (file) => {
  const known = SETTING_NAMES.map((name) => `RESILIENCY_GATE_${name.toUpperCase().replaceAll('-', '_')}`);
  const used = [...text(file).matchAll(/\bRESILIENCY_GATE_[A-Z_]+\b/g)].map(([name]) => name);
  for (const name of new Set(used).values())
    if (name !== 'RESILIENCY_GATE_VERSION') expect(known).toContain(name);
});
