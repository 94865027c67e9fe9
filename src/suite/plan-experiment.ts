import type { Criterion } from '../criteria/criterion.js';
import { quote } from '../criteria/quote.js';
import { defaultCriterion, requirementOf, withoutRepeats } from './criteria.js';
import { sectionsOf, type Declaration } from './declarations.js';
import type { ExperimentFile } from './experiment-file.js';
import type { Stage } from './feasibility.js';
import { experimentId } from './identity.js';
import type { Findings, Located } from './located.js';
import type { PlannedExperiment, Relaxation } from './plan.js';
import type { Requirements } from './requirements.js';
import { suggestion } from './suggestion.js';
import { strategiesOf } from './strategies.js';
import type { Entry, Suite } from './suite-file.js';
import { checkPauses, resolveVariables } from './variables.js';

/** Bytes of an experiment as JSON; above it the documents of a plan would not be kept in memory lightly. */
export const LARGEST_DOCUMENT = 512 * 1024;

/** Where in the plan an experiment stands. */
export interface Position {
  readonly index: number;
  readonly count: number;
}

export interface Planned {
  readonly experiment: PlannedExperiment;
  readonly stage: Stage;
  /** Equal for two experiments that would do and ask the same. */
  readonly fingerprint: string;
}

/** One experiment of the plan, from what its file, its entry and the suite say. */
export function planExperiment(
  { index, count }: Position,
  suite: Suite,
  entry: Entry,
  { file, root, declarations, extension }: ExperimentFile,
  vars: Readonly<Record<string, string>>,
): Planned {
  const asked = [entry.requirements, extension?.requirements ?? null].filter((part) => part !== null);
  const criteria = criteriaOf(suite, asked, root);
  const strategies = strategiesOf(
    root,
    asked.map(({ runtime }) => runtime),
    criteria,
  );
  const document = resolveVariables(root, entry.vars, vars);
  const title = entry.title ?? titleOf(root);
  const measures = [...suite.measures, ...(extension?.measures ?? [])];
  const experiment: PlannedExperiment = {
    index,
    id: experimentId(index, count, title),
    title,
    file,
    place: entry.written?.place ?? root.place,
    document,
    criteria,
    measures,
    alarmSettle: suite.alarmSettle,
    strategies,
    expectedFailures: expectedFailures(asked, declarations),
    relaxed: relaxed(asked, declarations),
    blastRadius: asked.find((part) => part.blastRadius !== null)?.blastRadius ?? null,
  };
  const hasHypothesis = sectionsOf(root).hypothesis.items.length > 0;
  const stage = { declarations, hasHypothesis, strategies, measures };
  return {
    experiment,
    stage,
    fingerprint: JSON.stringify([file, document, strategies, criteria.map(requirementOf)]),
  };
}

function criteriaOf(suite: Suite, asked: readonly Requirements[], root: Located): readonly Criterion[] {
  const written = withoutRepeats([...suite.criteria, ...asked.flatMap(({ criteria }) => criteria)]);
  return written.length > 0 ? written : [defaultCriterion(root.key('title').place)];
}

function titleOf(root: Located): string {
  const { value } = root.key('title');
  return typeof value === 'string' ? value : '';
}

function expectedFailures(
  asked: readonly Requirements[],
  declarations: readonly Declaration[],
): readonly string[] {
  const actions = declarations.filter(({ section, type }) => section === 'method' && type === 'action');
  const wanted = asked.flatMap((part) => part.expectedFailures);
  return [...new Set(wanted.flatMap((name) => declared(name, name.value, actions, 'action of the method')))];
}

/** The suite's entry speaks last. */
function relaxed(
  asked: readonly Requirements[],
  declarations: readonly Declaration[],
): Readonly<Record<string, Relaxation>> {
  const probes = declarations.filter(({ section, type }) => section !== 'rollbacks' && type === 'probe');
  const words = asked.toReversed().flatMap((part) => part.relaxed);
  return Object.fromEntries(
    words.flatMap(([name, word, located]) =>
      declared(located, name, probes, 'probe').map((known) => [known, word] as const),
    ),
  );
}

function declared(
  located: Located,
  name: unknown,
  among: readonly Declaration[],
  what: string,
): readonly string[] {
  if (typeof name !== 'string') return [];
  const names = among.map((declaration) => declaration.name);
  if (names.includes(name)) return [name];
  located.refuse(`the experiment has no ${what} named ${quote(name)}`, suggestion(name, names, 'it has'));
  return [];
}

/** What is wrong with an experiment that is to be run, as a whole. */
export function checkPlanned({ experiment }: Planned, root: Located, findings: Findings): void {
  const { document, place, file, strategies } = experiment;
  const { method, rollbacks: undone } = sectionsOf(root);
  checkPauses([...method.items, ...undone.items], document['configuration']);
  const size = Buffer.byteLength(JSON.stringify(document));
  if (size > LARGEST_DOCUMENT) {
    findings.refuse({
      message: `${quote(file)} has ${size} bytes as JSON, more than the ${LARGEST_DOCUMENT} an experiment may have`,
      fix: 'split it, or move the data out of it',
      place,
    });
  }
  const rollbacks = document['rollbacks'];
  if (strategies.rollbacks === 'never' && Array.isArray(rollbacks) && rollbacks.length > 0) {
    findings.warn({
      message: 'the rollbacks are never played: the fault may stay',
      fix: 'write the strategy always',
      place,
    });
  }
}
