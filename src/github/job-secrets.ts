import * as core from '@actions/core';
import type { SharedSettings } from '../settings/settings.js';

/** Has the runner mask what must not be read in a log, whoever were to write it there. */
export function maskSecrets({ github, notify }: Pick<SharedSettings, 'github' | 'notify'>): void {
  for (const secret of [github.token, notify.webhook?.url, notify.webhook?.secret])
    if (secret) core.setSecret(secret);
}
