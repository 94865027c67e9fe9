import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { join } from 'node:path';
import { packageRunner } from '../../src/embedded/package-runner.js';

const broker = join(import.meta.dirname, '..', '..', 'broker');

describe('the runner as a Lambda zip', () => {
  it('holds its sources where the handler is looked for, and no tests', async () => {
    const names = Object.keys(unzipSync(await packageRunner(broker)));
    expect(names).toContain('runner/handler.py');
    expect(names.filter((name) => name.includes('test') || !name.endsWith('.py'))).toEqual([]);
  });

  it('is the same for the same sources', async () => {
    expect(await packageRunner(broker)).toEqual(await packageRunner(broker));
  });
});
