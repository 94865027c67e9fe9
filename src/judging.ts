import type { Broker } from './brokers/broker.js';
import type { Run } from './brokers/run.js';
import { gatherFacts, type FactPorts } from './gathering.js';
import { redactJournal } from './journal/redact.js';
import type { Log } from './log.js';
import type { Plan } from './suite/plan.js';
import { accountOf, type Account } from './verdict/account.js';
import { abortOf } from './verdict/abort.js';
import { judgeExperiment } from './verdict/experiment.js';
import { readResult, type ExperimentResult } from './verdict/result.js';
import type { ExperimentVerdict, Verdict } from './verdict/verdict.js';

/** Keeps what a run left, whatever becomes of the verdict. Returns where. */
export interface JournalKeeper {
  keepJournal(id: string, text: string): Promise<string>;
}

interface JudgingPorts extends FactPorts {
  readonly broker: Broker;
  readonly journals: JournalKeeper;
  readonly log: Log;
}

/** Judges each experiment as its journal comes in; one journal at a time is held. */
export async function judgeRun(
  plan: Plan,
  run: Run,
  baseline: Verdict | null,
  ports: JudgingPorts,
): Promise<readonly ExperimentVerdict[]> {
  const { handle, ending, starts } = run;
  const aborted = ending.state === 'aborted' ? (abortOf(ending)?.text ?? null) : null;
  const context = { notBefore: handle.startedAt, baseline, aborted };
  const ended = ending.state === 'aborted' || ending.state === 'stopped' ? 'early' : 'by itself';
  const next = nextStarts(starts);
  const verdicts: ExperimentVerdict[] = [];
  for await (const collected of ports.broker.collect(handle, plan)) {
    const planned = plan.experiments[collected.index - 1];
    if (!planned) continue;
    if (collected.outcome.kind === 'journal') await keep(planned.id, collected.outcome.text, ports);
    const result = readResult(collected);
    const around = { next: next.get(planned.index) ?? null, ended } as const;
    const facts = await gatherFacts(planned, result, around, ports);
    const judged = judgeExperiment(planned, result, { ...context, facts });
    verdicts.push(ended === 'early' ? accountFor(judged, result, plan, ports.log) : judged);
  }
  return verdicts;
}

/** Of a run that was ended, what became of each fault is told at once, and kept in the verdict. */
function accountFor(
  judged: ExperimentVerdict,
  result: ExperimentResult,
  plan: Plan,
  log: Log,
): ExperimentVerdict {
  const account = accountOf(result, judged);
  tellAccount(judged, account, plan.experiments.length, log);
  return { ...judged, notes: [`when the run was ended: ${account.text}`, ...judged.notes] };
}

export function tellAccount(
  { index, title }: Pick<ExperimentVerdict, 'index' | 'title'>,
  { known, text }: Account,
  count: number,
  log: Log,
): void {
  const line = `${index}/${count} ${title}: ${text}`;
  if (known) log.info(`■ ${line}`);
  else log.error(line);
}

/** By the index of an experiment: when the one that was started after it was. */
function nextStarts(starts: Run['starts']): ReadonlyMap<number, number> {
  const inOrder = [...starts].toSorted(([, one], [, other]) => one - other);
  return new Map(
    inOrder.flatMap(([index], position) => {
      const next = inOrder[position + 1];
      return next === undefined ? [] : [[index, next[1]] as const];
    }),
  );
}

/** A copy that cannot be kept takes nothing from the verdict: the journal is still where the broker put it. */
async function keep(id: string, text: string, { journals, log }: JudgingPorts): Promise<void> {
  try {
    await journals.keepJournal(id, redactJournal(text));
  } catch (error) {
    log.warn(`journal ${id} could not be kept: ${error instanceof Error ? error.message : String(error)}`);
  }
}
