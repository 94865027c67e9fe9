import { NO_GUARDS } from './guards.js';
import { NO_ROLLBACK } from './rollback.js';

/** A plan without experiments, of which no suite asks anything. */
export const NO_PLAN = {
  file: null,
  environment: null,
  experiments: [],
  gate: { passScore: null },
  guards: NO_GUARDS,
  rollback: NO_ROLLBACK,
  measures: [],
  abortWhen: [],
  warnings: [],
} as const;
