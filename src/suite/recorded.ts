import { wrongInput } from '../errors.js';
import { checkCriteria } from './check-criteria.js';
import { declarationsOf } from './declarations.js';
import type { Document } from './document.js';
import { readExtension } from './extension.js';
import { LineIndex } from './line-index.js';
import { NO_SUITE } from './load.js';
import { Findings, Located } from './located.js';
import { planExperiment, type Position } from './plan-experiment.js';
import type { JsonObject, PlannedExperiment } from './plan.js';

/**
 * Plans an experiment as its journal holds it: by the criteria of its own extension. It was run already, so only what it
 * asks for is checked. Throws `wrong-input` with all that is wrong with that.
 */
export function planRecorded(document: JsonObject, file: string, position: Position): PlannedExperiment {
  const findings = new Findings();
  const root = Located.root(asDocument(document, file), findings);
  const [declarations, extension] = [declarationsOf(root), readExtension(root)];
  const entry = { path: file, title: null, vars: [], requirements: null, written: null };
  const suite = { ...NO_SUITE, entries: [entry] };
  const planned = planExperiment(position, suite, entry, { file, root, declarations, extension }, {});
  checkCriteria([{ ...planned.experiment, stage: planned.stage }], true, findings);
  if (findings.problems.length > 0) throw wrongInput(findings.problems);
  return asRun(planned.experiment, extension !== null);
}

/** The parts of a journal have no lines of their own: all of it is told as the file's first line. */
function asDocument(value: JsonObject, file: string): Document {
  const outline = { offset: 0, plainKey: null, plain: null, children: new Map<string, never>() };
  return { source: { file, text: '' }, json: true, value, outline, lines: new LineIndex('') };
}

/** Without a word about rollbacks Chaos Toolkit plays them in its own way, and not always as the gate asks for. */
function asRun(experiment: PlannedExperiment, extended: boolean): PlannedExperiment {
  const { document, strategies } = experiment;
  if (extended || document['runtime'] !== undefined) return experiment;
  return { ...experiment, strategies: { ...strategies, rollbacks: 'default' } };
}
