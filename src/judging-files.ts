import { GateError } from './errors.js';
import { namesOf, type Found } from './journal-files/find.js';
import { judgeFile, judgeNothing, openFile, type Opened } from './judging-file.js';
import type { Log } from './log.js';
import { NO_PLAN } from './suite/no-plan.js';
import type { Plan, PlannedExperiment } from './suite/plan.js';
import { planRecorded } from './suite/recorded.js';
import { error, inconclusive, type Finding } from './verdict/finding.js';
import { JournalMatcher } from './verdict/match.js';
import { Newest, type Judged } from './verdict/newest.js';
import type { ExperimentVerdict, Verdict } from './verdict/verdict.js';

/** What came of the journals. Times are milliseconds since 1970 UTC; null when no journal says. */
export interface Judgements {
  readonly plan: Plan;
  readonly experiments: readonly ExperimentVerdict[];
  /** What cannot be judged as any experiment. */
  readonly strays: readonly Finding[];
  readonly startedAt: number | null;
  readonly endedAt: number | null;
}

/** Judges the experiments of a plan, each by the newest journal of it. One journal at a time is held. */
export async function judgeByPlan(
  plan: Plan,
  found: Found,
  baseline: Verdict | null,
  log: Log,
): Promise<Judgements> {
  const matcher = new JournalMatcher(plan.experiments);
  const context = { notBefore: null, baseline };
  const strays = [...straysIn(found)];
  const newest = new Map(plan.experiments.map(({ index }) => [index, new Newest()]));
  for (const file of found.files) {
    const opened = await openFile(file, log);
    const match = opened === null ? null : experimentOf(opened, matcher);
    if (match === null || opened === null) continue;
    if ('verdict' in match) strays.push(match);
    else newest.get(match.index)?.add(judgeFile(opened, match, context));
  }
  const judged = plan.experiments.map(
    (planned) => newest.get(planned.index)?.judged ?? judgeNothing(planned, context),
  );
  return { plan, strays, ...summed(judged) };
}

/** The experiment that a file tells of, or why it is a stray one. What cannot be read is known by its name alone. */
function experimentOf(opened: Opened, matcher: JournalMatcher): PlannedExperiment | Finding {
  const { file } = opened;
  if (opened.kind === 'unreadable') {
    return matcher.named(namesOf(file)) ?? error(`${file.shown} is not judged: ${opened.reason}`);
  }
  const match = matcher.match(opened.title, namesOf(file));
  if (match.kind === 'experiment') return match.planned;
  return inconclusive(`${file.shown} is not judged: ${match.because}`);
}

/** Judges every journal by what its own experiment asks for. One at a time is held. */
export async function judgeByThemselves(
  found: Found,
  baseline: Verdict | null,
  log: Log,
): Promise<Judgements> {
  const judged: Judged[] = [];
  for (const file of found.files) {
    const opened = await openFile(file, log);
    if (opened === null) continue;
    const position = { index: judged.length + 1, count: found.files.length };
    judged.push(judgeByItself(opened, position, baseline));
  }
  const [first, second] = judged;
  const title = second === undefined ? (first?.experiment.title ?? '') : `${judged.length} journals`;
  return { plan: { ...NO_PLAN, title }, strays: straysIn(found), ...summed(judged) };
}

function judgeByItself(
  opened: Opened,
  position: { readonly index: number; readonly count: number },
  baseline: Verdict | null,
): Judged {
  const { shown } = opened.file;
  const context = { notBefore: null, baseline };
  const document = opened.kind === 'open' ? opened.document : { title: shown };
  try {
    return judgeFile(opened, planRecorded(document, shown, position), context);
  } catch (cause) {
    if (!(cause instanceof GateError)) throw cause;
    const { title } = document;
    const bare = { title: typeof title === 'string' ? title : shown };
    const reason = `what its experiment asks for cannot be used: ${cause.message}`;
    const unreadable = { kind: 'unreadable', file: opened.file, notes: [], reason } as const;
    const judged = judgeFile(unreadable, planRecorded(bare, shown, position), context);
    return { ...judged, experiment: { ...judged.experiment, reason, criteria: [] } };
  }
}

function straysIn({ obstacles }: Found): readonly Finding[] {
  return obstacles.map(({ shown, reason }) => error(`${shown} is not judged: ${reason}`));
}

/** From the first start to the last end. */
function summed(judged: readonly Judged[]): Pick<Judgements, 'experiments' | 'startedAt' | 'endedAt'> {
  const known = (times: readonly (number | null)[]) => times.filter((time) => time !== null);
  const starts = known(judged.map(({ start }) => start));
  const ends = known(judged.map(({ end, start }) => end ?? start));
  return {
    experiments: judged.map(({ experiment }) => experiment),
    startedAt: starts.length === 0 ? null : starts.reduce((one, other) => Math.min(one, other)),
    endedAt: ends.length === 0 ? null : ends.reduce((one, other) => Math.max(one, other)),
  };
}
