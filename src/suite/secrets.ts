import { quote } from '../criteria/quote.js';
import { isObject, type Located } from './located.js';
import { kindOf } from './shape-problems.js';

/** Secrets have two levels; what is written out, or leaks through a probe, ends up readable in the journal. */
export function checkSecrets(experiment: Located): void {
  const secrets = experiment.key('secrets');
  if (secrets.absent) return;
  if (!isObject(secrets.value)) {
    secrets.refuse(`\`secrets\` is ${kindOf(secrets)}`, 'write an object of scopes, or leave the key out');
    return;
  }
  for (const [scope, entries] of secrets.entries) {
    if (!isObject(entries.value)) {
      entries.refuse(
        `the secrets' scope ${quote(scope)} is ${kindOf(entries)}`,
        'write an object of secrets',
      );
    }
    for (const [name, secret] of entries.entries) {
      if (isObject(secret.value) && typeof secret.key('type').value === 'string') continue;
      secret.warn(
        `the secret ${quote(name)} is written out, and will be readable in the journal`,
        'write { type: env, key: … } instead',
      );
    }
  }
  warnOfDynamic(experiment);
}

function warnOfDynamic(experiment: Located): void {
  for (const [name, value] of experiment.key('configuration').entries) {
    if (value.key('type').value !== 'probe') continue;
    value.warn(
      `the configuration ${quote(name)} comes from a probe: Chaos Toolkit then writes every secret into the journal`,
      'write the value, or take it from the environment',
    );
  }
}
