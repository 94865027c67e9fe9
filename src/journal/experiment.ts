import type { Declared, JournalExperiment } from './journal.js';
import { isObject, own } from './object.js';
import { elements, rawActivity, type RawExperiment } from './raw.js';
import { MASK } from './secret.js';

/** What an experiment declares, out of a journal or out of a plan. `known` stands in for what is masked. */
export function readExperiment(
  raw: RawExperiment,
  known: ReadonlyMap<string, unknown> = new Map(),
): JournalExperiment {
  const probes = elements(raw['steady-state-hypothesis'].probes).map(readDeclared);
  const method = elements(raw.method).map(readDeclared);
  const named = new Map(
    [...probes, ...method].filter(({ type }) => type !== 'ref').map((one) => [one.name, one]),
  );
  return {
    title: raw.title ?? '',
    hasHypothesis: probes.length > 0,
    method: method.map((one) => (one.type === 'ref' ? (named.get(one.name) ?? one) : one)),
    rollbacks: elements(raw.rollbacks).map(readDeclared),
    dry: readDry(raw.dry),
    literals: readLiterals(raw.configuration, known),
  };
}

function readDeclared(value: unknown): Declared {
  const raw = rawActivity(value);
  const type =
    typeof raw?.ref === 'string' && raw.ref !== '' ? 'ref' : raw?.type === 'probe' ? 'probe' : 'action';
  const name = (type === 'ref' ? raw?.ref : raw?.name) ?? '(unnamed)';
  return { name, type, background: raw?.background === true };
}

/** Before version 1.10 of the command line `dry` was a boolean, and skipped every activity. */
function readDry(dry: unknown): string | null {
  if (dry === true) return 'activities';
  return typeof dry === 'string' && dry !== '' ? dry : null;
}

/** A masked value is known from elsewhere or not at all, and one of type `env` or `probe` never was. */
function readLiterals(
  configuration: Readonly<Record<string, unknown>>,
  known: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, unknown> {
  const literals = new Map<string, unknown>();
  for (const [key, value] of Object.entries(configuration)) {
    if (value !== MASK && !isDynamic(value)) literals.set(key, value);
    else if (value === MASK && known.has(key)) literals.set(key, known.get(key));
  }
  return literals;
}

function isDynamic(value: unknown): boolean {
  return isObject(value) && (own(value, 'type') === 'env' || own(value, 'type') === 'probe');
}
