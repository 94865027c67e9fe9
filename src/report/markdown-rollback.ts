import type { Verdict } from '../verdict/verdict.js';
import { ICONS } from './answer.js';
import { printWithin } from './budget.js';
import { printDuration } from './facts.js';
import { link, NONE, row, tableHead } from './markdown-parts.js';
import { notRolledBack, STEP_ICONS, stepsHeading } from './rollback.js';
import { markdownText } from './text.js';

const HEAD = tableHead(['Outcome', 'Step', 'What was done', 'Duration']);

/** Nothing stands before it. */
export function firstLine(verdict: Verdict): string {
  const told = notRolledBack(verdict);
  return told === null ? '' : `## ${ICONS.error} ${markdownText(told, 600)}\n\n`;
}

/** The steps in their order, as many as fit into `room` bytes; nothing when there are none. */
export function stepTable(verdict: Verdict, room: number): string {
  const { steps } = verdict.rollback;
  if (steps.length === 0) return '';
  const rows = printWithin(steps, room, ({ name, kind, outcome, reason, link: address, duration }) =>
    row([
      `${STEP_ICONS[outcome]}&nbsp;${outcome}`,
      `${link(name, address)}<br><i>${markdownText(kind, 40)}</i>`,
      markdownText(reason, 1_000),
      duration === null ? NONE : printDuration(duration),
    ]),
  );
  const rest = steps.length - rows.length;
  const leftOut = rest === 0 ? '' : `${rest} more steps did not fit.\n\n`;
  return `<b>${stepsHeading(verdict)}</b>\n\n${HEAD}${rows.join('')}\n${leftOut}`;
}
