import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { protocolOf } from '../../../src/brokers/step-functions/find-protocol.js';
import { OWN_PROTOCOL, PROTOCOLS } from '../../../src/brokers/step-functions/protocol.js';
import { GateError } from '../../../src/errors.js';
import { RecordingLog } from '../../fakes/log.js';

const arn = 'arn:aws:states:eu-central-1:123456789012:stateMachine:broker';
const machines = join(import.meta.dirname, '..', '..', 'published', 'machines');

/** A machine of that definition, which counts how often it is looked at. */
function machine(definition: string | null) {
  let looks = 0;
  return { arn, looks: () => looks, definition: () => Promise.resolve(((looks += 1), definition)) };
}

describe('the protocol of a state machine', () => {
  it('is looked up once', async () => {
    const published = machine(readFileSync(join(machines, 'lambda.asl.json'), 'utf8'));
    const find = protocolOf('auto', published, new RecordingLog());
    expect(await find()).toEqual(PROTOCOLS['published-lambda']);
    expect(await find()).toEqual(PROTOCOLS['published-lambda']);
    expect(published.looks()).toBe(1);
  });

  it('is looked up again when it could not be found', async () => {
    const published = machine(readFileSync(join(machines, 'lambda.asl.json'), 'utf8'));
    const down = new GateError('unavailable', 'AWS does not answer', { hint: 'try again' });
    const answers = [() => Promise.reject(down), published.definition];
    const find = protocolOf(
      'auto',
      { arn, definition: () => answers.shift()?.() ?? Promise.reject(down) },
      new RecordingLog(),
    );
    await expect(find()).rejects.toBe(down);
    expect(await find()).toEqual(PROTOCOLS['published-lambda']);
  });

  it('is what the setting says, without a look', async () => {
    const nothing = machine('{}');
    expect(await protocolOf('published-ecs', nothing, new RecordingLog())()).toBe(PROTOCOLS['published-ecs']);
    expect(nothing.looks()).toBe(0);
  });

  it("is the gate's own when AWS does not let it look, with a warning that says what to do", async () => {
    const log = new RecordingLog();
    expect(await protocolOf('auto', machine(null), log)()).toBe(OWN_PROTOCOL);
    expect(log.entries.map(({ level, line }) => `${level}: ${line}`)).toEqual([
      `warn: AWS refused states:DescribeStateMachine on ${arn}: it is taken for the gate's own broker; grant it, or set broker-protocol`,
    ]);
  });

  it.each([
    ['is no broker', '{}', /^correct the ARN; for a broker that was changed, .* broker-protocol$/],
    ['never ends', readFileSync(join(machines, 'ecs-parallel.asl.json'), 'utf8'), /^deploy the gate's own/],
  ])('is refused for a machine that %s', async (_what, definition, hint) => {
    await expect(protocolOf('auto', machine(definition), new RecordingLog())()).rejects.toMatchObject({
      code: 'wrong-input',
      message: expect.stringContaining(`${arn} is no broker that the gate can use: `),
      hint: expect.stringMatching(hint),
    });
  });
});
