import { OUTCOMES } from '../outcome.js';

/**
 * What the gate is asked for: to run experiments and judge them; to judge journals that are there; to tell what a run would do; to
 * take up a run that was started before, to its end, or to end it.
 */
export const MODES = ['run', 'judge', 'plan', 'collect', 'stop'] as const;
export type Mode = (typeof MODES)[number];

/** One setting as people see it: an action input, a flag, an environment variable, a row of the README's table. */
export interface SettingSpec {
  readonly description: string;
  /** As written when nothing is given; `''` means "not set". */
  readonly default: string;
  /** The modes that read it. */
  readonly modes: readonly Mode[];
  /** Whether those modes cannot do without it. */
  readonly required: boolean;
  /** What the runner fills in when nothing is given to the action. */
  readonly fromRunner?: string;
  /** Never a flag: every process of a machine can read those. */
  readonly secret?: true;
}

const every = (description: string, fallback = ''): SettingSpec => ({
  description,
  default: fallback,
  modes: MODES,
  required: false,
});
const only = (mode: Mode | readonly Mode[], description: string, fallback = ''): SettingSpec => ({
  ...every(description, fallback),
  modes: typeof mode === 'string' ? [mode] : mode,
});
const secret = (description: string): SettingSpec => ({ ...only(TELLS, description), secret: true });
const needed = (mode: Mode, description: string): SettingSpec => ({
  ...only(mode, description),
  required: true,
});

const GIVES_A_VERDICT = ['run', 'judge', 'collect'] as const;
/** Speaks to a broker. */
const ON_BROKER = ['run', 'collect', 'stop'] as const;
const WATCHES = ['run', 'collect'] as const;
const TELLS = ['run', 'judge', 'plan', 'collect'] as const;

/** The one list of settings: action.yml, the flags and the README say exactly this. */
export const SETTINGS = {
  mode: every(
    '`run` runs experiments and judges them; `judge` judges journals that are already there; `plan` tells what a run would do, and starts nothing; `collect` watches and judges a run that was started before; `stop` ends one.',
    'run',
  ),
  suite: every('Path of the suite file. Either this or `experiments`.'),
  experiments: every('Globs of Chaos Toolkit experiments, one a line, when there is no suite file.'),
  vars: every("Overrides of the experiments' `configuration`: `key=value`, one a line."),
  environment: every(
    "What is deployed to, e.g. `staging`, for guards, lock and reports; the suite's own when empty.",
  ),
  journals: needed('judge', 'Files and folders of journals to judge, one a line.'),
  baseline: only(
    TELLS,
    'An earlier `verdict.json`, or a folder that holds one, for criteria that speak of a `baseline`.',
  ),
  broker: only(
    ON_BROKER,
    'What runs the experiments: `step-functions` on AWS, or `local`, the Chaos Toolkit on this machine.',
    'step-functions',
  ),
  chaos: only(
    'run',
    'Command of the Chaos Toolkit for `local`; the one on the PATH, else a pinned one, when empty.',
  ),
  'state-machine-arn': only(
    ON_BROKER,
    "ARN of the experiment broker's state machine; `step-functions` needs it.",
  ),
  'broker-protocol': only(
    [...ON_BROKER, 'plan'],
    'What the state machine is: `resiliency-gate`, `published-lambda`, `published-ecs`, or `auto`: what its definition shows.',
    'auto',
  ),
  bucket: only(ON_BROKER, 'S3 bucket that the experiments are uploaded to; `step-functions` needs it.'),
  'journal-bucket': only(ON_BROKER, 'S3 bucket that the broker writes journals to; `bucket` when empty.'),
  prefix: only(ON_BROKER, 'Key prefix of everything the gate writes.', 'resiliency-gate'),
  'aws-region': only(ON_BROKER, "Region of the broker; the state machine's own when empty."),
  'role-to-assume': only(
    ON_BROKER,
    'ARN of the role that the gate calls AWS with; the credentials of the job when empty. Of several, one a line, each is assumed by the one before.',
  ),
  'role-session-name': only(ON_BROKER, 'Name of its sessions; `resiliency-gate-` and the run when empty.'),
  'role-session-tags': only(
    ON_BROKER,
    'Tags of its sessions, `key=value`, one a line, when it is assumed with credentials.',
  ),
  'role-external-id': only(
    ON_BROKER,
    'External id that the role asks for, when it is assumed with credentials.',
  ),
  'role-duration': only(ON_BROKER, 'How long one session of the role lasts; the gate renews it.', '1h'),
  timeout: only(WATCHES, 'How long the run may take before it is stopped, e.g. `45m`.', '1h'),
  'max-parallel': only(['run', 'plan'], 'How many experiments may run at the same time.', '1'),
  'fail-fast': only('run', 'Start no further experiment after one that did not complete.', 'false'),
  'run-id': only([...GIVES_A_VERDICT, 'stop'], 'Identity of the run; derived from the CI run when empty.'),
  detach: only('run', 'Start the run and leave it to itself; `collect` judges it, `stop` ends it.', 'false'),
  'on-cancel': only(WATCHES, 'What becomes of the run when the job is cancelled: `stop` or `leave`.', 'stop'),
  'break-lock': only('run', 'Why the lock of another run is taken from it; it is waited for when empty.'),
  rollback: only(
    WATCHES,
    "What becomes of the suite's rollback: `on` plays it when the verdict says so, `plan` only tells what it would do, `off` does neither.",
    'on',
  ),
  'rollback-vars': only(
    WATCHES,
    "What `${name}` stands for in the suite's rollback: `key=value`, one a line. Shown in reports.",
  ),
  'rollback-role-to-assume': only(
    WATCHES,
    'ARN of the role that rollbacks call AWS with; as everything else when empty.',
  ),
  'fail-on': only(
    GIVES_A_VERDICT,
    `Verdicts that fail the step, of ${OUTCOMES.map((outcome) => `\`${outcome}\``).join(' ')}.`,
    'fail, inconclusive, error',
  ),
  'report-dir': only(TELLS, 'Folder for the reports and journals.', 'resiliency-gate-report'),
  'github-token': {
    ...secret('What the gate writes to GitHub with; its job needs the permissions for it.'),
    fromRunner: '${{ github.token }}',
  },
  comment: only(
    TELLS,
    'When the pull request of the job is told: `always`, on `changes`, on `failures`, or `off`.',
    'always',
  ),
  'comment-name': only(
    TELLS,
    "Tells this gate's comment and issue from those of others; the suite in its step does when empty.",
  ),
  'check-run': only(
    TELLS,
    'Whether the commit gets a check run: `true`, `false`, or the name that it is to have.',
    'false',
  ),
  issue: only(
    TELLS,
    'Whether an issue is open while the gate fails, for schedules: `true` or `false`.',
    'false',
  ),
  'issue-label': only(TELLS, 'Label by which that issue is found.', 'resiliency-gate'),
  deployment: only(
    TELLS,
    'The GitHub deployment that follows the gate: the id of one, `create` for a new one, or `off`.',
    'off',
  ),
  'environment-url': only(TELLS, 'Where what is deployed can be seen, for that deployment.'),
  'notify-on': only(
    TELLS,
    `Verdicts that are notified, of ${OUTCOMES.map((outcome) => `\`${outcome}\``).join(' ')}.`,
    'fail, inconclusive, error',
  ),
  'notify-sns-topic': only(TELLS, 'ARN of an SNS topic to notify.'),
  'notify-webhook': secret('Address of a webhook to notify; keep it in a secret.'),
  'notify-webhook-secret': secret('What the webhook is signed with; keep it in a secret.'),
} as const satisfies Record<string, SettingSpec>;

export type SettingName = keyof typeof SETTINGS;
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** Names of the settings that a mode reads, `mode` itself apart. */
export function settingsOf(mode: Mode): readonly SettingName[] {
  return SETTING_NAMES.filter((name) => name !== 'mode' && SETTINGS[name].modes.includes(mode));
}

/** Whether it is given through the environment alone, and never shown. */
export function isSecret(name: SettingName): boolean {
  const spec: SettingSpec = SETTINGS[name];
  return spec.secret === true;
}
