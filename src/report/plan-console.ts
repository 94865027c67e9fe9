import type { Preview, PreviewedExperiment } from '../preview/preview.js';
import { printDuration } from './facts.js';
import { logText } from './text.js';

const MOST = 100;

/** What a plan would do as lines of a log: an experiment and what it breaks. What is wrong is the error's to say. */
export function planLines({ experiments, permissions, guards }: Preview): readonly string[] {
  const lines = experiments.slice(0, MOST).flatMap(experimentLines);
  const rest = experiments.length - MOST;
  const holding = guards.filter(({ state }) => state === 'holds');
  return [
    ...holding.map(({ guard, reason }) => `a run would be held now by ${guard}: ${logText(reason, 300)}`),
    ...lines,
    ...(rest > 0 ? [`and ${rest} more experiments`] : []),
    ...(permissions.length === 0
      ? []
      : [`the runner's role needs: ${permissions.map(({ action }) => action).join(' ')}`]),
  ];
}

function experimentLines({
  index,
  title,
  duration,
  method,
  criteria,
}: PreviewedExperiment): readonly string[] {
  const actions = method.filter(({ type }) => type === 'action');
  return [
    `${index}. ${logText(title, 200)} (at least ${printDuration(duration)})`,
    ...actions.map(({ does }) => `   breaks: ${logText(does, 300)}`),
    ...criteria.map((text) => `   must hold: ${logText(text, 300)}`),
  ];
}
