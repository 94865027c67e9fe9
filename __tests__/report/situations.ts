import type { Verdict } from '../../src/verdict/verdict.js';
import { aCriterion, anAbort, anExperiment, aRollback, aVerdict } from '../builders/verdict.js';

/** The verdicts that the golden reports tell. */

export const context = {
  repositoryUrl: 'https://github.com/acme/checkout',
  sha: '0123456789abcdef0123456789abcdef01234567',
  runUrl: 'https://github.com/acme/checkout/actions/runs/4711',
};

const availability = aCriterion({
  text: 'availability during injection >= 99%',
  line: 13,
  measure: 'availability',
  phase: 'injection',
  observed: '99.6 %',
  limit: '99 %',
  margin: '0.6 points to spare',
  evidence: ['/run/2', '/run/3'],
  reason: '1 of 240 samples of "web answers" was out of tolerance during injection',
});

const steady = aCriterion({
  text: 'steady-state is met',
  line: 5,
  measure: 'steady-state',
  observed: 'met',
  unit: null,
  limit: 'met',
  margin: null,
  evidence: ['/steady_states/before', '/steady_states/after'],
  reason: 'the hypothesis held before and after',
});

const latencyExperiment = anExperiment({
  index: 2,
  id: '02-add-latency',
  title: 'Add 300 ms between checkout and payments',
  file: 'resiliency/experiments/add-latency.yaml',
  reason: 'all 2 criteria are met',
  duration: 301_000,
  journal: 's3://checkout-journals/runs/checkout-4711-1/journals/02-add-latency/journal.json',
  criteria: [steady, availability],
});

export const passed: Verdict = aVerdict({
  reason: 'both experiments pass',
  experiments: [
    anExperiment({
      reason: 'all 3 criteria are met',
      criteria: [steady, aCriterion({ why: 'SLA §4', required: true }), availability],
    }),
    latencyExperiment,
  ],
});

export const failed: Verdict = aVerdict({
  verdict: 'fail',
  reason: '1 of 3 experiments fails: "Terminate one instance of checkout" did not recover in time',
  score: 0.625,
  rollback: aRollback({
    shouldRollback: true,
    reason:
      'a requirement was missed: Terminate one instance of checkout: recovery-time took 7m12s–7m22s, 5m are allowed',
  }),
  warnings: [
    'resiliency/suite.yaml:13: one sample every 10 s is coarse for a limit of 99% – probe every 3 s',
  ],
  experiments: [
    latencyExperiment,
    anExperiment({
      index: 3,
      id: '03-lose-cache',
      title: 'Lose the cache',
      file: 'resiliency/experiments/lose-cache.yaml',
      verdict: 'warn',
      reason: 'latency is above what is wished for',
      duration: 95_000,
      criteria: [
        steady,
        aCriterion({
          text: 'probe "p95" output < 800',
          line: 31,
          verdict: 'warn',
          weight: 2,
          why: 'SLA §4',
          measure: 'probe "p95" output',
          observed: '912',
          unit: null,
          limit: '800',
          margin: 'missed by 112',
          evidence: ['/run/5'],
          reason: '912 is within the requirement of 1000, above the warning at 800',
        }),
      ],
    }),
    anExperiment({
      index: 1,
      verdict: 'fail',
      reason: 'recovery-time took 7m12s–7m22s, 5m are allowed',
      criteria: [
        steady,
        aCriterion({
          verdict: 'fail',
          required: true,
          why: 'RTO of the business continuity plan',
          observed: '7m12s–7m22s',
          margin: 'missed by 2m22s',
          evidence: ['/run/0', '/steady_states/during/4', '/steady_states/during/48'],
          reason:
            'steady state broke at 14:03:10 when "web answers" got 503, and held again from 14:10:22, 7m12s to 7m22s after the fault',
        }),
        {
          ...availability,
          verdict: 'fail',
          enforced: false,
          observed: '61 %',
          margin: 'missed by 38 points',
        },
      ],
      notes: ['the broker repeated this experiment once: the first attempt never started'],
    }),
  ],
});

export const unproven: Verdict = aVerdict({
  verdict: 'error',
  reason: '2 of 3 experiments end in error, so nothing is known of what they were to prove',
  score: null,
  rollback: aRollback({ reason: 'the verdict is error, and the suite rolls back on fail and abort only' }),
  broker: { kind: 'local', executionArn: null, executionUrl: null },
  environment: null,
  experiments: [
    anExperiment({
      index: 1,
      verdict: 'error',
      reason: 'not rolled back: the rollback "start instance" failed with AccessDenied',
      rolledBack: false,
      journal: 'resiliency-gate-report/journals/01-terminate-instance.json',
      criteria: [
        aCriterion({
          verdict: 'inconclusive',
          observed: null,
          margin: null,
          evidence: [],
          reason: 'no sample was taken after the fault',
        }),
      ],
    }),
    anExperiment({
      index: 2,
      id: '02-add-latency',
      title: 'Add 300 ms between checkout and payments',
      file: 'resiliency/experiments/add-latency.yaml',
      verdict: 'error',
      reason: 'the fault was not proven: the action "add latency" failed with AccessDenied',
      faultProven: false,
      criteria: [steady],
    }),
    anExperiment({
      index: 3,
      id: '03-lose-cache',
      title: 'Lose the cache',
      file: 'resiliency/experiments/lose-cache.yaml',
      verdict: 'inconclusive',
      reason: 'precondition not met: the steady state did not hold before the fault',
      journal: null,
      duration: null,
      faultProven: null,
      criteria: [],
    }),
  ],
});

/** An alarm went off while the second of two experiments was at work. */
export const aborted: Verdict = aVerdict({
  verdict: 'fail',
  reason: `aborted: ${anAbort().reason}`,
  score: 0.5,
  abort: anAbort(),
  rollback: aRollback({ shouldRollback: true, reason: `the run was aborted: ${anAbort().reason}` }),
  experiments: [
    anExperiment(),
    anExperiment({
      index: 2,
      id: '02-add-latency',
      title: 'Add 300 ms between checkout and payments',
      verdict: 'inconclusive',
      aborted: true,
      trusted: false,
      faultProven: false,
      reason: 'ended early: the run was aborted: alarm "checkout-5xx" is ALARM',
      criteria: [],
    }),
  ],
});

/** The same, and its fault was not taken back. */
export const abortedAndLeft: Verdict = {
  ...aborted,
  verdict: 'error',
  reason: 'Add 300 ms between checkout and payments: not rolled back: rollback "heal" failed',
  experiments: aborted.experiments.map((one) =>
    one.aborted ? { ...one, verdict: 'error', rolledBack: false } : one,
  ),
};

/** Everything that text can try, as one text. */
export const HOSTILE = [
  '</summary></details><script>alert(1)</script><img src=x onerror=alert(2)>',
  '[click](https://evil.example) ![pixel](https://evil.example/p.png) https://evil.example www.evil.example',
  '@octocat acme/checkout#1 #12 GH-12 a@evil.example :octocat: $\\frac{1}{2}$',
  '\n::error::no\n##[error]no\n```\n~~~\n# heading\n- item\n---\n',
  '| a | b |\n|---|---|\n`tick` *star* __bold__ ~~gone~~ <!-- comment --> ]]> &lt; \\',
  '\u001b[31mred\u001b]8;;https://evil.example\u0007 \u0000 \u202egnp.exe\u2066 \u200b \ud800 \ufffe \u{e0041}',
].join(' ');

export const hostile: Verdict = aVerdict({
  suite: HOSTILE,
  file: '../../"><script>alert(1)</script>|.yaml',
  environment: HOSTILE,
  runId: HOSTILE,
  verdict: 'error',
  reason: HOSTILE,
  score: 0,
  warnings: [HOSTILE, 'x'.repeat(100_000)],
  abort: anAbort({
    text: HOSTILE,
    file: HOSTILE,
    why: HOSTILE,
    observed: HOSTILE,
    reason: `more ${HOSTILE}`,
  }),
  rollback: aRollback({
    shouldRollback: true,
    reason: HOSTILE,
    rolledBack: false,
    steps: Array.from({ length: 2 }, (_, at) => ({
      name: HOSTILE,
      kind: at === 0 ? HOSTILE : 'command',
      outcome: 'failed',
      reason: `${HOSTILE} ${'long '.repeat(20_000)}`,
      link: at === 0 ? 'javascript:alert(1)' : 'https://user:secret@evil.example/',
      duration: Number.MAX_SAFE_INTEGER,
    })),
  }),
  broker: { kind: HOSTILE, executionArn: HOSTILE, executionUrl: 'javascript:alert(1)' },
  experiments: [
    anExperiment({
      title: `${HOSTILE} ${'long '.repeat(20_000)}`,
      id: HOSTILE,
      file: HOSTILE,
      verdict: 'error',
      reason: HOSTILE,
      faultProven: false,
      rolledBack: false,
      journal: 'https://user:secret@evil.example/journal.json',
      notes: Array.from({ length: 12 }, (_, at) => (at === 0 ? HOSTILE : `note ${at}`)),
      criteria: [
        aCriterion({
          text: HOSTILE,
          file: HOSTILE,
          verdict: 'error',
          why: HOSTILE,
          measure: HOSTILE,
          observed: HOSTILE,
          limit: HOSTILE,
          margin: HOSTILE,
          evidence: [HOSTILE, '/run/0', '/run/1', '/run/2', '/run/3', '/run/4', '/run/5'],
          reason: HOSTILE,
        }),
        aCriterion({ text: '', observed: '', limit: '', margin: '', reason: '', file: '' }),
      ],
    }),
    anExperiment({ index: 2, title: '', reason: '', file: 'a/../../b.yaml', journal: '', criteria: [] }),
  ],
});
