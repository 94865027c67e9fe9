import { LambdaClient, UpdateFunctionCodeCommand } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Embedded } from '../../src/embedded/embedded.js';
import { packageRunner } from '../../src/embedded/package-runner.js';
import type { Verdict } from '../../src/verdict/verdict.js';
import { runStep, startBroker } from '../e2e/broker.js';
import { experiment, shell, Workspace } from '../e2e/workspace.js';
import { startOidc } from '../github/oidc-endpoint.js';
import { FaultProxy, type Call, type Fault, type Misfortune } from './fault-proxy.js';
import { badGateway, clockAhead, expired, refusing, throttling } from './faults.js';

/**
 * The bundled action on the deployed state machine and the real runner, with a faulty network between gate and AWS. The runner
 * only pretends to run the Chaos Toolkit: what happens on the way is all that counts here.
 */
let broker: Embedded;
const ending: (() => unknown)[] = [];
beforeAll(async () => {
  broker = await startBroker();
  ending.push(() => broker.stop());
  await quicken(broker);
  runAll();
}, 300_000);
afterAll(async () => {
  for (const end of ending.reverse()) await end();
}, 60_000);

const PRETENDING = `
import time
from .quick import ChaosProcess as Quick

class ChaosProcess(Quick):
    def __init__(self, *arguments):
        time.sleep(3.5)
        super().__init__(*arguments)
`;

/** Longer than the gate expects, so that it looks at each run several times. */
async function quicken({ region, endpoint }: Embedded): Promise<void> {
  const runner = unzipSync(await packageRunner('broker'));
  const quick = readFileSync('bench/quick_process.py');
  const ZipFile = zipSync({ ...runner, 'runner/quick.py': quick, 'runner/process.py': strToU8(PRETENDING) });
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  const lambda = new LambdaClient({ region, endpoint, credentials });
  await lambda.send(new UpdateFunctionCodeCommand({ FunctionName: 'resiliency-gate-runner', ZipFile }));
}

type Outcome = Awaited<ReturnType<typeof run>>;

/** A run of twenty experiments whose gate meets with `misfortune`. */
async function run(name: string, misfortune: Misfortune, env: Readonly<Record<string, string>>) {
  const workspace = new Workspace();
  const proxy = await FaultProxy.start(broker.endpoint);
  proxy.misfortune = misfortune;
  const experiments = Array.from({ length: 20 }, (_, at) => {
    const method = [shell('action', 'work', 'true')];
    const title = `Experiment ${at}`;
    workspace.write(`${at}.json`, experiment({ title, health: '/', method, rollbacks: [] }));
    return { experiment: `${at}.json`, criteria: ['steady-state is met'] };
  });
  workspace.write('suite.json', { version: 1, title: 'Twenty', guards: { lock: 'off' }, experiments });
  try {
    const inputs = { suite: 'suite.json', 'max-parallel': '5', 'run-id': name, ...rolesOf(env) };
    const through = { ...env, AWS_ENDPOINT_URL: proxy.endpoint };
    const step = await runStep(broker, workspace, { inputs, env: through });
    return { ...step, faults: proxy.faults };
  } finally {
    workspace.remove();
    await proxy.stop();
  }
}

/** A job without credentials of its own assumes a role. */
function rolesOf(env: Readonly<Record<string, string>>) {
  const account = broker.stateMachineArn.split(':')[4] ?? '';
  return 'AWS_ACCESS_KEY_ID' in env ? {} : { 'role-to-assume': `arn:aws:iam::${account}:role/gate` };
}

/** What does not depend on when, and under which id, it was run. */
function told({ exitCode, outputs, verdict }: Outcome) {
  const experiments = verdict?.experiments.map(({ journal, criteria, ...rest }) => ({
    ...rest,
    duration: null,
    journal: journal?.replaceAll(verdict.runId, '<run>'),
    criteria: criteria.map((criterion) => ({ ...criterion, observed: null, value: null })),
  }));
  const { verdict: outcome, score, reason, warnings } = verdict ?? ({} as Partial<Verdict>);
  return { exitCode, output: outputs['verdict'], outcome, score, reason, warnings, experiments };
}

/** The first `length` of each `every` calls of an operation go wrong. */
function bursts(length: number, every: number, fault: (call: Call) => Fault): Misfortune {
  const seen = new Map<string, number>();
  return (call) => {
    const before = seen.get(call.operation) ?? 0;
    seen.set(call.operation, before + 1);
    return before % every < length ? fault(call) : null;
  };
}

/** The SDK tries a call four times. */
const LONGER_THAN_THE_SDK = 6;
const often = (fault: (call: Call) => Fault) => bursts(LONGER_THAN_THE_SDK, 9, fault);

/** For fifteen seconds from the first look on nobody can be reached. */
function gone(): Misfortune {
  let since: number | null = null;
  return ({ operation }) => {
    if (operation.endsWith('.GetExecutionHistory')) since ??= performance.now();
    return since !== null && performance.now() - since < 15_000 ? { kind: 'reset', when: 'before' } : null;
  };
}

/** After the first look AWS takes the first session no more. */
function withdrawn(): Misfortune {
  let [first, looked] = ['', false];
  return (call) => {
    const [, key = ''] = /Credential=([^/]+)\//.exec(String(call.headers.authorization)) ?? [];
    first ||= key;
    const taken = !looked || key !== first;
    looked ||= call.operation.endsWith('.GetExecutionHistory');
    return taken ? null : expired(call);
  };
}

/** The third look is never answered. */
function silent(): Misfortune {
  let looks = 0;
  return ({ operation }) => {
    if (!operation.endsWith('.GetExecutionHistory')) return null;
    looks += 1;
    return looks === 3 ? { kind: 'silence' } : null;
  };
}

const MISFORTUNES: Readonly<Record<string, Misfortune>> = {
  'bursts of throttling': often(throttling),
  'bursts of 500': often((call) => refusing(call, 500, 'InternalError')),
  'bursts of 503': often((call) => refusing(call, 503, 'ServiceUnavailable')),
  'a gateway whose other side is down': often(() => badGateway),
  'answers in pieces': bursts(1, 1, () => ({ kind: 'slow', milliseconds: 60 })),
  'an answer that never comes': silent(),
  'connections that are reset': often(() => ({ kind: 'reset', when: 'before' })),
  'answers that are lost': often(() => ({ kind: 'reset', when: 'after' })),
  'answers that break off': often(() => ({ kind: 'reset', when: 'mid-body' })),
  'a network that is gone in its middle': gone(),
  'a clock that is three hours slow': clockAhead(3 * 3_600_000),
  'a clock that is a day fast': clockAhead(-24 * 3_600_000),
  'a session that is taken no more in its middle': withdrawn(),
};

/** So many at a time that the machine can still play their runners. */
const AT_A_TIME = 4;
const NONE = 'undisturbed';
const outcomes = new Map<string, Promise<Outcome>>();

function runAll(): void {
  const jobs = Object.entries({ [NONE]: () => null, ...MISFORTUNES });
  const places: Promise<unknown>[] = Array.from({ length: AT_A_TIME }, () => Promise.resolve());
  for (const [position, [name, misfortune]] of jobs.entries()) {
    const place = position % AT_A_TIME;
    const outcome = (places[place] ?? Promise.resolve()).then(() => runOne(name, misfortune));
    places[place] = outcome.catch(() => undefined);
    outcomes.set(name, outcome);
  }
}

/** A job that has a session has it from its own token. */
async function runOne(name: string, misfortune: Misfortune): Promise<Outcome> {
  const id = name.replaceAll(' ', '-');
  if (!name.includes('session')) return run(id, misfortune, broker.env);
  const oidc = await startOidc('repo:shop/checkout:environment:staging');
  ending.push(oidc.close);
  const own = Object.entries(broker.env).filter(
    ([variable]) => !/^AWS_(ACCESS|SECRET|SESSION)/.test(variable),
  );
  const nothing = { AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' };
  return run(id, misfortune, { ...Object.fromEntries(own), ...nothing, ...oidc.environment });
}

async function outcomeOf(name: string): Promise<Outcome> {
  const outcome = await outcomes.get(name);
  if (!outcome) throw new Error(`${name} was not run`);
  return outcome;
}

test('a run of twenty experiments passes', async () => {
  const outcome = await outcomeOf(NONE);
  expect(outcome).toMatchObject({ exitCode: 0, faults: 0, outputs: { verdict: 'pass', score: '1' } });
  expect(outcome.verdict?.experiments).toHaveLength(20);
}, 300_000);

test.each(Object.keys(MISFORTUNES))(
  'through %s it comes to the same verdict',
  async (name) => {
    const [outcome, undisturbed] = [await outcomeOf(name), await outcomeOf(NONE)];
    expect(told(outcome)).toEqual(told(undisturbed));
    expect(outcome.faults).toBeGreaterThan(0);
    expect(outcome.log.match(/^::warning::AWS cannot be asked now/gm) ?? []).toHaveLength(
      outcome.log.includes('AWS cannot be asked now') ? 1 : 0,
    );
  },
  300_000,
);

test('what lasts longer than the SDK tries is said once when it begins and once when it is over', async () => {
  const { log } = await outcomeOf('a network that is gone in its middle');
  expect(log.match(/AWS cannot be asked now/g)).toHaveLength(1);
  expect(log.match(/AWS answers again, after \d+ s|AWS answers again, after \d+\.\d s/g)).toHaveLength(1);
}, 300_000);
