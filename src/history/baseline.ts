import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { systemCode, wrongInput } from '../errors.js';
import { REPORT_FILES } from '../publish/report-folder.js';
import { readVerdict } from '../report/json.js';
import type { Plan } from '../suite/plan.js';
import { experimentIn } from '../verdict/baseline.js';
import type { Verdict } from '../verdict/verdict.js';

/** Bytes of a verdict: far more than a thousand experiments leave. */
const LARGEST = 256 * 1024 * 1024;

/**
 * The earlier run at a path: its `verdict.json`, or a folder that holds one. Throws `wrong-input` when it cannot be read, or is of
 * another suite than `plan`; null: whatever it is of.
 */
export async function readBaseline(path: string, workspace: string, plan: Plan | null): Promise<Verdict> {
  const text = await readText(resolve(workspace, path), path);
  const read = readVerdict(text);
  if (read.kind === 'unreadable') throw refused(path, read.reason);
  const { verdict } = read;
  const known =
    plan?.experiments.some((planned) => typeof experimentIn(verdict, planned) !== 'string') ?? true;
  if (known) return verdict;
  throw refused(
    path,
    `it is of another suite (${JSON.stringify(verdict.suite)}), none of whose experiments is in this one`,
  );
}

async function readText(absolute: string, path: string): Promise<string> {
  try {
    const facts = await stat(absolute);
    const file = facts.isDirectory() ? join(absolute, REPORT_FILES.json) : absolute;
    const { size } = await stat(file);
    if (size > LARGEST) throw refused(path, `it has ${size} bytes, which no verdict has`);
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    throw refused(
      path,
      code === 'ENOENT' ? `there is no ${REPORT_FILES.json}` : `it cannot be read (${code})`,
    );
  }
}

function refused(path: string, reason: string) {
  return wrongInput([
    {
      message: `the baseline ${JSON.stringify(path)} cannot be used: ${reason}`,
      fix: `give the ${REPORT_FILES.json} of an earlier run of this suite, or its folder`,
    },
  ]);
}
