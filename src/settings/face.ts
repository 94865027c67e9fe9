import { isSecret, SETTING_NAMES, type SettingName } from './catalogue.js';

/** Where settings come from: the action's inputs, or flags and environment. */
export interface Face {
  /** The text given, trimmed; `''` when none was. */
  read(name: SettingName): string;
  /** What the user calls it, for messages: `input "bucket"`, `--bucket`. */
  label(name: SettingName): string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Inputs of the action, as the runner passes them. */
export function actionFace(environment: Environment): Face {
  return {
    read: (name) => (environment[`INPUT_${name.toUpperCase()}`] ?? '').trim(),
    label: (name) => `input "${name}"`,
  };
}

/** Flags first, then `RESILIENCY_GATE_*`. A flag given several times is one value a line. */
export function commandFace(
  flags: Readonly<Partial<Record<SettingName, string>>>,
  environment: Environment,
): Face {
  return {
    read: (name) =>
      (flags[name] ?? environment[variable(name)] ?? environment[CUSTOMARY[name] ?? ''] ?? '').trim(),
    label: (name) =>
      flags[name] === undefined && environment[variable(name)] ? variable(name) : `--${name}`,
  };
}

/** Variables by which a setting is known elsewhere. */
const CUSTOMARY: Partial<Record<SettingName, string>> = { 'github-token': 'GITHUB_TOKEN' };

function variable(name: SettingName): string {
  return `RESILIENCY_GATE_${name.toUpperCase().replaceAll('-', '_')}`;
}

/** An environment for programs of others: without what this step alone was given, its inputs, secrets and token of the runner. */
export function environmentForOthers(environment: Environment): Environment {
  const secrets = SETTING_NAMES.filter(isSecret).map(variable);
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !/^(?:(?:INPUT|STATE)_|ACTIONS_RUNTIME_TOKEN$)/.test(name) && !secrets.includes(name),
    ),
  );
}
