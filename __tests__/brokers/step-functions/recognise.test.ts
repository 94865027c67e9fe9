import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWN_PROTOCOL, PROTOCOLS } from '../../../src/brokers/step-functions/protocol.js';
import { recognise } from '../../../src/brokers/step-functions/recognise.js';

const root = join(import.meta.dirname, '..', '..', '..');
const own = readFileSync(join(root, 'broker', 'state-machine.asl.json'), 'utf8');
const published = (name: string) =>
  readFileSync(join(root, '__tests__', 'published', 'machines', `${name}.asl.json`), 'utf8');
const broker = (protocol: object) => ({ kind: 'broker', protocol });

describe('a state machine is recognised by what it reads', () => {
  it.each([
    ["the gate's own", own, OWN_PROTOCOL],
    ['the one with a Lambda function', published('lambda'), PROTOCOLS['published-lambda']],
    [
      'the one that leaves results as they are, and kills its runner after a minute',
      published('lambda-raw'),
      { ...PROTOCOLS['published-lambda'], longest: 60_000 },
    ],
    ['the one with a container', published('ecs'), PROTOCOLS['published-ecs']],
  ])('%s', (_what, definition, protocol) => {
    expect(recognise(definition)).toEqual(broker(protocol));
  });

  it.each([
    ['runs several at once', '"MaxConcurrency": 1', '"MaxConcurrency": 5', { concurrency: 5 }],
    ['runs all at once', '"MaxConcurrency": 1,', '', { concurrency: Infinity }],
    ['does not run an experiment again', '"States.ALL"], "MaxAttempts": 2', '"Busy"]', { attempts: 1 }],
    ['runs it again as often as AWS does', ', "MaxAttempts": 2', '', { attempts: 4 }],
  ])('a published one that was changed: %s', (_what, before, after, difference) => {
    const definition = published('lambda').replace(before, after);
    expect(recognise(definition)).toEqual(broker({ ...PROTOCOLS['published-lambda'], ...difference }));
  });

  it('the series-or-parallel one, which is of no use to anybody', () => {
    expect(recognise(published('ecs-parallel'))).toEqual({
      kind: 'unusable',
      reason: 'it is the series-or-parallel machine, which runs an experiment again once it is done',
    });
  });
});

describe('a state machine that is no broker is none', () => {
  const task = { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', End: true };
  const loop = { Type: 'Map', ItemsPath: '$.Payload.list', Iterator: { StartAt: 'A', States: { A: task } } };
  const choice = {
    Type: 'Choice',
    Choices: [{ Variable: '$.Payload.state', StringEquals: 'pending', Next: 'B' }],
  };

  it.each<[string, unknown, RegExp]>([
    ['that deploys something', { StartAt: 'A', States: { A: task } }, /does not run what is listed/],
    [
      'that does something else with a list',
      { StartAt: 'A', States: { A: choice, B: loop } },
      /its task is .*sqs/,
    ],
    [
      'that does nothing with it',
      { StartAt: 'A', States: { A: choice, B: { ...loop, Iterator: { StartAt: 'A', States: {} } } } },
      /it has 0 tasks for each experiment/,
    ],
    ['without states', {}, /none of a state machine/],
    ['that is not JSON', '{', /none of a state machine/],
    ['that is nothing', '', /none of a state machine/],
  ])('one %s', (_what, definition, reason) => {
    const text = typeof definition === 'string' ? definition : JSON.stringify(definition);
    expect(recognise(text)).toEqual({ kind: 'unknown', reason: expect.stringMatching(reason) });
  });

  it('whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), (definition) => {
        expect(recognise(definition).kind).not.toBe('broker');
      }),
    );
  });
});
