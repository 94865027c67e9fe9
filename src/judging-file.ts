import type { JournalFile } from './journal-files/find.js';
import { readText } from './journal-files/read.js';
import type { Journal } from './journal/journal.js';
import { openJournal, type OpenJournal } from './journal/read.js';
import type { Log } from './log.js';
import { looksLikeVerdict } from './report/json.js';
import type { PlannedExperiment } from './suite/plan.js';
import { declaredBy } from './verdict/declared.js';
import { judgeExperiment, type JudgingContext } from './verdict/experiment.js';
import type { Judged } from './verdict/newest.js';

/** What a file turned out to be, before its journal is judged. */
export type Opened = {
  readonly file: JournalFile;
  readonly notes: readonly string[];
} & (OpenJournal | { readonly kind: 'unreadable'; readonly reason: string });

/** Opens a file, whatever it is; null for the gate's own verdict, which lies beside the journals of its report. Never throws. */
export async function openFile(file: JournalFile, log: Log): Promise<Opened | null> {
  const read = await readText(file);
  if (read.kind === 'unreadable') return { ...read, file, notes: [] };
  const opened = openJournal(read.text);
  const unreadable = opened.kind === 'unreadable';
  if (unreadable && file.inFolder && looksLikeVerdict(read.text)) {
    log.info(`${file.shown} is a verdict, not a journal: left out`);
    return null;
  }
  return { ...opened, file, notes: read.notes };
}

/** Judges what is in the file by what is asked of the experiment. */
export function judgeFile(opened: Opened, planned: PlannedExperiment, context: JudgingContext): Judged {
  const { file, notes } = opened;
  const where = file.shown;
  if (opened.kind === 'unreadable') {
    const { reason } = opened;
    const remains = { kind: 'unreadable', reason, where } as const;
    return { experiment: judgeExperiment(planned, { ...ONCE, remains, notes }, context), ...NO_TIMES };
  }
  const journal: Journal = opened.read(declaredBy(planned).literals);
  const remains = { kind: 'journal', journal, where } as const;
  const experiment = judgeExperiment(planned, { ...ONCE, remains, notes }, context);
  return { experiment, start: journal.start, end: journal.end };
}

/** For an experiment that no file tells of. */
export function judgeNothing(planned: PlannedExperiment, context: JudgingContext): Judged {
  const remains = { kind: 'absent', reason: 'none of the files is a journal of it' } as const;
  return { experiment: judgeExperiment(planned, { ...ONCE, remains, notes: [] }, context), ...NO_TIMES };
}

const ONCE = { attempts: 1, endedBy: null } as const;
const NO_TIMES = { start: null, end: null } as const;
