import type { Situation } from '../situation.js';
import { continuous } from './continuous.js';
import { dry } from './dry.js';
import { endings } from './endings.js';
import { hypothesis } from './hypothesis.js';
import { method } from './method.js';
import { outages } from './outages.js';
import { rollbacks } from './rollbacks.js';
import { tolerances } from './tolerances.js';

/** The slow ones first, so that no one waits for a last one. */
export const SITUATIONS: readonly Situation[] = [
  ...outages,
  ...continuous,
  ...endings,
  ...rollbacks,
  ...hypothesis,
  ...method,
  ...dry,
  ...tolerances,
];
