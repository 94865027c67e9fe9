import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';

/** With credentials given outright there is nothing to renew. */
const OUTRIGHT = ['deployment-clients.ts'];

it('every client of AWS renews a session that is taken no more', () => {
  const files = readdirSync('src/aws').filter((file) => file.endsWith('.ts') && !OUTRIGHT.includes(file));
  const clients = files.flatMap((file) => {
    const source = readFileSync(`src/aws/${file}`, 'utf8');
    return [...source.matchAll(/(\S*)new (\w+Client)\(/g)].map(([, before, name]) => ({
      file,
      before,
      name,
    }));
  });
  expect(clients.length).toBeGreaterThan(5);
  expect(clients.filter(({ before }) => before !== 'renewing(' && !before?.endsWith('(renewing('))).toEqual(
    [],
  );
});
