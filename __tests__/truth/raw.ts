/** A journal as it lies on disk, for those who rewrite it. */
export interface RawJournal {
  'chaoslib-version': string;
  status?: string;
  deviated?: boolean;
  experiment: { method: { name?: string; ref?: string }[]; dry?: string | null };
  steady_states: {
    before?: RawRound | null | undefined;
    after?: RawRound | null | undefined;
    during?: RawRound[];
  };
  run: RawEntry[];
  rollbacks: RawEntry[];
}

export interface RawRound {
  steady_state_met?: boolean | null;
  probes: RawEntry[];
}

export interface RawEntry {
  activity: { type: 'probe' | 'action'; name: string; tolerance?: unknown };
  output?: unknown;
  status?: string;
  start?: string;
  end?: string;
  duration?: number;
  tolerance_met?: boolean;
}

/** A changed copy of the text of a journal. */
export function rewritten(text: string, change: (journal: RawJournal) => void): string {
  const journal = JSON.parse(text) as RawJournal;
  change(journal);
  return JSON.stringify(journal);
}
