import type { Place } from '../problem.js';

export type Phase = 'before' | 'injection' | 'recovery' | 'after';
export type Operator = '<' | '<=' | '>' | '>=' | '==' | '!=';

/** What a number counts. `count` has no unit; `ratio` is written in percent. */
export type Dimension = 'duration' | 'ratio' | 'bytes' | 'count';

/** Units as written. Base units, in which every value is kept: milliseconds, ratio (1 = 100 %), bytes, count. */
export type Unit = 'ms' | 's' | 'm' | 'h' | '%' | 'B' | 'kB' | 'MB' | 'GB' | '';

/** A number with its unit as written, e.g. `5m` = { value: 5, unit: 'm' }. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
}

export type MeasureRef =
  | { readonly kind: 'named'; readonly name: string }
  | {
      readonly kind: 'activity';
      readonly activity: 'probe' | 'action';
      readonly name: string;
      /** The keys after the name, e.g. `output.body.lost` = ['output', 'body', 'lost']; array indexes are digits. */
      readonly path: readonly string[];
    }
  | { readonly kind: 'alarm'; readonly name: string };

export type Limit =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | {
      readonly kind: 'baseline';
      readonly offset: { readonly sign: '+' | '-'; readonly quantity: Quantity } | null;
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean };

/** `measure [during phase] comparison`, parsed. `is word` is `==` with a text limit and `spoken: true`. */
export interface Condition {
  readonly text: string;
  readonly measure: MeasureRef;
  readonly phase: Phase | null;
  readonly operator: Operator;
  readonly limit: Limit;
  readonly spoken: boolean;
}

/** Where a criterion was written. `default` and `implied` are the gate's own. */
export type Origin = 'suite' | 'entry' | 'extension' | 'default' | 'implied';

/** One requirement as the suite states it. At least one of `require` and `warn` is there. */
export interface Criterion {
  readonly require: Condition | null;
  readonly warn: Condition | null;
  /** Share in the score; > 0. */
  readonly weight: number;
  /** Must pass whatever the score. */
  readonly required: boolean;
  /** `false`: judged and shown, never counted. */
  readonly enforce: boolean;
  readonly why: string | null;
  readonly place: Place;
  readonly origin: Origin;
}
