import type { AbortRecord } from '../abort/watch.js';
import type { Ending } from '../brokers/broker.js';
import { holds } from '../criteria/compare.js';
import { printValue } from '../criteria/quantity.js';
import { isoTime } from '../measures/moment.js';
import type { Outcome } from '../outcome.js';
import type { Plan } from '../suite/plan.js';
import { abortOf } from './abort.js';
import { blindnessFindings, blindnessWarnings } from './blindness.js';
import { error, inconclusive, type Finding } from './finding.js';
import { byLeastMet, missedRequired, scoreOf } from './score.js';
import type { ExperimentVerdict, SuiteVerdict, Verdict } from './verdict.js';
import { letsThrough, worstFirst } from './worst.js';

/** What the verdict says of the run itself. Times are milliseconds since 1970 UTC. */
export interface RunFacts {
  readonly runId: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly ending: Ending;
  readonly broker: Verdict['broker'];
  /** What became of watching each abort condition. */
  readonly aborts?: readonly AbortRecord[];
  /** What else speaks against the run: files that tell of none of its experiments. */
  readonly strays?: readonly Finding[];
  /** What else is to be known of it, one sentence each: what the broker did not do, who started it. */
  readonly remarks?: readonly string[];
  /** The earlier run that it was compared with. */
  readonly baseline?: Verdict | null;
}

/** The verdict of the whole suite: the worst of its experiments, of the run, and of the score that was asked for. */
export function judgeSuite(
  plan: Plan,
  experiments: readonly ExperimentVerdict[],
  run: RunFacts,
): SuiteVerdict {
  const { strays = [], remarks = [], aborts = [], baseline = null } = run;
  const score = scoreOf(experiments.flatMap(({ criteria }) => criteria));
  const findings = [
    ...runFindings(plan, experiments, run.ending),
    ...blindnessFindings(aborts),
    ...strays,
    ...experimentFindings(plan, experiments.toSorted(byLeastMet), score),
  ];
  const decisive =
    decisiveOf(findings, run.ending) ?? inconclusive('nothing was verified: no experiment was judged');
  const { verdict } = decisive;
  return {
    version: 1,
    runId: run.runId,
    suite: plan.title,
    file: plan.file,
    environment: plan.environment,
    verdict,
    reason: reasonOf(decisive, experiments, findings),
    score,
    startedAt: isoTime(run.startedAt),
    endedAt: isoTime(run.endedAt),
    experiments,
    warnings: [
      ...strays.map(({ reason }) => reason),
      ...plan.warnings,
      ...remarks,
      ...endingWarnings(run.ending, verdict),
      ...blindnessWarnings(aborts),
    ],
    abort: abortOf(run.ending),
    baseline: baseline && { runId: baseline.runId, endedAt: baseline.endedAt },
    broker: run.broker,
  };
}

/** The worst wins. But what could not be judged says nothing against what is known: that the run had to be aborted. */
function decisiveOf(findings: readonly Finding[], { state }: Ending): Finding | undefined {
  const telling =
    state === 'aborted' ? findings.filter(({ verdict }) => verdict !== 'inconclusive') : findings;
  return worstFirst(telling);
}

/** What the run itself takes away from its experiments: verdicts that are missing, and a run that somebody stopped. */
function runFindings(
  plan: Plan,
  experiments: readonly ExperimentVerdict[],
  ending: Ending,
): readonly Finding[] {
  const missing = plan.experiments.filter(({ index }) =>
    experiments.every((judged) => judged.index !== index),
  );
  const lost = missing.map(({ title }) => error(`${title}: not judged, nothing is known of it`));
  return [...endingFindings(ending), ...lost];
}

function endingFindings(ending: Ending): readonly Finding[] {
  if (ending.state === 'stopped') return [error(`the run was stopped${because(ending)}`)];
  const abort = abortOf(ending);
  return abort === null ? [] : [{ verdict: 'fail', reason: `aborted: ${abort.reason}` }];
}

function experimentFindings(
  plan: Plan,
  experiments: readonly ExperimentVerdict[],
  score: number | null,
): readonly Finding[] {
  const { passScore } = plan.gate;
  if (passScore === null) return experiments.map((one) => ({ verdict: one.verdict, reason: named(one) }));
  const reached = score !== null && holds(score, '>=', passScore);
  const percent = (share: number): string => printValue(share, 'ratio', [passScore]);
  const shown = `score ${score === null ? 'none' : percent(score)}, pass-score ${printValue(passScore, 'ratio')}`;
  const judged = experiments.map((one) => {
    const tolerated = reached && one.verdict === 'fail' && !missedRequired(one);
    return {
      verdict: tolerated ? 'warn' : one.verdict,
      reason: tolerated ? `${named(one)} (tolerated: ${shown})` : named(one),
    } as const;
  });
  const below: readonly Finding[] =
    reached || score === null ? [] : [{ verdict: 'fail', reason: `too little is met: ${shown}` }];
  return [...judged, ...below];
}

function named({ title, reason }: ExperimentVerdict): string {
  return `${title}: ${reason}`;
}

function reasonOf(
  decisive: Finding,
  experiments: readonly ExperimentVerdict[],
  findings: readonly Finding[],
): string {
  const { verdict, reason } = decisive;
  const count = experiments.length;
  if (verdict === 'pass') return count === 1 ? 'the one experiment passes' : `all ${count} experiments pass`;
  const rest = findings.filter((finding) => finding.verdict === verdict).length - 1;
  return rest > 0
    ? `${reason}; ${rest} more ${rest === 1 ? 'experiment is' : 'experiments are'} ${verdict}`
    : reason;
}

/** Journals outlive an execution that failed: what they prove stays proven, but people should know. */
function endingWarnings(ending: Ending, verdict: Outcome): readonly string[] {
  const odd = ending.state === 'failed' || ending.state === 'timed-out';
  return odd && letsThrough(verdict)
    ? [`the broker's run ended as ${ending.state}${because(ending)}; every journal is there`]
    : [];
}

function because({ reason }: Ending): string {
  return reason === null ? '' : `: ${reason}`;
}
