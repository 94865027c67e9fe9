import { describe, expect, it } from '@jest/globals';
import { RunRecords } from '../../src/publish/run-records.js';
import { readVerdict } from '../../src/report/json.js';
import { aVerdict } from '../builders/verdict.js';
import { InMemoryRecords } from '../fakes/records.js';

describe('the report beside what a run left', () => {
  it('is page and verdict, the verdict last: what is kept whole was told', async () => {
    const records = new InMemoryRecords();
    const verdict = aVerdict({ runId: 'run-1' });
    await new RunRecords(records, {}).publish(verdict);
    expect(records.names()).toEqual(['run-1/report.html', 'run-1/verdict.json']);
    expect(records.textOf('run-1', 'report.html')).toMatch(/^<!doctype html>/);
    expect(readVerdict(records.textOf('run-1', 'verdict.json') ?? '')).toEqual({ kind: 'verdict', verdict });
  });
});
