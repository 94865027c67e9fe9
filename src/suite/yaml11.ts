/** What an unquoted scalar is to PyYAML, the parser that Chaos Toolkit reads experiments with (YAML 1.1). */
export type Reading =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text' }
  /** Infinity, or not a number. */
  | { readonly kind: 'endless' }
  /** Something that JSON does not have: a date, a merge. */
  | { readonly kind: 'other'; readonly name: string };

const BOOLEAN = /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/;
const TRUE = /^(?:yes|true|on)$/i;
const NULL = /^(?:~|null|Null|NULL|)$/;
const BINARY = /^[-+]?0b[0-1_]+$/;
const OCTAL = /^[-+]?0[0-7_]+$/;
const DECIMAL = /^[-+]?(?:0|[1-9][0-9_]*)$/;
const HEXADECIMAL = /^[-+]?0x[0-9a-fA-F_]+$/;
const FRACTION = /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?)$/;
const SEXAGESIMAL = /^[-+]?(?:[1-9][0-9_]*(?::[0-5]?[0-9])+|[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*)$/;
const ENDLESS = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const DATE =
  /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/;

/** PyYAML's implicit resolvers (`yaml/resolver.py`), in their order. */
export function pyYamlReading(plain: string): Reading {
  if (BOOLEAN.test(plain)) return { kind: 'boolean', value: TRUE.test(plain) };
  if (FRACTION.test(plain)) return { kind: 'number', value: Number(plain.replaceAll('_', '')) };
  if (BINARY.test(plain)) return number(plain, '0b', 2);
  if (OCTAL.test(plain)) return number(plain, '0', 8);
  if (DECIMAL.test(plain)) return number(plain, '', 10);
  if (HEXADECIMAL.test(plain)) return number(plain, '0x', 16);
  if (SEXAGESIMAL.test(plain)) return { kind: 'number', value: sexagesimal(plain) };
  if (ENDLESS.test(plain)) return { kind: 'endless' };
  if (plain === '<<') return { kind: 'other', name: 'a merge' };
  if (NULL.test(plain)) return { kind: 'null' };
  if (DATE.test(plain)) return { kind: 'other', name: 'a date' };
  // Between brackets, where YAML 1.2 takes it for a part of the text.
  if (plain.startsWith('?')) return { kind: 'other', name: 'the mark of a key' };
  if (plain === '=') return { kind: 'other', name: 'a default value' };
  return { kind: 'text' };
}

function number(plain: string, prefix: string, base: number): Reading {
  const sign = plain.startsWith('-') ? -1 : 1;
  const digits = plain.replace(/^[-+]/, '').slice(prefix.length).replaceAll('_', '');
  return { kind: 'number', value: digits === '' ? 0 : sign * Number.parseInt(digits, base) };
}

function sexagesimal(plain: string): number {
  const sign = plain.startsWith('-') ? -1 : 1;
  const parts = plain.replace(/^[-+]/, '').replaceAll('_', '').split(':');
  return sign * parts.reduce((sum, part) => sum * 60 + Number(part), 0);
}
