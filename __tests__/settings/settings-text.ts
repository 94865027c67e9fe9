import { GateError } from '../../src/errors.js';
import type { SettingName } from '../../src/settings/catalogue.js';
import { actionFace, commandFace } from '../../src/settings/face.js';
import { readSettings } from '../../src/settings/read.js';
import type { Settings } from '../../src/settings/settings.js';

export type Given = Partial<Record<SettingName, string>>;

export const MACHINE = 'arn:aws:states:eu-central-1:123456789012:stateMachine:broker';

/** The least that a run needs. */
export const LEAST: Given = { suite: 'suite.yaml', 'state-machine-arn': MACHINE, bucket: 'experiments' };

/** Reads settings as the action does, over the least that a run needs. */
export function readInputs(given: Given): Settings {
  return readSettings(actionFace(inputs({ ...LEAST, ...given })));
}

/** The same for journals that are there. */
export function readJudging(given: Given): Settings {
  return readSettings(actionFace(inputs({ mode: 'judge', journals: 'journals', ...given })));
}

/** The variables in which the runner passes inputs. */
export function inputs(given: Given): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}

export function readCommand(flags: Given, environment: Record<string, string> = {}): Settings {
  return readSettings(commandFace(flags, environment));
}

/** Every problem that reading finds, one a line as printed; none when it succeeds. */
export function problemsIn(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof GateError) || error.code !== 'wrong-input') throw error;
    const lines = error.message.split('\n').map((line) => line.trim());
    return lines.length === 1 ? lines : lines.slice(1);
  }
}
