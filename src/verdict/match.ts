import { show } from '../journal/show.js';
import type { PlannedExperiment } from '../suite/plan.js';
import { titleOf } from './identity.js';

export type Match =
  | { readonly kind: 'experiment'; readonly planned: PlannedExperiment }
  /** A clause for people. */
  | { readonly kind: 'none'; readonly because: string };

/** Finds the experiment of a plan that a journal tells of. */
export class JournalMatcher {
  private readonly byTitle = new Map<string, PlannedExperiment[]>();
  private readonly open: { readonly start: string; readonly planned: PlannedExperiment }[] = [];
  private readonly byId: ReadonlyMap<string, PlannedExperiment>;

  constructor(experiments: readonly PlannedExperiment[]) {
    this.byId = new Map(experiments.map((planned) => [planned.id, planned]));
    for (const planned of experiments) {
      const title = titleOf(planned);
      for (const exact of title.exact) this.byTitle.set(exact, [...(this.byTitle.get(exact) ?? []), planned]);
      if (title.start !== null) this.open.push({ start: title.start, planned });
    }
  }

  /** By title; among several of one title by `names`, what the file and its folder are called: an id of the plan. */
  match(title: string, names: readonly string[]): Match {
    const fitting = this.byTitle.get(title) ?? this.startingLike(title, names);
    const [first, second] = fitting;
    if (first === undefined)
      return { kind: 'none', because: `no experiment of the suite is called ${show(title)}` };
    if (second === undefined) return { kind: 'experiment', planned: first };
    const named = fitting.find(({ id }) => names.includes(id));
    if (named !== undefined) return { kind: 'experiment', planned: named };
    const ids = fitting.slice(0, 3).map(({ id }) => `${id}.json`);
    return {
      kind: 'none',
      because: `${fitting.length} experiments of the suite are called ${show(title)}; name the file after the one it is of, e.g. ${ids.join(' or ')}`,
    };
  }

  /** A title that begins with what only the runner knows could be any: there the name has to say it. */
  private startingLike(title: string, names: readonly string[]): readonly PlannedExperiment[] {
    const started = this.open.filter(({ start, planned }) =>
      start === '' ? names.includes(planned.id) : title.startsWith(start),
    );
    return started.map(({ planned }) => planned);
  }

  /** For a file that does not say itself what it is of. */
  named(names: readonly string[]): PlannedExperiment | null {
    return names.map((name) => this.byId.get(name)).find((planned) => planned !== undefined) ?? null;
  }
}
