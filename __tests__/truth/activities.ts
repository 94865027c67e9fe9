import type { Json, JsonObject } from '../../src/suite/plan.js';

/** A function of the package `faults`. */
export function python(func: string, args: JsonObject = {}): JsonObject {
  return { type: 'python', module: 'faults.system', func, arguments: args };
}

export function shell(command: string, more: JsonObject = {}): JsonObject {
  return { type: 'process', path: 'sh', arguments: ['-c', command], ...more };
}

/** A request to the situation's own web service. */
export function web(path: string, method = 'GET'): JsonObject {
  return { type: 'http', url: `\${service}/${path}`, method, timeout: 5 };
}

export function action(name: string, provider: JsonObject, more: JsonObject = {}): JsonObject {
  return { type: 'action', name, provider, ...more };
}

/** Without a tolerance it only looks. */
export function probe(
  name: string,
  provider: JsonObject,
  tolerance?: Json,
  more: JsonObject = {},
): JsonObject {
  return { type: 'probe', name, provider, ...(tolerance === undefined ? {} : { tolerance }), ...more };
}

/** What the environment of a situation tells its experiment. */
export const SERVICE = { service: { type: 'env', key: 'SERVICE_URL' } } as const;

export const breakDown = action('break the system', shell('touch broken'));
export const repair = action('repair the system', shell('rm -f broken'));

/** Holds until `break the system`, and again after `repair the system`. */
export const systemAnswers = probe('system answers', shell('test ! -e broken'), 0);
/** Holds whatever happens. */
export const othersAnswer = probe('others answer', python('answer', { value: true }), true);

/** Breaks what `othersAnswer` does not depend on. */
export const breakSomething = {
  hypothesis: [othersAnswer],
  method: [breakDown],
  rollbacks: [repair],
} as const;

export function pause(seconds: number): JsonObject {
  return { pauses: { after: seconds } };
}
