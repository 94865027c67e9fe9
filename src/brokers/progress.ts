import type { Plan } from '../suite/plan.js';
import type { Progress } from './broker.js';

/** One line for one change; null when it needs no telling. `since` holds when each experiment started, by index. */
export function describeProgress(
  progress: Progress,
  plan: Plan,
  since: ReadonlyMap<number, number>,
): string | null {
  if (progress.kind === 'terminal') {
    const { state, reason } = progress.ending;
    return state === 'succeeded'
      ? null
      : `the execution ended: ${state}${reason === null ? '' : ` (${reason})`}`;
  }
  const title = plan.experiments[progress.index - 1]?.title ?? 'an experiment that is not in the plan';
  const name = `${progress.index}/${plan.experiments.length} ${title}`;
  switch (progress.kind) {
    case 'started':
      return `▶ ${name}: started`;
    case 'repeated':
      return `↻ ${name}: started again (attempt ${progress.attempt}): its faults may be injected again`;
    case 'ended': {
      const seconds = (progress.at - (since.get(progress.index) ?? progress.at)) / 1000;
      return `■ ${name}: ${progress.state} after ${seconds.toFixed(1)} s`;
    }
  }
}
