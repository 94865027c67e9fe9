export type { Evidence, NumberObserved, Observation } from '../criteria/observation.js';
