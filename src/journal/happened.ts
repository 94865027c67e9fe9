import type { Entry } from './journal.js';
import { own } from './object.js';
import { show } from './show.js';

/**
 * Why an entry does not show that its activity did what it is for, as a clause, or null when it does. Chaos Toolkit calls an
 * activity `succeeded` also when its process exited non-zero or its request was answered with an error.
 */
export function whyNotHappened(entry: Entry): string | null {
  if (entry.status === null) return 'has no status: it was interrupted or raised an unexpected exception';
  return whyFailed(entry) ?? whyNotRun(entry);
}

/** Ways to fail that can be expected of an action: it ran, and did not succeed. */
export function whyFailed(entry: Entry): string | null {
  if (entry.status === 'failed') return entry.failure === null ? 'failed' : `failed: ${show(entry.failure)}`;
  const status = own(entry.output, 'status');
  if (entry.provider === 'process' && status !== 0 && typeof status === 'number')
    return `exited with ${show(status)}`;
  if (entry.provider === 'http' && typeof status === 'number' && !(status < HTTP_ERROR))
    return `got HTTP ${show(status)}`;
  return null;
}

const HTTP_ERROR = 400;

/** A process or request that succeeded always leaves its status behind. */
function whyNotRun(entry: Entry): string | null {
  if (entry.dry) return 'ran dry: nothing was executed';
  const leavesStatus = entry.provider === 'process' || entry.provider === 'http';
  if (!leavesStatus || typeof own(entry.output, 'status') === 'number') return null;
  return `left no ${entry.provider === 'http' ? 'HTTP status' : 'exit code'} behind`;
}

/** Whether a run that was dry in this way skipped what it would have executed of a kind. */
export function ranDry(dry: string | null, kind: 'action' | 'probe'): boolean {
  return dry !== null && dry !== 'pause' && dry !== (kind === 'action' ? 'probes' : 'actions');
}
