// Runs the bundled action the way the runner does: inputs and file commands through the environment, nothing else.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { node24, root } from './node24.mjs';

/**
 * One step of a job.
 * @param {object} step
 * @param {'main' | 'post'} [step.entry]
 * @param {Record<string, string>} step.inputs
 * @param {Record<string, string>} [step.env] beyond the runner's own
 * @param {Record<string, string>} [step.state] what main saved, for post
 * @param {string} step.workspace
 * @param {string} step.folder where the runner keeps the step's files
 * @param {(line: string) => void} [step.onLine]
 * @param {(process: import('node:child_process').ChildProcess) => void} [step.onStart]
 */
export async function runAction(step) {
  const files = commandFiles(step.folder);
  const child = spawn(node24, [join(root, 'dist', `${step.entry ?? 'main'}.js`)], {
    cwd: step.workspace,
    env: { ...runnerEnvironment(step, files), ...step.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  step.onStart?.(child);
  /** @type {string[]} */
  const lines = [];
  const reading = [child.stdout, child.stderr].map(async (stream) => {
    for await (const line of createInterface({ input: stream })) {
      lines.push(line);
      step.onLine?.(line);
    }
  });
  /** @type {number | null} */
  const exitCode = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  await Promise.all(reading);
  return {
    exitCode,
    log: lines.join('\n'),
    outputs: readPairs(files.GITHUB_OUTPUT),
    state: readPairs(files.GITHUB_STATE),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
  };
}

function commandFiles(folder) {
  mkdirSync(folder, { recursive: true });
  const names = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH'];
  const files = Object.fromEntries(names.map((name) => [name, join(folder, name)]));
  for (const file of Object.values(files)) writeFileSync(file, '');
  return files;
}

function runnerEnvironment({ inputs, state = {}, workspace }, files) {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  const prefixed = (prefix, values) =>
    Object.entries(values).map(([name, value]) => [`${prefix}${name.replaceAll(' ', '_')}`, value]);
  return {
    PATH,
    HOME,
    ...(TMPDIR ? { TMPDIR } : {}),
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    ...files,
    ...Object.fromEntries(prefixed('INPUT_', upperKeys(inputs))),
    ...Object.fromEntries(prefixed('STATE_', state)),
  };
}

function upperKeys(values) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toUpperCase(), value]));
}

/**
 * `name<<delimiter`, value lines, delimiter – the only form the toolkit writes.
 * @param {string} file
 * @returns {Record<string, string>}
 */
function readPairs(file) {
  const pattern = /^([^\n]+?)<<(ghadelimiter_[^\n]+)\n([\s\S]*?)\n\2\n/gm;
  return Object.fromEntries(
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name, , value]) => [name, value]),
  );
}
