import * as core from '@actions/core';
import type { SharedSettings } from '../settings/settings.js';

/** Has the runner mask what must not be read in a log, whoever were to write it there. */
export function maskSecrets({ github }: Pick<SharedSettings, 'github'>): void {
  if (github.token !== null) core.setSecret(github.token);
}
