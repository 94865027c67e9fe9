import { writeFileSync } from 'node:fs';
import type { Embedded } from '../../src/embedded/embedded.js';
import { experiment, shell } from '../e2e/workspace.js';
import type { Repository } from './act.js';

/** What the shop of the examples needs beside its workflow: scripts, a suite, and a system whose health is a file. */
export class Checkout {
  constructor(
    private readonly repository: Repository,
    /** Path of the file; the release in it is the one that is deployed. */
    readonly health: string,
    private readonly file = 'resiliency/suite.yaml',
  ) {
    repository.write('deploy.sh', script(`echo "$2" > "${health}.$1" && touch "${health}"`), 0o755);
    repository.write('roll-back.sh', script(`echo "rolled back for $2" > "${health}.$1"`), 0o755);
  }

  /** A release that heals itself, or does not; `pause` keeps the fault in place for so many seconds. */
  suite(
    release: { readonly survives: boolean; readonly pause?: number },
    more: object = {},
    configuration: object = {},
  ): void {
    const outage = shell('action', 'an outage', `rm -f ${this.health}`, {
      pauses: { after: release.pause ?? 0 },
    });
    const heal = release.survives ? [shell('action', 'the supervisor notices', `touch ${this.health}`)] : [];
    const document = experiment({
      title: 'An outage',
      health: this.health,
      method: [outage, ...heal],
      more: { configuration },
    });
    this.repository.write('resiliency/outage.json', JSON.stringify(document));
    const experiments = [{ experiment: 'outage.json', criteria: ['steady-state is met'] }];
    this.repository.write(
      this.file,
      JSON.stringify({
        version: 1,
        title: 'Checkout survives',
        environment: 'staging',
        experiments,
        ...more,
      }),
    );
  }

  heal(): void {
    writeFileSync(this.health, '');
  }
}

function script(line: string): string {
  return `#!/bin/sh\nset -eu\n${line}\n`;
}

/** The variables of the repository that the examples read. */
export function variablesOf({ stateMachineArn, bucket, journalBucket }: Embedded): Record<string, string> {
  const account = stateMachineArn.split(':')[4] ?? '';
  return {
    BROKER_STATE_MACHINE_ARN: stateMachineArn,
    BROKER_EXPERIMENT_BUCKET: bucket,
    BROKER_JOURNAL_BUCKET: journalBucket,
    GATE_ROLE_ARN: `arn:aws:iam::${account}:role/gate`,
  };
}
