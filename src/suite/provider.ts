import { quote } from '../criteria/quote.js';
import { allowBoolean, allowNumber, allowObject, demandText } from './demands.js';
import { isObject, type Located } from './located.js';
import { suggestion, listed } from './suggestion.js';
import { kindOf } from './shape-problems.js';

const PROVIDERS = ['python', 'process', 'http'] as const;
type ProviderType = (typeof PROVIDERS)[number];

const CHECKS: Readonly<Record<ProviderType, (provider: Located, scopes: readonly string[]) => void>> = {
  python: checkPython,
  process: checkProcess,
  http: checkHttp,
};

/** The fields that Chaos Toolkit needs of a provider, and the forms of them that it does not survive. */
export function checkProvider(provider: Located, scopes: readonly string[]): void {
  if (!isObject(provider.value)) {
    const what = provider.absent ? 'missing' : kindOf(provider);
    provider.refuse(`the provider is ${what}`, 'write an object with a `type`: python, process or http');
    return;
  }
  const { value } = provider.key('type');
  const type = PROVIDERS.find((known) => known === value);
  if (type !== undefined) {
    CHECKS[type](provider, scopes);
    return;
  }
  const what = typeof value === 'string' ? quote(value) : kindOf(provider.key('type'));
  const fix = suggestion(typeof value === 'string' ? value : '', PROVIDERS, 'write one of');
  provider.key('type').refuse(`the provider's type is ${what}`, fix);
}

function checkPython(provider: Located, scopes: readonly string[]): void {
  demandText(provider.key('module'), "the python provider's `module`");
  demandText(provider.key('func'), "the python provider's `func`");
  allowObject(provider.key('arguments'), "the python provider's `arguments`");
  checkScopes(provider.key('secrets'), scopes);
}

/** Scopes are looked up when the activity runs, and a missing one ends the experiment. */
function checkScopes(secrets: Located, scopes: readonly string[]): void {
  if (secrets.absent) return;
  if (!Array.isArray(secrets.value)) {
    secrets.refuse(`the provider's \`secrets\` is ${kindOf(secrets)}`, 'write a list of scopes, e.g. [aws]');
    return;
  }
  for (const scope of secrets.items) {
    if (typeof scope.value === 'string' && scopes.includes(scope.value)) continue;
    const what = typeof scope.value === 'string' ? quote(scope.value) : kindOf(scope);
    const known = `it declares ${listed(scopes)}`;
    scope.refuse(`the experiment's \`secrets\` have no scope ${what}`, known);
  }
}

function checkProcess(provider: Located): void {
  demandText(provider.key('path'), "the process provider's `path`");
  const args = provider.key('arguments');
  const fits = typeof args.value === 'string' || (typeof args.value === 'object' && args.value !== null);
  if (!args.absent && !fits) {
    args.refuse(
      `the process provider's \`arguments\` is ${kindOf(args)}`,
      'write a list of texts, or a command line',
    );
  }
  allowNumber(provider.key('timeout'), "the process provider's `timeout`");
}

function checkHttp(provider: Located): void {
  demandText(provider.key('url'), "the http provider's `url`");
  allowObject(provider.key('headers'), "the http provider's `headers`");
  allowBoolean(provider.key('verify_tls'), "the http provider's `verify_tls`");
  if (!provider.key('method').absent) demandText(provider.key('method'), "the http provider's `method`");
  const timeout = provider.key('timeout');
  if (!timeout.absent && !isHttpTimeout(timeout.value)) {
    timeout.refuse(
      `the http provider's \`timeout\` is ${kindOf(timeout)}`,
      'write a number of seconds, [connect, read], or "${variable}"',
    );
  }
  const status = provider.key('expected_status');
  if (!status.absent) {
    status.warn('Chaos Toolkit ignores `expected_status`', 'write `tolerance: 200` beside the provider');
  }
}

function isHttpTimeout(value: unknown): boolean {
  const seconds = (part: unknown) => (typeof part === 'number' && part >= 0) || isPlaceholder(part);
  return seconds(value) || (Array.isArray(value) && value.length === 2 && value.every(seconds));
}

/** A text that is one placeholder and nothing else: it takes the type of what it stands for. */
export function isPlaceholder(value: unknown): value is string {
  return typeof value === 'string' && /^\$\{[A-Za-z_][A-Za-z0-9_]*\}$/.test(value);
}
