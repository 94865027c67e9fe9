import { z } from 'zod';
import { criteriaWorstFirst } from '../verdict/telling.js';
import { OUTCOMES, type CriterionVerdict, type ExperimentVerdict, type Verdict } from '../verdict/verdict.js';
import { alarms, experimentsWorstFirst, WORDS } from './answer.js';
import { webAddress, type ReportContext } from './links.js';
import { notRolledBack } from './rollback.js';
import { plain } from './text.js';

/** Of each so many, the worst, are in a message; it is to be read by people and stays far below 256 kB. */
const EXPERIMENTS = 20;
const CRITERIA = 20;

const text = z.string();
const orNull = text.nullable();
const outcome = z.enum(OUTCOMES).describe('From best to worst: pass, warn, fail, inconclusive, error.');

const experiment = z.object({
  title: text,
  file: text,
  verdict: outcome,
  reason: text,
  rolledBack: z.boolean().nullable().describe('false: the fault may still be in place; null: not known.'),
});

const criterion = z.object({
  experiment: text,
  text: text.describe('As written.'),
  file: orNull,
  line: z.int().positive().nullable(),
  verdict: outcome,
  observed: orNull,
  limit: text,
  margin: orNull,
  reason: text,
});

/** What SNS topics and webhooks are sent. All texts are one visible line. */
export const notificationSchema = z
  .object({
    version: z.literal(1),
    event: z.literal('verdict'),
    runId: text,
    suite: text.describe('The suite’s title.'),
    environment: orNull,
    verdict: outcome,
    reason: text,
    score: z.number().min(0).max(1).nullable(),
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime(),
    alerts: z
      .array(text)
      .describe('What to look at before anything else: a deployment or a fault that was not taken back.'),
    abort: orNull.describe('The condition that ended the run; null when none did.'),
    rollback: z.object({
      shouldRollback: z.boolean(),
      rolledBack: z.boolean().nullable(),
      reason: text,
    }),
    experiments: z.array(experiment).describe(`Worst first, ${EXPERIMENTS} at most.`),
    failedCriteria: z.array(criterion).describe(`Counted and not a pass; worst first, ${CRITERIA} at most.`),
    leftOut: z.object({
      experiments: z.int().nonnegative(),
      failedCriteria: z.int().nonnegative(),
    }),
    sha: orNull.describe('The commit.'),
    links: z.object({
      run: orNull.describe('The CI run.'),
      execution: orNull.describe('The broker’s execution.'),
      repository: orNull,
    }),
  })
  .readonly();
export type Notification = z.infer<typeof notificationSchema>;

export function notificationOf(verdict: Verdict, context: ReportContext): Notification {
  const experiments = experimentsWorstFirst(verdict);
  const failed = experiments.flatMap((one) => missed(one).map((criterion) => criterionOf(one, criterion)));
  const failedCriteria = failed.toSorted((one, other) => rank(other.verdict) - rank(one.verdict));
  const { runId, suite, environment, reason, score, startedAt, endedAt, abort, rollback } = verdict;
  return {
    version: 1,
    event: 'verdict',
    runId: plain(runId, 100),
    suite: plain(suite, 200),
    environment: environment === null ? null : plain(environment, 100),
    verdict: verdict.verdict,
    reason: plain(reason),
    score,
    startedAt,
    endedAt,
    alerts: alertsOf(verdict),
    abort: abort === null ? null : plain(abort.reason),
    rollback: {
      shouldRollback: rollback.shouldRollback,
      rolledBack: rollback.rolledBack,
      reason: plain(rollback.reason),
    },
    experiments: experiments.slice(0, EXPERIMENTS).map(experimentOf),
    failedCriteria: failedCriteria.slice(0, CRITERIA),
    leftOut: {
      experiments: Math.max(0, experiments.length - EXPERIMENTS),
      failedCriteria: Math.max(0, failedCriteria.length - CRITERIA),
    },
    sha: context.sha ?? null,
    links: {
      run: webAddress(context.runUrl),
      execution: webAddress(verdict.broker.executionUrl),
      repository: webAddress(context.repositoryUrl),
    },
  };
}

function alertsOf(verdict: Verdict): string[] {
  const deployment = notRolledBack(verdict);
  const faults = alarms(verdict).flatMap(({ label, experiments }) =>
    experiments.slice(0, EXPERIMENTS).map(({ title }) => `${label}: ${plain(title, 200)}`),
  );
  return deployment === null ? faults : [plain(deployment, 1_000), ...faults];
}

/** For the subject of a mail: at most 100 characters of ASCII, beginning with a letter, as SNS asks. */
export function notificationSubject({ verdict, suite, environment, rollback }: Notification): string {
  const where = environment === null ? '' : ` (${environment})`;
  const answer = rollback.rolledBack === false ? 'Not rolled back' : WORDS[verdict];
  const ascii = `${answer}: ${suite}${where}`
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, '?');
  return ascii.length <= 100 ? ascii : `${ascii.slice(0, 97)}...`;
}

function missed({ criteria }: ExperimentVerdict): readonly CriterionVerdict[] {
  return criteriaWorstFirst(criteria).filter(({ enforced, verdict }) => enforced && verdict !== 'pass');
}

function experimentOf({ title, file, verdict, reason, rolledBack }: ExperimentVerdict) {
  return { title: plain(title, 200), file: plain(file, 400), verdict, reason: plain(reason), rolledBack };
}

function criterionOf({ title }: ExperimentVerdict, criterion: CriterionVerdict) {
  const { text, file, line, verdict, observed, limit, margin, reason } = criterion;
  return {
    experiment: plain(title, 200),
    text: plain(text, 300),
    file: file === null ? null : plain(file, 400),
    line,
    verdict,
    observed: observed === null ? null : plain(observed, 120),
    limit: plain(limit, 120),
    margin: margin === null ? null : plain(margin, 120),
    reason: plain(reason),
  };
}

function rank(outcome: Verdict['verdict']): number {
  return OUTCOMES.indexOf(outcome);
}

/** The published JSON Schema of a notification. */
export function notificationJsonSchema(): object {
  return {
    title: 'Notification of Resiliency Gate',
    description: 'What SNS topics and webhooks are sent of a verdict.',
    ...z.toJSONSchema(notificationSchema, {
      target: 'draft-2020-12',
      override: ({ jsonSchema }) => delete jsonSchema.readOnly,
    }),
  };
}
