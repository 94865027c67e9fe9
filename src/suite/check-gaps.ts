import { quote } from '../criteria/quote.js';
import { GATE_FACTS, gapsOf } from './gaps.js';
import type { Located } from './located.js';
import { listed, suggestion } from './suggestion.js';

export type Values = Readonly<Record<string, string>>;

/** Keys whose texts are filled in when the verdict is there, and may speak of it. */
const LATE = ['inputs', 'payload', 'input', 'env'];

/** Every gap of the steps has a value, and every value a gap. */
export function checkGaps(rollback: Located, steps: readonly Located[], values: Values): void {
  const used = new Set<string>();
  for (const [, act] of steps.flatMap((step) => step.entries)) {
    for (const [key, part] of act.entries)
      for (const text of textsIn(part)) checkText(text, LATE.includes(key), values, used);
  }
  for (const name of Object.keys(values)) {
    if (used.has(name)) continue;
    const fix = used.size === 0 ? 'leave it out' : `leave it out; the steps use ${listed([...used])}`;
    rollback.refuse(`rollback-vars gives ${quote(name)}, and no step of the rollback uses it`, fix);
  }
}

/** Every text in a value; a step's own texts are checked, its keys are not read as such. */
function* textsIn(located: Located): Generator<Located> {
  if (typeof located.value === 'string') yield located;
  for (const item of located.items) yield* textsIn(item);
  for (const [, value] of located.entries) yield* textsIn(value);
}

function checkText(located: Located, late: boolean, values: Values, used: Set<string>): void {
  const gaps = typeof located.value === 'string' ? gapsOf(located.value) : [];
  if (gaps === null) {
    located.refuse('a "${" is not closed', 'write ${name}, or $${ for the characters themselves');
    return;
  }
  for (const name of gaps) {
    used.add(name);
    if (!Object.hasOwn(values, name)) refuseUnlessFact(name, late, located, values);
  }
}

function refuseUnlessFact(name: string, late: boolean, located: Located, values: Values): void {
  const known = GATE_FACTS.some((fact) => fact === name);
  if (known && late) return;
  const message = `nothing is known as \${${name.slice(0, 80)}}`;
  if (known) {
    located.refuse(`${message} before the run`, 'what is acted on cannot depend on the verdict');
  } else if (name.startsWith('{')) {
    located.refuse(
      `${message}}: a suite has no expressions of workflows`,
      'hand its value over by rollback-vars',
    );
  } else if (/^[A-Za-z_]\w*$/.test(name)) {
    const fix = suggestion(name, [...Object.keys(values), ...GATE_FACTS], 'known are');
    located.refuse(message, `give it by rollback-vars: ${name.slice(0, 80)}=…; ${fix}`);
  } else {
    const fix = suggestion(name, GATE_FACTS, 'known are');
    located.refuse(message, `${fix}; $\${ stands for the characters themselves`);
  }
}
