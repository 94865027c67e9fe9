import * as core from '@actions/core';
import type { Publisher } from '../publish/publisher.js';
import type { ReportFolder } from '../publish/report-folder.js';
import { failedCriteria } from '../verdict/failed-criteria.js';
import type { Verdict } from '../verdict/verdict.js';

/** Names of the action's outputs; action.yml and the README list exactly these. */
export const OUTPUTS = [
  'verdict',
  'score',
  'should-rollback',
  'rolled-back',
  'run-id',
  'execution-arn',
  'execution-url',
  'failed-criteria',
  'deployment-id',
  'held-by',
  'report-json',
  'report-html',
  'report-junit',
] as const;
type OutputName = (typeof OUTPUTS)[number];

/** The step's outputs. All outputs of a job share 1 MB, so the list of criteria is cut, the worst kept. */
const MOST_CRITERIA = 200;

export class JobOutputs implements Publisher {
  readonly name = 'the step outputs';

  constructor(private readonly folder: ReportFolder) {}

  publish(verdict: Verdict): Promise<void> {
    writeOutputs(this.valuesOf(verdict));
    return Promise.resolve();
  }

  /** The deployment's id is set as soon as it is known. */
  private valuesOf(verdict: Verdict): Record<Exclude<OutputName, 'deployment-id'>, string> {
    return {
      verdict: verdict.verdict,
      score: verdict.score === null ? '' : String(verdict.score),
      'should-rollback': String(verdict.rollback.shouldRollback),
      'rolled-back': verdict.rollback.rolledBack === null ? '' : String(verdict.rollback.rolledBack),
      'run-id': verdict.runId,
      'execution-arn': verdict.broker.executionArn ?? '',
      'execution-url': verdict.broker.executionUrl ?? '',
      'failed-criteria': JSON.stringify(failedCriteria(verdict, MOST_CRITERIA)),
      'held-by': '',
      'report-json': this.folder.pathOf('json'),
      'report-html': this.folder.pathOf('html'),
      'report-junit': this.folder.pathOf('junit'),
    };
  }
}

/** Sets outputs of the step; those that are not named stay empty. */
export function writeOutputs(values: Readonly<Partial<Record<OutputName, string>>>): void {
  for (const [name, value] of Object.entries(values)) core.setOutput(name, value);
}
