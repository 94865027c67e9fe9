import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { JobAnnotations } from '../../src/github/job-annotations.js';
import type { Verdict } from '../../src/verdict/verdict.js';
import { aCriterion, anExperiment, aVerdict } from '../builders/verdict.js';
import { failed, hostile, passed } from '../report/situations.js';

let written: string;
beforeEach(() => {
  written = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** What the runner makes of the log: it obeys each line that is a command. */
async function commandsOf(verdict: Verdict, failOn: Verdict['verdict'][] = ['fail', 'error']) {
  await new JobAnnotations(failOn).publish(verdict);
  const lines = written.split(/\r?\n/).filter((line) => line !== '');
  return lines.map((line) => {
    const [, command, properties = '', message] = /^::(\w+)(?: ([^:]*))?::(.*)$/.exec(line) ?? [];
    const property = (name: string) => new RegExp(`(?:^|,)${name}=([^,]*)`).exec(properties)?.[1];
    return { command, message, file: property('file'), line: property('line'), title: property('title') };
  });
}

const many = (count: number, verdict: 'warn' | 'fail') =>
  Array.from({ length: count }, (_, line) =>
    aCriterion({ verdict, line: line + 1, text: `${verdict} ${line}` }),
  );

describe('annotations of a step', () => {
  it('are errors and warnings at their lines', async () => {
    expect(await commandsOf(failed)).toMatchObject([
      { command: 'error', file: 'resiliency/suite.yaml', line: '12', title: 'Fail%3A recovery-time <= 5m' },
      { command: 'warning', file: 'resiliency/suite.yaml', line: '31' },
    ]);
  });

  it('are none for a pass', async () => {
    expect(await commandsOf(passed)).toEqual([]);
  });

  it('are warnings where the verdict does not fail the step', async () => {
    const [first] = await commandsOf(failed, []);
    expect(first).toMatchObject({ command: 'warning', line: '12' });
  });

  it('are ten at most, the worst, and the last counts the rest', async () => {
    const criteria = [...many(10, 'warn'), ...many(14, 'fail')];
    const commands = await commandsOf(
      aVerdict({ verdict: 'fail', experiments: [anExperiment({ verdict: 'fail', criteria })] }),
    );
    expect(commands).toHaveLength(10);
    expect(new Set(commands.map(({ command }) => command))).toEqual(new Set(['error']));
    expect(commands.at(-1)).toMatchObject({ title: '15 criteria more' });
  });

  it('are all there when they are ten', async () => {
    const experiments = [anExperiment({ verdict: 'fail', criteria: many(10, 'fail') })];
    const commands = await commandsOf(aVerdict({ verdict: 'fail', experiments }));
    expect(commands.map(({ title }) => title)).not.toContain(expect.stringContaining('more'));
    expect(commands).toHaveLength(10);
  });

  it('are our own commands alone, whatever suites and journals hold', async () => {
    const commands = await commandsOf(hostile);
    expect(commands.every(({ command }) => command === 'error' || command === 'warning')).toBe(true);
    expect(commands.every((command) => command.file === undefined)).toBe(true);
    expect(written).not.toContain('##[');
  });
});
