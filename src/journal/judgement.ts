/** What a tolerance says of an output; `because` is a clause for people. */
export type Judgement =
  | { readonly kind: 'met' }
  | { readonly kind: 'missed'; readonly because: string }
  | { readonly kind: 'unjudgeable'; readonly because: string };

export const MET: Judgement = { kind: 'met' };

export function missed(because: string): Judgement {
  return { kind: 'missed', because };
}

export function unjudgeable(because: string): Judgement {
  return { kind: 'unjudgeable', because };
}

/** `because` is only put into words when it is needed: outputs may be huge. */
export function metIf(holds: boolean, because: () => string): Judgement {
  return holds ? MET : missed(because());
}
