import { quote } from '../criteria/quote.js';
import { sectionsOf } from './declarations.js';
import type { Located } from './located.js';
import { suggestion } from './suggestion.js';

const PLACEHOLDER = /(?<!\$)\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;

/** Deeper values are left to Chaos Toolkit. */
const DEEPEST = 32;

/**
 * Chaos Toolkit leaves a placeholder that nothing declares as it is written, and the activity goes on with it. A process may mean
 * a variable of its shell, so only calls of functions and URLs are looked at.
 */
export function checkPlaceholders(experiment: Located): void {
  const configuration = experiment.key('configuration').entries.map(([name]) => name);
  const secrets = experiment
    .key('secrets')
    .entries.flatMap(([, scope]) => scope.entries.map(([name]) => name));
  const declared = [...configuration, ...secrets];
  for (const section of Object.values(sectionsOf(experiment))) {
    for (const activity of section.items) {
      const provider = activity.key('provider');
      if (provider.key('type').value === 'process') continue;
      for (const part of ['arguments', 'url', 'headers']) checkWithin(provider.key(part), declared, 0);
    }
  }
}

function checkWithin(value: Located, declared: readonly string[], depth: number): void {
  if (depth > DEEPEST) return;
  for (const item of value.items) checkWithin(item, declared, depth + 1);
  for (const [, inner] of value.entries) checkWithin(inner, declared, depth + 1);
  if (typeof value.value !== 'string') return;
  const names = [...value.value.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  for (const name of names.filter((one) => !declared.includes(one))) {
    value.warn(
      `nothing declares the variable ${quote(name)}: it stays as it is written`,
      declared.length === 0 ? 'declare it in `configuration`' : suggestion(name, declared, 'it declares'),
    );
  }
}
