import { isObject } from './object.js';

type Step = { readonly key: string } | { readonly index: number } | 'every';

const STEP = /\.([A-Za-z_][A-Za-z0-9_]*)|\.(\*)|\[(\*)\]|\[(0|[1-9]\d{0,8})\]|\["([^"\\]*)"\]/y;

/**
 * The values that `jsonpath2` finds, for the paths that mean the same everywhere: `$`, `.name`, `["name"]`, `[0]`, `.*`
 * and `[*]`. null for every other path: filters, slices, unions and descendants are jsonpath2's own dialect.
 */
export function jsonPathValues(path: string, root: unknown): readonly unknown[] | null {
  const steps = parseSteps(path.trim());
  if (steps === null) return null;
  return steps.reduce<readonly unknown[]>(
    (values, step) => values.flatMap((value) => follow(value, step)),
    [root],
  );
}

function parseSteps(path: string): readonly Step[] | null {
  if (!path.startsWith('$')) return null;
  const steps: Step[] = [];
  const pattern = new RegExp(STEP);
  pattern.lastIndex = 1;
  while (pattern.lastIndex < path.length) {
    const match = pattern.exec(path);
    if (match === null) return null;
    const [, name, , , index, quoted] = match;
    const key = name ?? quoted;
    steps.push(key !== undefined ? { key } : index !== undefined ? { index: Number(index) } : 'every');
  }
  return steps;
}

function follow(value: unknown, step: Step): readonly unknown[] {
  if (step === 'every') {
    if (Array.isArray(value)) return value;
    return isObject(value) ? Object.values(value) : [];
  }
  if ('index' in step)
    return Array.isArray(value) && step.index < value.length ? [value[step.index] as unknown] : [];
  return isObject(value) && Object.hasOwn(value, step.key) ? [value[step.key]] : [];
}
