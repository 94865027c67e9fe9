import type { Declared, JournalExperiment } from './journal.js';
import { isObject, own } from './object.js';
import { elements, rawActivity, type RawExperiment } from './raw.js';
import { MASK } from './secret.js';

/** What an experiment declares, out of a journal or out of a plan. */
export function readExperiment(raw: RawExperiment): JournalExperiment {
  const probes = elements(raw['steady-state-hypothesis'].probes).map(readDeclared);
  const method = elements(raw.method).map(readDeclared);
  const known = new Map(
    [...probes, ...method].filter(({ type }) => type !== 'ref').map((one) => [one.name, one]),
  );
  return {
    title: raw.title ?? '',
    hasHypothesis: probes.length > 0,
    method: method.map((one) => (one.type === 'ref' ? (known.get(one.name) ?? one) : one)),
    rollbacks: elements(raw.rollbacks).map(readDeclared),
    dry: readDry(raw.dry),
    literals: readLiterals(raw.configuration),
  };
}

function readDeclared(value: unknown): Declared {
  const { data: raw } = rawActivity.safeParse(value);
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

/** A masked value is no longer known, and one of type `env` or `probe` never was. */
function readLiterals(configuration: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const dynamic = (value: unknown): boolean =>
    isObject(value) && (own(value, 'type') === 'env' || own(value, 'type') === 'probe');
  return new Map(Object.entries(configuration).filter(([, value]) => value !== MASK && !dynamic(value)));
}
