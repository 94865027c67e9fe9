import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReportFolder } from '../../src/publish/report-folder.js';
import { LogReport, ReportFiles } from '../../src/publish/reports.js';
import { aVerdict } from '../builders/verdict.js';
import { RecordingLog } from '../fakes/log.js';

let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
});
afterEach(() => rm(workspace, { recursive: true, force: true }));

describe('the report folder', () => {
  it('lies below the workspace, unless it is named from the root', () => {
    expect(new ReportFolder('out/report', workspace).pathOf('json')).toBe(
      join(workspace, 'out/report/verdict.json'),
    );
    expect(new ReportFolder('/elsewhere', workspace).pathOf('junit')).toBe('/elsewhere/junit.xml');
  });

  it('is made when it is first written to, and written again without a trace of before', async () => {
    const folder = new ReportFolder('deep/er', workspace);
    await folder.write('summary', 'a long first text\n');
    await folder.write('summary', 'short\n');
    expect(await readFile(folder.pathOf('summary'), 'utf8')).toBe('short\n');
  });

  it('keeps each journal under the id of its experiment, byte for byte', async () => {
    const folder = new ReportFolder('report', workspace);
    const journal = '{"title": "Ä 日本", "value": NaN}\n';
    const file = await folder.keepJournal('01-kill', journal);
    expect(file).toBe(join(workspace, 'report/journals/01-kill.json'));
    expect(await readFile(file, 'utf8')).toBe(journal);
  });

  it('holds a file of every format after a verdict', async () => {
    const folder = new ReportFolder('report', workspace);
    await new ReportFiles(folder, {}).publish(aVerdict());
    for (const file of ['json', 'html', 'junit', 'summary'] as const) {
      expect(await readFile(folder.pathOf(file), 'utf8')).toContain('Checkout survives its failures');
    }
  });

  it('says which place is in the way when it cannot be written', async () => {
    const taken = new ReportFolder('report', workspace);
    await taken.write('json', '{}');
    const folder = new ReportFolder('report/verdict.json', workspace);
    await expect(folder.write('json', '{}')).rejects.toMatchObject({
      message: expect.stringContaining('report/verdict.json'),
    });
  });
});

describe('the log of a verdict', () => {
  it('is one group, that says where the report is and ends with the answer', async () => {
    const log = new RecordingLog();
    await new LogReport(log, new ReportFolder('report', workspace)).publish(aVerdict());
    const [report, answer] = log.lines('info').slice(-2);
    expect(report).toBe(`Report: ${join(workspace, 'report', 'report.html')}`);
    expect(answer).toContain('Checkout survives its failures');
    expect(log.entries.length).toBeGreaterThan(0);
    expect(log.entries.every(({ level, groups }) => level === 'info' && groups.join() === 'Verdict')).toBe(
      true,
    );
  });
});
