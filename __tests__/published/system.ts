import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '../../src/suite/plan.js';

/** The system of one experiment is a folder; what is done to it is in `runner/activities.py`. */
export function newSystem(): string {
  return mkdtempSync(join(tmpdir(), 'resiliency-gate-system-'));
}

type Function =
  | 'inject'
  | 'heal'
  | 'is_whole'
  | 'answer_while_whole'
  | 'the_time'
  | 'rest'
  | 'talk'
  | 'vanish'
  | 'vanish_once';

const call = (type: string, func: Function, args: JsonObject): JsonObject => ({
  type,
  name: func.replaceAll('_', ' '),
  provider: { type: 'python', module: 'activities', func, arguments: args },
});
export const action = (func: Function, args: JsonObject = {}) => call('action', func, args);
const probe = (func: Function, folder: string) => ({ ...call('probe', func, { folder }), tolerance: true });

interface Parts {
  readonly title?: string;
  /** The probe of the hypothesis. */
  readonly probe?: 'is_whole' | 'answer_while_whole';
  readonly method: readonly JsonObject[];
  readonly rollbacks?: readonly JsonObject[];
}

export function experiment(
  folder: string,
  { title = 'It survives', probe: func = 'is_whole', ...parts }: Parts,
): JsonObject {
  return {
    title,
    description: 'A test.',
    'steady-state-hypothesis': { title: 'It is whole', probes: [probe(func, folder)] },
    method: parts.method,
    rollbacks: parts.rollbacks ?? [],
  };
}
