import type { PreviewedExperiment, Step } from '../preview/preview.js';
import { printDuration } from './facts.js';
import { bold, code, row, tableHead } from './markdown-parts.js';
import { bytes, markdownText } from './text.js';

const MOST_STEPS = 50;
const MOST_NAMES = 50;
const HEAD = tableHead(['When', 'Activity', 'What it does']);

/** One experiment of a plan, folded away; null when it does not fit into `room` bytes. */
export function planBlock(experiment: PreviewedExperiment, room: number): string | null {
  const { index, title, hypothesis, method, rollbacks } = experiment;
  const steps = [
    ...hypothesis.map((step) => stepRow('hypothesis', step)),
    ...method.map((step) => stepRow('method', step)),
    ...rollbacks.map((step) => stepRow('rollbacks', step)),
  ];
  const more = steps.length > MOST_STEPS ? `${steps.length - MOST_STEPS} more activities.\n\n` : '';
  const table = steps.length === 0 ? '' : `${HEAD}${steps.slice(0, MOST_STEPS).join('')}\n${more}`;
  const head = `<details>\n<summary>${index}. ${bold(title, 200)}</summary>\n\n`;
  const block = `${head}${table}${requirements(experiment)}${facts(experiment)}</details>\n\n`;
  return bytes(block) > room ? null : block;
}

function stepRow(when: string, step: Step): string {
  const said = [
    markdownText(step.name, 160),
    ...(step.background ? ['in the background'] : []),
    ...pauses(step),
  ];
  return row([when, `${said.join(', ')} <i>(${step.type})</i>`, code(step.does, 400)]);
}

function pauses({ pauses: { before, after } }: Step): readonly string[] {
  const told = (pause: number | null, when: string) =>
    pause === 0 ? [] : [`${pause === null ? 'a pause of unknown length' : printDuration(pause)} ${when}`];
  return [...told(before, 'before'), ...told(after, 'after')];
}

function requirements({ criteria }: PreviewedExperiment): string {
  const lines = criteria.slice(0, MOST_NAMES).map((text) => `- ${code(text, 300)}\n`);
  const more = criteria.length > MOST_NAMES ? `- and ${criteria.length - MOST_NAMES} more\n` : '';
  return `Must hold:\n\n${lines.join('')}${more}\n`;
}

function facts(experiment: PreviewedExperiment): string {
  const { tags, variables, strategies, unknownNeeds } = experiment;
  const lines = [
    `Strategies: hypothesis ${strategies.hypothesis}, rollbacks ${strategies.rollbacks}`,
    ...(tags.length === 0 ? [] : [`Tags: ${named(tags)}`]),
    ...(variables.length === 0
      ? []
      : [`Variables: ${named(variables.map(([name, value]) => `${name} = ${value}`))}`]),
    ...(unknownNeeds.length === 0
      ? []
      : [`What these need of AWS is not known here: ${named(unknownNeeds)}`]),
  ];
  return `${lines.join('<br>')}\n\n`;
}

function named(texts: readonly string[]): string {
  const shown = texts.slice(0, MOST_NAMES).map((text) => code(text, 200));
  return [...shown, ...(texts.length > MOST_NAMES ? [`${texts.length - MOST_NAMES} more`] : [])].join(', ');
}
