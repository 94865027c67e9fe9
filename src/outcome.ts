/** From best to worst; the worst wins. */
export const OUTCOMES = ['pass', 'warn', 'fail', 'inconclusive', 'error'] as const;
export type Outcome = (typeof OUTCOMES)[number];
