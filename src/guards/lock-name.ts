import { createHash } from 'node:crypto';

/**
 * The name of an environment as part of a key or a file name. Two environments never share one, but for those whose names
 * differ by their case alone, which are one environment everywhere.
 */
export function lockName(environment: string): string {
  const plain = environment.normalize('NFC').toLowerCase();
  if (/^[a-z0-9][a-z0-9._-]{0,79}$/.test(plain)) return plain;
  const digest = createHash('sha256').update(plain).digest('hex').slice(0, 12);
  return `${plain.replace(/[^a-z0-9]+/g, '-').slice(0, 40)}!${digest}`;
}
