export type { Evidence, Observation } from '../criteria/observation.js';
