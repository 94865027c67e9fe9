import { show } from '../journal/show.js';
import type { ExperimentVerdict } from './verdict.js';
import { worstFirst } from './worst.js';

/** A journal that was judged. Times are milliseconds since 1970 UTC; null: it does not say. */
export interface Judged {
  readonly experiment: ExperimentVerdict;
  readonly start: number | null;
  readonly end: number | null;
}

/** File names that a note lists. */
const MOST_NAMED = 5;

/**
 * Of several journals of one experiment the newest counts, by when its run started; among those that cannot be told apart, or
 * do not say, the one that speaks most against the system. Holds two of them, however many there are.
 */
export class Newest {
  private dated: Judged | null = null;
  private undated: Judged | null = null;
  private readonly names: string[] = [];
  private count = 0;

  add(judged: Judged): void {
    this.count += 1;
    if (this.names.length <= MOST_NAMED) this.names.push(judged.experiment.journal ?? '');
    if (judged.start === null) this.undated = worse(this.undated, judged);
    else if (judged.start === this.dated?.start) this.dated = worse(this.dated, judged);
    else if (judged.start > (this.dated?.start ?? -Infinity)) this.dated = judged;
  }

  /** null when none was added. */
  get judged(): Judged | null {
    const chosen = this.undated === null ? this.dated : worse(this.dated, this.undated);
    if (chosen === null || this.count === 1) return chosen;
    const { experiment } = chosen;
    return { ...chosen, experiment: { ...experiment, notes: [this.note(experiment), ...experiment.notes] } };
  }

  private note({ journal }: ExperimentVerdict): string {
    const others = this.names.filter((name) => name !== journal).slice(0, MOST_NAMED);
    const more = this.count - 1 - others.length;
    const list = `${others.map(show).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return `there are ${this.count} journals of this experiment, and the newest is judged; not judged: ${list}`;
  }
}

function worse(known: Judged | null, judged: Judged): Judged {
  if (known === null) return judged;
  const worst = worstFirst([known, judged].map((one) => ({ verdict: one.experiment.verdict, one })));
  return worst?.one ?? judged;
}
