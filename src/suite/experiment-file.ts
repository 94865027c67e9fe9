import { extname } from 'node:path';
import { quote } from '../criteria/quote.js';
import type { Place } from '../problem.js';
import { declarationsOf, type Declaration } from './declarations.js';
import { parseDocument } from './document.js';
import { checkExperiment } from './experiment.js';
import { readExtension, type Extension } from './extension.js';
import { isObject, Located, type Findings } from './located.js';
import { readSource } from './source.js';
import { refuseTwoReadings } from './two-readings.js';

const EXTENSIONS = ['.yaml', '.yml', '.json'];

/** An experiment as its file has it, checked. */
export interface ExperimentFile {
  readonly file: string;
  readonly root: Located;
  readonly declarations: readonly Declaration[];
  readonly extension: Extension | null;
}

/** Reads and checks one file; null when there is nothing in it to go on with. `asked`: who named it. */
export async function readExperiment(
  workspace: string,
  path: string,
  asked: Place | null,
  findings: Findings,
): Promise<ExperimentFile | null> {
  const place = asked === null ? {} : { place: asked };
  if (!EXTENSIONS.includes(extname(path))) {
    const message = `${quote(path)} is not an experiment by its name`;
    findings.refuse({ message, fix: 'name files that end in .yaml, .yml or .json', ...place });
    return null;
  }
  const read = await readSource(workspace, path);
  if (!read.ok) {
    findings.refuse({ ...read.problem, ...place });
    return null;
  }
  const parsed = parseDocument(read.source);
  if (!parsed.ok) {
    for (const problem of parsed.problems) findings.refuse(problem);
    return null;
  }
  const root = Located.root(parsed.document, findings);
  refuseTwoReadings(root);
  checkExperiment(root);
  if (!isObject(root.value)) return null;
  return {
    file: read.source.file,
    root,
    declarations: declarationsOf(root),
    extension: readExtension(root),
  };
}
