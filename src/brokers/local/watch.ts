import type { Clock } from '../../clock.js';
import type { Progress } from '../broker.js';
import { endingBy } from '../end-requests.js';
import { isAlive } from './process-life.js';
import type { RunFolder } from './run-folder.js';
import { progressOf } from './story.js';

/** Milliseconds between two looks at a file of this machine. */
export const BETWEEN_LOOKS = 200;

type Terminal = Extract<Progress, { kind: 'terminal' }>;

/** Tells the story from its beginning. Ends without a terminal event only when `signal` aborts. */
export async function* watchRun(
  folder: RunFolder,
  clock: Clock,
  signal?: AbortSignal,
): AsyncGenerator<Progress> {
  let told = 0;
  while (!signal?.aborted) {
    // Asked before the story is read, so that what a keeper told last of all is not missed.
    const end = await endBeforeItsTime(folder);
    const story = await folder.story();
    for (const event of story.slice(told)) {
      yield await withReason(progressOf(event), folder);
      if (event.kind === 'terminal' || signal?.aborted) return;
    }
    told = story.length;
    if (end) {
      yield await withReason({ ...end, at: Math.max(end.at, story.at(-1)?.at ?? 0) }, folder);
      return;
    }
    await clock.sleep(BETWEEN_LOOKS, signal);
  }
}

/** The keeper knows that it was asked to end; what kind of request it was is known by the request alone. */
async function withReason(told: Progress, folder: RunFolder): Promise<Progress> {
  const request =
    told.kind === 'terminal' && told.ending.state === 'stopped' ? await folder.endRequest() : null;
  return request === null || told.kind !== 'terminal' ? told : { ...told, ending: endingBy(request) };
}

export async function hasEnded(folder: RunFolder): Promise<boolean> {
  return (await endBeforeItsTime(folder)) !== null || (await folder.story()).at(-1)?.kind === 'terminal';
}

/** A run that was forced, or whose keeper is gone. A keeper that told the end is gone too: the story comes first. */
async function endBeforeItsTime(folder: RunFolder): Promise<Terminal | null> {
  const forced = await folder.forced();
  if (forced) return { kind: 'terminal', at: forced.at, ending: { state: 'stopped', reason: forced.reason } };
  const keeper = await folder.keeper();
  if (keeper && (await isAlive(keeper))) return null;
  const reason = 'the process that kept the run was killed; its experiments were interrupted';
  return { kind: 'terminal', at: keeper?.startedAt ?? 0, ending: { state: 'failed', reason } };
}
