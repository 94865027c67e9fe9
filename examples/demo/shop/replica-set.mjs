// The replicas that one process looks after: the supervisor, or the host when there is none.
import { endAll, startPart } from './lifeline.mjs';

const NAMES = ['replica-1', 'replica-2', 'replica-3'];

/** Replicas that announce themselves to `balancer` (a URL); `onExit()` is told when one has died. */
export function replicaSet(balancer, onExit = () => {}) {
  const running = new Map();
  let ended = false;

  function start(name) {
    const child = startPart('replica', ['--name', name, '--balancer', balancer]);
    running.set(name, child);
    child.once('exit', () => {
      running.delete(name);
      if (!ended) onExit();
    });
  }

  return {
    startMissing() {
      if (ended) return;
      for (const name of NAMES) if (!running.has(name)) start(name);
    },
    async end() {
      ended = true;
      await endAll([...running.values()]);
    },
  };
}
