import { breakSomething, systemAnswers } from '../activities.js';
import { SURVIVED, type Situation } from '../situation.js';

const DRY = { ...SURVIVED, verdict: 'error', faultProven: false, because: 'the run was dry' } as const;

export const dry: readonly Situation[] = [
  {
    name: 'dry: actions',
    experiment: breakSomething,
    flags: ['--dry', 'actions'],
    truth: DRY,
  },
  {
    name: 'dry: activities',
    experiment: breakSomething,
    flags: ['--dry', 'activities'],
    truth: DRY,
  },
  {
    name: 'dry: probes, and the system stays broken',
    experiment: { ...breakSomething, hypothesis: [systemAnswers] },
    flags: ['--dry', 'probes'],
    truth: { ...SURVIVED, verdict: 'inconclusive', because: 'dry' },
  },
  { name: 'dry: pauses', experiment: breakSomething, flags: ['--dry', 'pause'], truth: SURVIVED },
];
