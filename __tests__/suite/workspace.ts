import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GateError } from '../../src/errors.js';
import { loadPlan, type PlanRequest } from '../../src/suite/load.js';
import type { Plan } from '../../src/suite/plan.js';

/** A sound experiment with one of everything that criteria speak about. */
export const EXPERIMENT = `title: A node dies
description: Kills one of three nodes.
configuration:
  node: a
  wait: 3
  hard: true
steady-state-hypothesis:
  title: Orders are taken
  probes:
    - type: probe
      name: answers
      tolerance: 200
      provider: { type: http, url: 'http://localhost/\${node}' }
method:
  - type: action
    name: kill
    provider: { type: process, path: kill, arguments: ['\${node}'] }
    pauses: { after: '\${wait}' }
  - type: probe
    name: count
    provider: { type: python, module: shop, func: count }
rollbacks:
  - type: action
    name: restore
    provider: { type: process, path: restore }
`;

export const SUITE = `version: 1
experiments:
  - experiment: e.yaml
`;

/** Files by path, and everything a plan is asked for. */
export interface Situation extends Partial<Omit<PlanRequest, 'workspace'>> {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Changes the folder before it is read. */
  readonly prepare?: (root: string) => void;
}

/** What came of a plan: the plan itself, or the message it was refused with, a line a problem. */
export type Outcome = { readonly plan: Plan } | { readonly problems: readonly string[] };

/** Plans in a folder of its own; anything thrown but a wrong input is thrown on. */
export async function planned(situation: Situation): Promise<Outcome> {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'suite-'));
  try {
    for (const [path, content] of Object.entries(situation.files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    situation.prepare?.(root);
    const { suite = null, experiments = [], vars = {}, environment = null, rollbackVars = null } = situation;
    return { plan: await loadPlan({ workspace: root, suite, experiments, vars, environment, rollbackVars }) };
  } catch (error) {
    if (!(error instanceof GateError) || error.code !== 'wrong-input') throw error;
    const [first = '', ...others] = error.message.split('\n  ');
    return { problems: others.length === 0 ? [first] : others };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The problems of a situation; none when it was planned. */
export async function problemsOf(situation: Situation): Promise<readonly string[]> {
  const outcome = await planned(situation);
  return 'problems' in outcome ? outcome.problems : [];
}

/** The plan of a situation that is in order. */
export async function planOf(situation: Situation): Promise<Plan> {
  const outcome = await planned(situation);
  if ('problems' in outcome) throw new Error(`refused:\n${outcome.problems.join('\n')}`);
  return outcome.plan;
}

/** Problems of one experiment given without a suite. */
export function experimentProblems(text: string, name = 'e.yaml'): Promise<readonly string[]> {
  return problemsOf({ files: { [name]: text }, experiments: [name] });
}

/** Problems of a suite over one sound experiment, `e.yaml`. */
export function suiteProblems(suite: string, more: Situation['files'] = {}): Promise<readonly string[]> {
  return problemsOf({ files: { 'e.yaml': EXPERIMENT, 's.yaml': suite, ...more }, suite: 's.yaml' });
}

/** The sound experiment with one part written differently; throws when that part is not in it. */
export function experimentWith(part: string, instead: string): string {
  if (!EXPERIMENT.includes(part)) throw new Error(`no such part: ${part}`);
  return EXPERIMENT.replace(part, () => instead);
}
