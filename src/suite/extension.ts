import type { Located } from './located.js';
import { readMeasures } from './measures.js';
import type { DeclaredMeasure } from './plan.js';
import { readRequirements, type Requirements } from './requirements.js';
import { checked } from './shape-problems.js';
import { extensionShape } from './shapes.js';

const NAME = 'resiliency-gate';

/** What an experiment asks for itself. */
export interface Extension {
  readonly requirements: Requirements;
  readonly measures: readonly DeclaredMeasure[];
}

/** The block `resiliency-gate` among the experiment's `extensions`; null when there is none. */
export function readExtension(experiment: Located): Extension | null {
  const [own, second] = experiment.key('extensions').items.filter(({ value }) => isNamed(value));
  second?.refuse(`there is a second extension named ${NAME}`, 'write everything into the first');
  if (own === undefined) return null;
  checked(extensionShape, own);
  return { requirements: readRequirements(own, 'extension'), measures: readMeasures(own.key('measures')) };
}

function isNamed(value: Located['value']): boolean {
  return typeof value === 'object' && value !== null && 'name' in value && value.name === NAME;
}
