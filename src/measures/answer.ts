import type { Entry } from '../journal/journal.js';
import type { Judgement } from '../journal/judgement.js';
import { own } from '../journal/object.js';
import { show } from '../journal/show.js';

/** What a probe was answered, as a clause: `"web answers" got 503`, `"queue" failed: connection refused`. */
export function tellAnswer(entry: Entry, judgement: Judgement | null): string {
  const name = show(entry.name);
  if (entry.status === 'failed')
    return `${name} could not be evaluated: ${show(entry.failure ?? 'it failed')}`;
  const status = own(entry.output, 'status');
  const byStatus = typeof entry.tolerance === 'number' || Array.isArray(entry.tolerance);
  if (byStatus && entry.provider === 'http' && typeof status === 'number')
    return `${name} got ${show(status)}`;
  if (byStatus && entry.provider === 'process' && typeof status === 'number')
    return `${name} exited with ${show(status)}`;
  if (judgement?.kind === 'missed') return `${name} was out of tolerance: ${judgement.because}`;
  return `${name} answered ${show(entry.output)}`;
}
