import { isObject, own } from '../journal/object.js';
import { CHAOSAWS } from './chaosaws.js';

/** What activities ask AWS for. */
export interface Needs {
  /** IAM actions, sorted. */
  readonly permissions: readonly string[];
  /** Python functions of other packages, as `module.func`: what they call is their own. */
  readonly unknown: readonly string[];
}

/** Read off the functions that the activities call; processes and HTTP calls bring their own rights. */
export function needsOf(activities: readonly unknown[]): Needs {
  const functions = new Set(activities.flatMap(functionOf).map(({ module, func }) => `${module} ${func}`));
  const permissions = new Set<string>();
  const unknown: string[] = [];
  for (const call of functions) {
    const [module = '', func = ''] = call.split(' ');
    const known = knownNeeds(module, func);
    if (known === null) unknown.push(`${module}.${func}`);
    for (const action of known ?? []) permissions.add(action);
  }
  return { permissions: [...permissions].sort(), unknown: unknown.sort() };
}

function knownNeeds(module: string, func: string): readonly string[] | null {
  const needs = Object.hasOwn(CHAOSAWS, module) ? CHAOSAWS[module] : undefined;
  if (needs === undefined || !Object.hasOwn(needs, func)) return null;
  return needs[func]?.split(' ') ?? null;
}

function functionOf(activity: unknown): readonly { readonly module: string; readonly func: string }[] {
  const provider = isObject(activity) ? own(activity, 'provider') : null;
  if (!isObject(provider) || own(provider, 'type') !== 'python') return [];
  const [module, func] = [own(provider, 'module'), own(provider, 'func')];
  return typeof module === 'string' && typeof func === 'string' ? [{ module, func }] : [];
}
