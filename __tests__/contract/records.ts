import { afterEach, describe, expect, it } from '@jest/globals';
import type { Records } from '../../src/brokers/records.js';

/** Records of a run `run-1` that was started, and what of them can be read by others. */
export interface RecordsStage {
  readonly records: Records;
  readonly read: (name: string) => Promise<string | null>;
  readonly close: () => Promise<void>;
}

/** What all records keep, wherever they lie. */
export function describeRecordsContract(name: string, make: () => Promise<RecordsStage>): void {
  describe(`${name} are records`, () => {
    let stage: RecordsStage;
    afterEach(() => stage.close());

    it('know nothing of a run that nobody has told, whatever else is kept of it', async () => {
      stage = await make();
      expect(await stage.records.isTold('run-1')).toBe(false);
      await stage.records.keep('run-1', 'report.html', '<p>half told</p>');
      expect(await stage.records.isTold('run-1')).toBe(false);
    });

    it('know that a run was told by its verdict, and of no other', async () => {
      stage = await make();
      await stage.records.keep('run-1', 'verdict.json', '{"verdict":"pass"}');
      expect(await stage.records.isTold('run-1')).toBe(true);
      expect(await stage.records.isTold('run-10')).toBe(false);
      expect(await stage.records.isTold('run-')).toBe(false);
    });

    it('keep the last one that was told', async () => {
      stage = await make();
      await stage.records.keep('run-1', 'verdict.json', 'first');
      await stage.records.keep('run-1', 'verdict.json', 'zweite – ✅');
      expect(await stage.read('verdict.json')).toBe('zweite – ✅');
    });
  });
}
