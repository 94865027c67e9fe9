import type { PlannedExperiment } from '../../suite/plan.js';
import type { RecordName } from '../records.js';
import type { Location } from './object-store.js';

/** Where the runs of one broker lie. */
export interface Buckets {
  readonly experiments: string;
  readonly journals: string;
  readonly prefix: string;
}

/** Every object of one run lies below `<prefix>/runs/<run id>/`. */
export class RunKeys {
  private readonly root: string;

  constructor(
    private readonly buckets: Buckets,
    readonly runId: string,
  ) {
    this.root = `${buckets.prefix}/runs/${runId}`;
  }

  request(): Location {
    return this.inExperiments('request.json');
  }

  /** Its existence asks every runner of the run to end. */
  abort(): Location {
    return this.inExperiments('abort');
  }

  /** What was said of the run. */
  record(name: RecordName): Location {
    return this.inExperiments(name);
  }

  /** Its existence means that the deployment is being taken back, or was. */
  rollback(): Location {
    return this.inExperiments('rollback.json');
  }

  /** JSON because JSON has one reading; the extension tells Chaos Toolkit so. */
  experiment({ id }: PlannedExperiment): Location {
    return this.inExperiments(`experiments/${id}.json`);
  }

  /** The folder of all of them. */
  experiments(): Location {
    return this.inExperiments('experiments/');
  }

  /** Ends with a slash: published brokers append a name to it as it is. */
  journals({ id }: PlannedExperiment): Location {
    return { bucket: this.buckets.journals, key: `${this.root}/journals/${id}/` };
  }

  journal(experiment: PlannedExperiment): Location {
    const folder = this.journals(experiment);
    return { bucket: folder.bucket, key: `${folder.key}journal.json` };
  }

  /** What the runner says of an experiment of a stored list. */
  result(experiment: PlannedExperiment): Location {
    const folder = this.journals(experiment);
    return { bucket: folder.bucket, key: `${folder.key}result.json` };
  }

  /** The folder of all that runners leave. */
  allJournals(): Location {
    return { bucket: this.buckets.journals, key: `${this.root}/journals/` };
  }

  private inExperiments(name: string): Location {
    return { bucket: this.buckets.experiments, key: `${this.root}/${name}` };
  }
}
