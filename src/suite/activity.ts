import { nearest } from '../criteria/nearest.js';
import { quote } from '../criteria/quote.js';
import { isRef, referable, type Declaration, type Section } from './declarations.js';
import { allowBoolean, allowNumber, allowObject, demandText } from './demands.js';
import { isObject, type Located } from './located.js';
import { checkProvider, isPlaceholder } from './provider.js';
import { suggestion } from './suggestion.js';
import { kindOf } from './shape-problems.js';
import { checkTolerance } from './tolerance.js';

/** What an activity is checked against. */
export interface Scene {
  readonly section: Section;
  readonly declarations: readonly Declaration[];
  /** Names of the experiment's secrets. */
  readonly scopes: readonly string[];
}

const KEYS = [
  ...['type', 'name', 'provider', 'tolerance', 'background', 'pauses', 'controls', 'ref', 'timeout'],
  ...['configuration', 'secrets', 'dry'],
];

/** The rules of Chaos Toolkit for an activity, and the ones it finds out about while the system is already broken. */
export function checkActivity(activity: Located, scene: Scene): void {
  if (!isObject(activity.value)) {
    activity.refuse(`an activity is ${kindOf(activity)}`, 'write an object with type, name and provider');
    return;
  }
  const judged = isRef(activity) ? checkRef(activity, scene) : checkOwn(activity, scene);
  const tolerance = activity.key('tolerance');
  if (!tolerance.absent) checkTolerance(tolerance, { provider: judged, scopes: scene.scopes });
  else if (scene.section === 'hypothesis') {
    activity.refuse(
      'a probe of the hypothesis has no tolerance',
      'add one, e.g. `tolerance: 200` or `tolerance: true`',
    );
  }
  allowBoolean(activity.key('background'), '`background`');
}

/** The type of the provider that answers. */
function checkRef(activity: Located, { declarations }: Scene): string {
  const ref = activity.key('ref');
  if (!demandText(ref, '`ref`') || typeof ref.value !== 'string') return '';
  const names = referable(declarations);
  const meant = names.find(({ name }) => name === ref.value);
  if (meant !== undefined) return meant.provider;
  ref.refuse(
    `no activity of the method or the hypothesis is named ${quote(ref.value)}`,
    suggestion(
      ref.value,
      names.map(({ name }) => name),
      'there are',
    ),
  );
  return '';
}

function checkOwn(activity: Located, { section, scopes }: Scene): string {
  demandText(activity.key('name'), "the activity's `name`");
  checkType(activity, section);
  const provider = activity.key('provider');
  if (provider.absent) activity.refuse("the activity's provider is missing", 'add `provider`, with a `type`');
  else checkProvider(provider, scopes);
  checkPauses(activity.key('pauses'));
  checkOddities(activity);
  const { value } = provider.key('type');
  return typeof value === 'string' ? value : '';
}

function checkType(activity: Located, section: Section): void {
  const type = activity.key('type');
  if (type.value === 'action' && section === 'hypothesis') {
    type.warn('an action in the hypothesis changes the system while it is observed', 'write a probe');
    return;
  }
  if (type.value === 'action' || type.value === 'probe') return;
  const what = typeof type.value === 'string' ? quote(type.value) : kindOf(type);
  type.refuse(
    `the activity's type is ${what}`,
    section === 'hypothesis' ? 'write probe' : 'write probe or action',
  );
}

function checkPauses(pauses: Located): void {
  allowObject(pauses, '`pauses`');
  for (const name of ['before', 'after']) {
    const pause = pauses.key(name);
    const { value } = pause;
    if (pause.absent || isPlaceholder(value) || (typeof value === 'number' && value >= 0)) continue;
    pause.refuse(
      `the pause ${quote(name)} is ${typeof value === 'number' ? 'negative' : kindOf(pause)}`,
      'write a number of seconds or "${variable}"',
    );
  }
}

function checkOddities(activity: Located): void {
  const timeout = activity.key('timeout');
  allowNumber(timeout, "the activity's `timeout`");
  if (typeof timeout.value === 'number') {
    timeout.warn('Chaos Toolkit never applies the `timeout` of an activity', 'move it into the provider');
  }
  const dry = activity.key('dry');
  if (!dry.absent) dry.refuse('`dry` is set by Chaos Toolkit alone', 'remove it');
  for (const [key, value] of activity.entries) {
    const near = KEYS.includes(key) ? null : nearest(key, KEYS);
    if (near !== null)
      value.warn(`Chaos Toolkit does not know the key ${quote(key)}`, `did you mean "${near}"?`);
  }
}
