/** Where something was read. `line` and `column` count from 1; `file` is relative to the workspace, with `/`. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** One thing that is wrong with an input, and what to write instead. */
export interface Problem {
  readonly message: string;
  readonly fix: string;
  readonly place?: Place;
}

/** `suite.yaml:12: unknown measure "recovery-tme" – write "recovery-time"`; without a place, message and fix alone. */
export function printProblem(problem: Problem): string {
  const sentence = `${problem.message} – ${problem.fix}`;
  return problem.place ? `${printPlace(problem.place)}: ${sentence}` : sentence;
}

export function printPlace(place: Place): string {
  return `${place.file}:${place.line}`;
}
