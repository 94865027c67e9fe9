/** A text with gaps: `${name}` stands for a value, `$${` for `${` itself. One pass; what is filled in is never read again. */

/** What the gate itself knows of the run, by the name that a gap has for it. */
export const GATE_FACTS = [
  'gate.verdict',
  'gate.reason',
  'gate.runId',
  'gate.suite',
  'gate.environment',
  'gate.sha',
  'gate.runUrl',
  'gate.failedCriteria',
] as const;
export type GateFact = (typeof GATE_FACTS)[number];

const GAP = /\$\$\{|\$\{([^}]*)(\}?)/g;

/** Names of the gaps of a text, as written. null: one of them is not closed. */
export function gapsOf(text: string): readonly string[] | null {
  const found = [...text.matchAll(GAP)].filter(([whole]) => whole !== '$${');
  return found.every(([, , end]) => end === '}') ? found.map(([, name = '']) => name) : null;
}

/** The text with its gaps filled; a gap without a value stays as it is. */
export function fillGaps(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(GAP, (gap, name: string | undefined) => {
    if (name === undefined) return '${';
    return Object.hasOwn(values, name) ? (values[name] ?? '') : gap;
  });
}
