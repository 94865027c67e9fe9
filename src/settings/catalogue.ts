import { OUTCOMES } from '../outcome.js';

/** One setting as people see it: an action input, a flag, an environment variable, a row of the README's table. */
export interface SettingSpec {
  readonly description: string;
  /** As written when nothing is given; `''` means "not set". */
  readonly default: string;
  readonly required: boolean;
}

const spec = (description: string, fallback = '', required = false): SettingSpec => ({
  description,
  default: fallback,
  required,
});

/** The one list of settings: action.yml, the flags and the README say exactly this. */
export const SETTINGS = {
  suite: spec('Path of the suite file. Either this or `experiments`.'),
  experiments: spec('Globs of Chaos Toolkit experiments, one a line, when there is no suite file.'),
  vars: spec("Overrides of the experiments' `configuration`: `key=value`, one a line."),
  'state-machine-arn': spec("ARN of the experiment broker's state machine.", '', true),
  bucket: spec('S3 bucket that the experiments are uploaded to.', '', true),
  'journal-bucket': spec('S3 bucket that the broker writes journals to; `bucket` when empty.'),
  prefix: spec('Key prefix of everything the gate writes.', 'resiliency-gate'),
  'aws-region': spec("Region of the broker; the state machine's own when empty."),
  timeout: spec('How long the run may take before it is stopped, e.g. `45m`.', '1h'),
  'max-parallel': spec('How many experiments may run at the same time.', '1'),
  'fail-fast': spec('Start no further experiment after one that did not complete.', 'false'),
  'run-id': spec('Identity of the run; derived from the CI run when empty.'),
  'on-cancel': spec('What becomes of the run when the job is cancelled: `stop` or `leave`.', 'stop'),
  'fail-on': spec(
    `Verdicts that fail the step, of ${OUTCOMES.map((outcome) => `\`${outcome}\``).join(' ')}.`,
    'fail, inconclusive, error',
  ),
  'report-dir': spec('Folder for the reports and journals.', 'resiliency-gate-report'),
} as const satisfies Record<string, SettingSpec>;

export type SettingName = keyof typeof SETTINGS;
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];
