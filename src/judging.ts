import type { Broker } from './brokers/broker.js';
import type { Run } from './brokers/run.js';
import { gatherFacts, type FactPorts } from './gathering.js';
import { redactJournal } from './journal/redact.js';
import type { Log } from './log.js';
import type { Plan } from './suite/plan.js';
import { judgeExperiment } from './verdict/experiment.js';
import { readResult } from './verdict/result.js';
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

export interface Judged {
  readonly experiments: readonly ExperimentVerdict[];
  /** Indexes of those that were ended, or never started, because the run was ended. */
  readonly cutShort: ReadonlySet<number>;
}

/** Judges each experiment as its journal comes in; one journal at a time is held. */
export async function judgeRun(
  plan: Plan,
  run: Run,
  baseline: Verdict | null,
  ports: JudgingPorts,
): Promise<Judged> {
  const context = { notBefore: run.handle.startedAt, baseline };
  const experiments: ExperimentVerdict[] = [];
  const cutShort = new Set<number>();
  for await (const collected of ports.broker.collect(run.handle, plan)) {
    const planned = plan.experiments[collected.index - 1];
    if (!planned) continue;
    if (collected.outcome.kind === 'journal') await keep(planned.id, collected.outcome.text, ports);
    const result = readResult(collected);
    const facts = await gatherFacts(planned, result, ports);
    experiments.push(judgeExperiment(planned, result, { ...context, facts }));
    if (result.endedBy === 'abort' || result.remains.kind === 'not-started') cutShort.add(planned.index);
  }
  return { experiments, cutShort };
}

/** A copy that cannot be kept takes nothing from the verdict: the journal is still where the broker put it. */
async function keep(id: string, text: string, { journals, log }: JudgingPorts): Promise<void> {
  try {
    await journals.keepJournal(id, redactJournal(text));
  } catch (error) {
    log.warn(`journal ${id} could not be kept: ${error instanceof Error ? error.message : String(error)}`);
  }
}
