import type { JsonObject } from '../../../src/suite/plan.js';
import { action, breakDown, breakSomething, probe, python, shell } from '../activities.js';
import { SURVIVED, type Situation } from '../situation.js';

const ENDED = { verdict: 'error', faultProven: false, rolledBack: true, because: /interrupted/ } as const;
const inPython = action('load', python('linger'));
const inProcess = action('load', shell('touch reached; exec sleep 30'));

function lingering(activity: JsonObject) {
  return { ...breakSomething, method: [breakDown, activity] };
}

/** Somebody, or the experiment itself, ends it early. */
export const endings: readonly Situation[] = [
  {
    name: 'SIGINT while Python works',
    experiment: lingering(inPython),
    signal: 'SIGINT',
    truth: { ...ENDED, because: /interrupted in action "load"/ },
  },
  { name: 'SIGINT while a process works', experiment: lingering(inProcess), signal: 'SIGINT', truth: ENDED },
  {
    name: 'SIGTERM while Python works: only the activity fails',
    experiment: lingering(inPython),
    signal: 'SIGTERM',
    truth: { ...ENDED, because: /not proven.*load.*failed/ },
  },
  {
    name: 'SIGTERM while a probe works: it is swallowed, and nobody asked about that probe',
    experiment: lingering(probe('watch', python('linger'))),
    signal: 'SIGTERM',
    truth: SURVIVED,
  },
  {
    name: 'SIGTERM while a process works',
    experiment: lingering(inProcess),
    signal: 'SIGTERM',
    truth: ENDED,
  },
  { name: 'SIGUSR1 while Python works', experiment: lingering(inPython), signal: 'SIGUSR1', truth: ENDED },
  {
    name: 'SIGUSR1 while a process works',
    experiment: lingering(inProcess),
    signal: 'SIGUSR1',
    truth: ENDED,
  },
  {
    name: 'SIGUSR2 while Python works: rollbacks are never played',
    experiment: lingering(inPython),
    signal: 'SIGUSR2',
    truth: { ...ENDED, rolledBack: false, because: /^not rolled back/ },
  },
  {
    name: 'SIGUSR2 while a fault works in the background',
    experiment: {
      ...breakSomething,
      method: [{ ...inPython, background: true }, probe('watch', shell('exec sleep 30'))],
    },
    signal: 'SIGUSR2',
    truth: { ...ENDED, rolledBack: false, because: /^not rolled back/ },
  },
  {
    name: 'SIGINT in a probe, when every fault has happened',
    experiment: lingering(probe('watch', shell('touch reached; exec sleep 30'))),
    signal: 'SIGINT',
    truth: { ...ENDED, faultProven: true, because: /interrupted in probe "watch"/ },
  },
  { name: 'a function leaves Python', experiment: lingering(action('load', python('leave'))), truth: ENDED },
  {
    name: 'a control interrupts',
    experiment: {
      ...lingering(action('stop here', python('answer'))),
      controls: [{ name: 'cord', provider: { type: 'python', module: 'faults.control' } }],
    },
    truth: ENDED,
  },
];
