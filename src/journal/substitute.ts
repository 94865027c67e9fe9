/** Python's `string.Template`: `$$`, `$name`, `${name}`. */
const PLACEHOLDER = /\$(?:(\$)|([_a-z][_a-z0-9]*)|\{([_a-z][_a-z0-9]*)\})/gi;
const ONLY_A_PLACEHOLDER = /^\$\{([_a-z][_a-z0-9]*)\}$/i;

export type Substituted =
  { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'unknown'; readonly name: string };

/**
 * Replaces placeholders as Chaos Toolkit does: a text that is one single `${name}` takes the value's type, any other – a
 * single `$name` as well – stays text. `unknown` when a name has no literal: environment, secrets and probes are not in the journal.
 */
export function substitute(text: string, literals: ReadonlyMap<string, unknown>): Substituted {
  const [, only] = ONLY_A_PLACEHOLDER.exec(text) ?? [];
  if (only !== undefined) {
    return literals.has(only)
      ? { kind: 'value', value: literals.get(only) }
      : { kind: 'unknown', name: only };
  }
  const unknown: string[] = [];
  const value = text.replace(PLACEHOLDER, (whole, dollar?: string, plain?: string, inBraces?: string) => {
    if (dollar !== undefined) return '$';
    const name = plain ?? inBraces ?? '';
    const literal = literals.get(name);
    if (typeof literal === 'string' || Number.isSafeInteger(literal)) return String(literal);
    unknown.push(name);
    return whole;
  });
  const [missing] = unknown;
  return missing === undefined ? { kind: 'value', value } : { kind: 'unknown', name: missing };
}
