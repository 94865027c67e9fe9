import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseJson, readItem, readOutput } from '../../../src/brokers/step-functions/item.js';

describe('one element of an output', () => {
  const result = { state: 'done', response: '{}', report_capture: 'log' };

  it.each([
    ['in Payload, as the published Lambda machine gives it', { Payload: result }],
    ['as the raw answer of an invocation', { ExecutedVersion: '$LATEST', Payload: result, StatusCode: 200 }],
    [
      'with the item around it, as the container machine gives it',
      { state: 'pending', index: '1', Payload: result },
    ],
    ['bare', result],
  ])('is read %s', (_shape, element) => {
    expect(readItem(element)).toMatchObject(result);
  });

  it('keeps what is known when a key has another type than ours', () => {
    const strange = {
      ...result,
      index: 1,
      response: { not: 'text' },
      attempt: '2',
      ended_by: 'fire',
      error: 'boom',
    };
    expect(readItem(strange)).toMatchObject({
      state: 'done',
      index: null,
      response: null,
      attempt: null,
      ended_by: null,
      error: null,
    });
  });

  it.each([null, 'text', 7, true, [], [result]])('is not %j', (element) => {
    expect(readItem(element)).toBeNull();
  });
});

describe('the output of an execution', () => {
  it('is a list, with a hole for what is no result', () => {
    expect(readOutput('[{"Payload":{"state":"done"}},null,"x"]')).toMatchObject([
      { state: 'done' },
      null,
      null,
    ]);
  });

  it.each([
    ['an input that was given back because nothing ran', '{"Payload":{"state":"done","list":[]}}'],
    ['cut off', '[{"Payload":'],
    ['text', '"done"'],
    ['empty', ''],
    ['missing', null],
  ])('is no list when it is %s', (_what, output) => {
    expect(readOutput(output)).toBeNull();
  });

  it('breaks nothing, whatever a machine gives', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => [readOutput(text), parseJson(text)]).not.toThrow();
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // JSON has no -0.
        const told: unknown = JSON.parse(JSON.stringify(value));
        expect(readOutput(JSON.stringify([value]))).toEqual([readItem(told)]);
      }),
    );
  });
});
