import { expect, test } from '@jest/globals';
import { EventEmitter } from 'node:events';
import { Interrupts } from '../src/interrupts.js';
import { ManualClock } from './fakes/clock.js';
import { RecordingLog } from './fakes/log.js';

/** A process that is interrupted, and only notes that it would exit. */
function interrupted(runId: string | null = 'run-1') {
  const process = Object.assign(new EventEmitter(), { exits: [] as number[] });
  const [log, clock] = [new RecordingLog(), new ManualClock()];
  const exit = (code: number) => void process.exits.push(code);
  const interrupts = new Interrupts(Object.assign(process, { exit }), log, clock);
  if (runId !== null) interrupts.begun(runId);
  return { process, log, clock, interrupts };
}

const LEFT =
  /run run-1 may still be at work, and its faults active; resiliency-gate stop --run-id run-1 ends it/;

test.each(['SIGINT', 'SIGTERM'])(
  '%s has the run ended, and the exit code is that of a cancelled one',
  (name) => {
    const { process, interrupts } = interrupted();
    process.emit(name);
    expect(interrupts.ends.request).toEqual({ kind: 'cancelled', reason: 'the job was cancelled' });
    expect(interrupts.exitCode).toBe(130);
    expect(process.exits).toEqual([]);
  },
);

test('a second one exits at once, and says what is left', () => {
  const { process, log } = interrupted();
  process.emit('SIGINT');
  process.emit('SIGINT');
  expect(process.exits).toEqual([130]);
  expect(log.lines('error')).toEqual([expect.stringMatching(LEFT)]);
});

test('a second one that comes when nothing was begun has nothing to say', () => {
  const { process, log } = interrupted(null);
  process.emit('SIGINT');
  process.emit('SIGTERM');
  expect(process.exits).toEqual([130]);
  expect(log.lines('error')).toEqual([]);
});

test('an error that nobody caught has the run ended, as any end of it', () => {
  const { process, log, interrupts } = interrupted();
  process.emit('uncaughtException', new Error('socket fell over'));
  expect(interrupts.ends.request).toEqual({ kind: 'error', reason: 'the gate broke down: socket fell over' });
  expect(interrupts.exitCode).toBe(4);
  expect(log.lines('error')).toEqual([expect.stringMatching(/unexpected: Error: socket fell over/)]);
  expect(process.exits).toEqual([]);
});

test('an error before anything was begun ends the process: there is nothing to lose', () => {
  const { process } = interrupted(null);
  process.emit('uncaughtException', new Error('too early'));
  expect(process.exits).toEqual([4]);
});

test('a gate that hangs after an error does not hang for ever', async () => {
  const { process, log, clock } = interrupted();
  process.emit('uncaughtException', new Error('socket fell over'));
  await clock.sleep(600_000);
  expect(process.exits).toEqual([4]);
  expect(log.lines('error').at(-1)).toMatch(LEFT);
});

test('a story that is over is not interrupted any more', async () => {
  const { process, clock, interrupts } = interrupted();
  process.emit('uncaughtException', new Error('socket fell over'));
  interrupts.over();
  await clock.sleep(600_000);
  expect(process.exits).toEqual([]);
});
