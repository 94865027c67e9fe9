import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import { quote } from '../criteria/quote.js';
import { wrongInput } from '../errors.js';
import { printProblem, type Problem } from '../problem.js';
import { USUAL_ALARM_SETTLE } from './alarms.js';
import { checkCriteria } from './check-criteria.js';
import { parseDocument } from './document.js';
import { readExperiment, type ExperimentFile } from './experiment-file.js';
import { findExperiments } from './globs.js';
import { NO_GUARDS } from './guards.js';
import { Findings, Located } from './located.js';
import { refuseClashes } from './measures.js';
import type { Plan } from './plan.js';
import { NO_ROLLBACK } from './rollback.js';
import { checkPlanned, planExperiment, type Planned } from './plan-experiment.js';
import { readSource } from './source.js';
import { suggestion } from './suggestion.js';
import { readSuite, type Entry, type Suite } from './suite-file.js';

/** Experiments of one plan: as many as a run was tried with. */
export const MOST_EXPERIMENTS = 10_000;

/** Problems that one message tells; more would bury the first. */
const MOST_PROBLEMS = 100;

/** What is to be planned. */
export interface PlanRequest {
  /** The folder that everything must lie in. */
  readonly workspace: string;
  /** Path of the suite; null when `experiments` are the suite. */
  readonly suite: string | null;
  /** Globs, relative to the workspace. */
  readonly experiments: readonly string[];
  /** Where it runs, whatever the suite says; as the suite says when left out. */
  readonly environment?: string | null;
  /** Override the variables of every experiment that declares them. */
  readonly vars: Readonly<Record<string, string>>;
  /** Whether there is an earlier run to compare with; not when left out. */
  readonly baseline?: boolean;
  /** What the gaps of the suite's rollback stand for; null or left out: no step of it will be played, and nobody knows. */
  readonly rollbackVars?: Readonly<Record<string, string>> | null;
}

/** Reads, checks and resolves everything. Throws `wrong-input` with all that is wrong; nothing else. */
export async function loadPlan(request: PlanRequest): Promise<Plan> {
  const findings = new Findings();
  const root = await rootOf(request.workspace);
  const suite = await loadSuite(root, request, findings);
  const planned = await planAll(root, suite, request, findings);
  if (findings.problems.length > 0) throw wrongInput(inOrder(findings.problems));
  const experiments = planned.map(({ experiment }) => experiment);
  return {
    title: suite.title ?? titleOf(experiments),
    file: suite.file,
    environment: request.environment ?? suite.environment,
    experiments,
    gate: { passScore: suite.passScore },
    guards: suite.guards,
    rollback: suite.rollback,
    measures: suite.measures,
    abortWhen: suite.abortWhen,
    warnings: inOrder(findings.warnings).map(printProblem),
  };
}

async function rootOf(workspace: string): Promise<string> {
  try {
    return await realpath(workspace);
  } catch {
    const message = `there is no workspace ${quote(workspace)}`;
    throw wrongInput([{ message, fix: 'check the repository out first' }]);
  }
}

async function loadSuite(root: string, request: PlanRequest, findings: Findings): Promise<Suite> {
  if (request.suite === null) {
    return { ...NO_SUITE, entries: await findExperiments(root, request.experiments, findings) };
  }
  const read = await readSource(root, request.suite);
  const parsed = read.ok ? parseDocument(read.source) : { ok: false as const, problems: [read.problem] };
  if (!parsed.ok) throw wrongInput(parsed.problems);
  const { file } = parsed.document.source;
  const suite = readSuite(file, Located.root(parsed.document, findings), request.rollbackVars ?? null);
  const folder = dirname(file);
  return {
    ...suite,
    entries: suite.entries.map((entry) => ({ ...entry, path: beside(folder, entry.path) })),
  };
}

/** What is asked of experiments that no suite names. */
export const NO_SUITE = {
  file: null,
  title: null,
  environment: null,
  criteria: [],
  measures: [],
  passScore: null,
  guards: NO_GUARDS,
  alarmSettle: USUAL_ALARM_SETTLE,
  rollback: NO_ROLLBACK,
  abortWhen: [],
} as const;

function beside(folder: string, path: string): string {
  return path.startsWith('/') ? path : join(folder, path);
}

async function planAll(
  root: string,
  suite: Suite,
  request: PlanRequest,
  findings: Findings,
): Promise<readonly Planned[]> {
  if (suite.entries.length > MOST_EXPERIMENTS) {
    const message = `${suite.entries.length} experiments are more than the ${MOST_EXPERIMENTS} of one run`;
    findings.refuse({ message, fix: 'split the suite' });
    return [];
  }
  const files = await readAll(root, suite.entries, findings);
  const planned = suite.entries.flatMap((entry, index) => {
    const file = files.get(entry.path) ?? null;
    if (file === null) return [];
    const position = { index: index + 1, count: suite.entries.length };
    const one = planExperiment(position, suite, entry, file, request.vars);
    checkPlanned(one, file.root, findings);
    refuseClashes(one.experiment.measures, findings);
    return [one];
  });
  refuseRepeats(planned, findings);
  refuseUnusedVars([...files.values()], request.vars, findings);
  checkCriteria(
    planned.map(({ experiment, stage }) => ({ ...experiment, stage })),
    request.baseline ?? false,
    findings,
  );
  return planned;
}

/** Each file once, however many entries name it. */
async function readAll(
  root: string,
  entries: readonly Entry[],
  findings: Findings,
): Promise<ReadonlyMap<string, ExperimentFile | null>> {
  const files = new Map<string, ExperimentFile | null>();
  for (const { path, written } of entries) {
    if (files.has(path)) continue;
    files.set(path, await readExperiment(root, path, written?.key('experiment').place ?? null, findings));
  }
  return files;
}

function refuseRepeats(planned: readonly Planned[], findings: Findings): void {
  const seen = new Map<string, Planned>();
  for (const one of planned) {
    const first = seen.get(one.fingerprint);
    seen.set(one.fingerprint, first ?? one);
    if (first === undefined) continue;
    findings.refuse({
      message: `${quote(one.experiment.file)} is listed twice with the same variables and criteria, first in line ${first.experiment.place.line}`,
      fix: 'remove one, or give it other `vars`',
      place: one.experiment.place,
    });
  }
}

function refuseUnusedVars(
  files: readonly (ExperimentFile | null)[],
  vars: PlanRequest['vars'],
  findings: Findings,
): void {
  const declared = new Set(
    files.flatMap((file) => file?.root.key('configuration').entries.map(([key]) => key) ?? []),
  );
  for (const key of Object.keys(vars)) {
    if (declared.has(key) || files.length === 0 || files.includes(null)) continue;
    const fix = suggestion(key, [...declared].sort(), 'they declare');
    findings.refuse({ message: `no experiment declares the variable ${quote(key)}`, fix });
  }
}

function titleOf(experiments: Plan['experiments']): string {
  const [first, second] = experiments;
  return second === undefined ? (first?.title ?? '') : `${experiments.length} experiments`;
}

/** File by file, as they were met, and down each of them. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const files = new Set(problems.map(({ place }) => place?.file ?? ''));
  const met = new Map([...files].map((file, position) => [file, position]));
  const fileOf = ({ place }: Problem) => met.get(place?.file ?? '') ?? 0;
  const ordered = problems.toSorted(
    (a, b) => fileOf(a) - fileOf(b) || (a.place?.line ?? 0) - (b.place?.line ?? 0),
  );
  const rest = ordered.length - MOST_PROBLEMS;
  if (rest <= 0) return ordered;
  return [...ordered.slice(0, MOST_PROBLEMS), { message: `and ${rest} more`, fix: 'correct these first' }];
}
