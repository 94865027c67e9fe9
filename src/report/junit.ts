import type { CriterionVerdict, ExperimentVerdict, Outcome, Verdict } from '../verdict/verdict.js';
import { abortBeside, decisive } from './answer.js';
import { experimentFacts, facts } from './facts.js';
import { notRolledBack, printRollback, stepsHeading } from './rollback.js';
import { markup } from './text.js';

interface Case {
  readonly name: string;
  readonly classname: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly verdict: Outcome;
  readonly counted: boolean;
  /** One line of why. */
  readonly message: string;
  /** Put into words when it is printed. */
  readonly details: () => string;
}

interface Suite {
  readonly name: string;
  /** Milliseconds. */
  readonly time: number;
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly cases: readonly Case[];
}

/**
 * JUnit XML: a suite for each experiment, a case for each criterion. `fail` is a failure, `inconclusive` and `error` are
 * errors, what is only observed is skipped. Where something other than a criterion decided, a case of its own says so,
 * so that the file never looks better than the verdict.
 */
export function junitReport(verdict: Verdict): string {
  return [...junitPieces(verdict)].join('');
}

/** The same, an experiment at a time: there may be thousands. */
export function* junitPieces(verdict: Verdict): Generator<string> {
  const head = [...rollbackSuite(verdict), answerSuite(verdict)];
  const cases = [...head, ...verdict.experiments.map(suiteOf)].flatMap((suite) => suite.cases);
  const time = Date.parse(verdict.endedAt) - Date.parse(verdict.startedAt);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites${attributes({ name: verdict.suite, ...counts(cases), time: seconds(time) })}>\n`;
  for (const suite of head) yield printSuite(suite);
  for (const one of verdict.experiments) yield printSuite(suiteOf(one));
  yield '</testsuites>\n';

  function suiteOf(experiment: ExperimentVerdict): Suite {
    return experimentSuite(experiment, verdict);
  }
}

/** A case for each step that was played, or should have been. What nobody was to do fails nothing. */
function rollbackSuite(verdict: Verdict): readonly Suite[] {
  const { rolledBack, steps } = verdict.rollback;
  if (rolledBack === null) return [];
  const cases = steps.map(({ name, kind, outcome, reason, link }): Case => ({
    name,
    classname: `rollback.${kind}`,
    file: verdict.file,
    line: null,
    verdict: outcome === 'done' ? 'pass' : 'error',
    counted: true,
    message: `${outcome}: ${reason}`,
    details: () => (link === null ? '' : markup(link)),
  }));
  const time = steps.reduce((sum, { duration }) => sum + (duration ?? 0), 0);
  const name = notRolledBack(verdict) ?? stepsHeading(verdict);
  return [{ name, time, properties: [['Roll back', printRollback(verdict)]], cases }];
}

function answerSuite(verdict: Verdict): Suite {
  const answer: Case = {
    name: 'verdict of the suite',
    classname: 'suite',
    file: verdict.file,
    line: null,
    verdict: verdict.verdict,
    counted: true,
    message: verdict.reason,
    details: () => {
      const abort = abortBeside(verdict);
      const rollback = `Roll back: ${markup(printRollback(verdict))}`;
      return abort === null ? rollback : `Aborted: ${markup(abort)}\n${rollback}`;
    },
  };
  return { name: verdict.suite, time: 0, properties: facts(verdict), cases: [answer] };
}

function experimentSuite(experiment: ExperimentVerdict, { runId }: Verdict): Suite {
  const { id, title, file, verdict, reason, journal, duration } = experiment;
  const whole: Case = {
    name: 'the experiment as a whole',
    classname: id,
    file,
    line: null,
    verdict,
    counted: true,
    message: reason,
    details: () =>
      experiment.notes
        .slice(0, 10)
        .map((note) => markup(note))
        .join('\n'),
  };
  const criteria = experiment.criteria.map((criterion) => criterionCase(criterion, id));
  const properties = [
    ['Verdict', verdict] as const,
    ['Reason', reason] as const,
    ...experimentFacts(experiment),
    ['Journal', journal ?? 'none'] as const,
    ['Run', runId] as const,
  ];
  const cases = decisive(experiment) === null ? [whole, ...criteria] : criteria;
  return { name: title, time: duration ?? 0, properties, cases };
}

function criterionCase(criterion: CriterionVerdict, classname: string): Case {
  const { text, file, line, verdict, enforced, reason } = criterion;
  return {
    name: text,
    classname,
    file,
    line,
    verdict,
    counted: enforced,
    message: reason,
    details: () => tellCriterion(criterion),
  };
}

function tellCriterion({ file, line, observed, limit, margin, evidence, why }: CriterionVerdict): string {
  const details: readonly (readonly [string, string | null])[] = [
    ['Observed', observed ?? 'nothing'],
    ['Limit', limit],
    ['Margin', margin],
    ['Line', file === null ? null : `${file}${line === null ? '' : `:${line}`}`],
    ['Why it is asked', why],
    ['Evidence', evidence.length === 0 ? null : evidence.slice(0, 5).join(' ')],
  ];
  const told = details.flatMap(([label, value]) => (value === null ? [] : [`${label}: ${markup(value)}`]));
  return told.join('\n');
}

function printSuite({ name, time, properties, cases }: Suite): string {
  const listed = properties.map((property) => {
    const [key, value] = property;
    return `      <property${attributes({ name: key, value })}/>\n`;
  });
  return [
    `  <testsuite${attributes({ name, ...counts(cases), time: seconds(time) })}>\n`,
    `    <properties>\n${listed.join('')}    </properties>\n`,
    ...cases.map(printCase),
    '  </testsuite>\n',
  ].join('');
}

function printCase(one: Case): string {
  const { name, classname, file, line } = one;
  const tag = attributes({ name, classname, file, line: line === null ? null : String(line), time: '0' });
  return `    <testcase${tag}>${result(one)}</testcase>\n`;
}

function result(one: Case): string {
  const { verdict, message } = one;
  const kind = resultOf(one);
  if (kind === 'passed') return `<system-out>${verdict}: ${markup(message)}\n${one.details()}</system-out>`;
  if (kind === 'skipped')
    return `<skipped${attributes({ message: `observed only, not counted: ${verdict} – ${message}` })}/>`;
  return `<${kind}${attributes({ message, type: verdict })}>${one.details()}</${kind}>`;
}

function resultOf({ counted, verdict }: Case): 'passed' | 'skipped' | 'failure' | 'error' {
  if (!counted) return 'skipped';
  if (verdict === 'pass' || verdict === 'warn') return 'passed';
  return verdict === 'fail' ? 'failure' : 'error';
}

function counts(cases: readonly Case[]): Readonly<Record<string, string>> {
  const of = (kind: ReturnType<typeof resultOf>): string =>
    String(cases.filter((one) => resultOf(one) === kind).length);
  return {
    tests: String(cases.length),
    failures: of('failure'),
    errors: of('error'),
    skipped: of('skipped'),
  };
}

function attributes(values: Readonly<Record<string, string | null>>): string {
  const printed = Object.entries(values).map(([name, value]) =>
    value === null ? '' : ` ${name}="${markup(value)}"`,
  );
  return printed.join('');
}

function seconds(milliseconds: number): string {
  return Number.isFinite(milliseconds) ? String(Math.max(0, milliseconds) / 1000) : '0';
}
