import type { RollbackStepResult, Verdict } from '../verdict/verdict.js';
import { printDuration } from './facts.js';
import { link, NONE, table, type Column } from './html-parts.js';
import { notRolledBack, STEP_ICONS, stepsHeading } from './rollback.js';
import { markup } from './text.js';

const COLUMNS: readonly Column[] = [
  { title: 'Outcome', class: 'short' },
  { title: 'Step' },
  { title: 'What was done' },
  { title: 'Duration', class: 'short' },
];

/** Nothing stands before it. */
export function firstLine(verdict: Verdict): string {
  const told = notRolledBack(verdict);
  return told === null ? '' : `<p class="alarm first-line" role="alert"><b>${markup(told, 1_000)}</b></p>\n`;
}

/** The steps in their order; nothing when there are none. */
export function* stepSection(verdict: Verdict): Generator<string> {
  const { steps } = verdict.rollback;
  if (steps.length === 0) return;
  yield `<h2>${stepsHeading(verdict)}</h2>\n`;
  yield* table(COLUMNS, steps.map(cells));
}

function cells({ name, kind, outcome, reason, link: address, duration }: RollbackStepResult) {
  return [
    `${STEP_ICONS[outcome]} ${outcome}`,
    `${link(markup(name, 200), address)}<br><small>${markup(kind, 40)}</small>`,
    markup(reason, 2_000),
    duration === null ? NONE : printDuration(duration),
  ];
}
