/** Where the gate says what it does: one line when something changes. Adapters escape what a CI system would obey. */
export interface Log {
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
  /** Lines written inside `body` belong under `title`. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
}
