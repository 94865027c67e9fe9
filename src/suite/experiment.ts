import { nearest } from '../criteria/nearest.js';
import { quote } from '../criteria/quote.js';
import { checkActivity } from './activity.js';
import { declarationsOf, sectionsOf, type Section } from './declarations.js';
import { allowList, allowObject, demandText } from './demands.js';
import { isObject, type Located } from './located.js';
import { kindOf } from './shape-problems.js';
import { checkPlaceholders } from './placeholders.js';
import { checkSecrets } from './secrets.js';
import { suggestion } from './suggestion.js';
import { hypothesisStrategyShape, rollbackStrategyShape } from './shapes.js';

const HYPOTHESIS = 'steady-state-hypothesis';
const KEYS = [
  ...['title', 'description', 'method', HYPOTHESIS, 'rollbacks', 'configuration', 'secrets', 'tags'],
  ...['extensions', 'controls', 'contributions', 'runtime', 'version', 'dry'],
];
const STRATEGIES = {
  hypothesis: hypothesisStrategyShape.options,
  rollbacks: rollbackStrategyShape.options,
} as const;

/** What Chaos Toolkit demands of an experiment, and what it would only find out about half-way. */
export function checkExperiment(experiment: Located): void {
  if (!isObject(experiment.value)) {
    experiment.refuse(
      `an experiment is an object, and this is ${kindOf(experiment)}`,
      'write title, description and method',
    );
    return;
  }
  if (experiment.key('method').absent && !experiment.key('experiments').absent) {
    experiment.refuse('this is a suite, not an experiment', 'give it as `suite`');
    return;
  }
  demandText(experiment.key('title'), "the experiment's `title`");
  demandText(experiment.key('description'), "the experiment's `description`");
  checkMethod(experiment.key('method'));
  checkHypothesis(experiment.key(HYPOTHESIS));
  allowList(experiment.key('rollbacks'), '`rollbacks`');
  allowObject(experiment.key('configuration'), '`configuration`');
  checkSecrets(experiment);
  checkActivities(experiment);
  checkPlaceholders(experiment);
  checkLists(experiment);
  checkRuntime(experiment.key('runtime'));
  checkKeys(experiment);
}

function checkMethod(method: Located): void {
  if (method.absent)
    method.refuse(
      "the experiment's `method` is missing",
      'add a list of activities; `method: []` if it has none',
    );
  else if (!Array.isArray(method.value)) {
    method.refuse(`the experiment's \`method\` is ${kindOf(method)}`, 'write a list of activities');
  }
}

function checkHypothesis(hypothesis: Located): void {
  if (hypothesis.absent) return;
  allowObject(hypothesis, `\`${HYPOTHESIS}\``);
  if (!isObject(hypothesis.value)) return;
  demandText(hypothesis.key('title'), "the hypothesis' `title`");
  allowList(hypothesis.key('probes'), "the hypothesis' `probes`");
}

function checkActivities(experiment: Located): void {
  const declarations = declarationsOf(experiment);
  const scopes = experiment.key('secrets').entries.map(([scope]) => scope);
  for (const [section, list] of Object.entries(sectionsOf(experiment)) as [Section, Located][]) {
    for (const activity of list.items) checkActivity(activity, { section, declarations, scopes });
  }
  const acts = declarations.some(({ section, type }) => section === 'method' && type === 'action');
  if (acts && experiment.key('rollbacks').items.length === 0) {
    experiment.warn(
      'the experiment has actions and declares no rollbacks',
      'add `rollbacks` that undo what it does',
    );
  }
}

function checkLists(experiment: Located): void {
  const tags = experiment.key('tags');
  if (tags.value !== null) allowList(tags, '`tags`');
  for (const tag of tags.items) {
    if (typeof tag.value !== 'string' || tag.value === '')
      tag.refuse(`a tag is ${kindOf(tag)}`, 'write a text');
  }
  const extensions = experiment.key('extensions');
  if (extensions.value !== null) allowList(extensions, '`extensions`');
  for (const extension of extensions.items) demandText(extension.key('name'), "the extension's `name`");
  const controls = experiment.key('controls');
  allowList(controls, '`controls`');
  for (const control of controls.items) {
    demandText(control.key('name'), "the control's `name`");
    if (!isObject(control.key('provider').value)) {
      control
        .key('provider')
        .refuse(`the control's provider is ${kindOf(control.key('provider'))}`, 'write type, module');
    }
  }
}

/** Chaos Toolkit does not check strategies: an unknown one for rollbacks means that they are never played. */
function checkRuntime(runtime: Located): void {
  allowObject(runtime, '`runtime`');
  for (const half of ['hypothesis', 'rollbacks'] as const) {
    allowObject(runtime.key(half), `\`runtime.${half}\``);
    const strategy = runtime.key(half).key('strategy');
    const known: readonly string[] = STRATEGIES[half];
    if (strategy.absent || (typeof strategy.value === 'string' && known.includes(strategy.value))) continue;
    const what = typeof strategy.value === 'string' ? quote(strategy.value) : kindOf(strategy);
    const written = typeof strategy.value === 'string' ? strategy.value : '';
    strategy.refuse(`the strategy for ${half} is ${what}`, suggestion(written, known, 'write one of'));
  }
}

function checkKeys(experiment: Located): void {
  const dry = experiment.key('dry');
  if (!dry.absent) dry.refuse('`dry` is set by Chaos Toolkit alone', 'remove it');
  for (const [key, value] of experiment.entries) {
    const near = KEYS.includes(key) ? null : meantBy(key);
    if (near !== null)
      value.warn(`Chaos Toolkit does not know the key ${quote(key)}`, `did you mean "${near}"?`);
  }
}

/** Without its hypothesis an experiment verifies nothing, and Chaos Toolkit runs it all the same. */
function meantBy(key: string): string | null {
  return /steady.?state|hypothesis/i.test(key) ? HYPOTHESIS : nearest(key, KEYS);
}
