/** The Chaos Toolkit that experiments are run with. */
export interface Toolkit {
  /** Path of its command. */
  readonly chaos: string;
  /** Path of a Python 3.10 or newer; it need not be the one that the toolkit is installed in. */
  readonly python: string;
  /** As a person reads them: `1.19.0, chaoslib 1.44.0`. */
  readonly versions: string;
}

/** Finds the toolkit, or makes one. Throws `GateError` when there is none to be had. */
export type FindToolkit = () => Promise<Toolkit>;
