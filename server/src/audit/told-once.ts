import { createHash } from 'node:crypto';

/**
 * The same id for the same words of the same day (2024-01-12) or hour (2024-01-12T09:00Z), so that two servers tell
 * it once; in the order of time as all ids.
 */
export function idOf(since: string, words: readonly string[]): string {
  const time = Date.parse(since).toString(16).padStart(12, '0');
  const hash = createHash('sha256')
    .update(JSON.stringify([since, ...words]))
    .digest('hex');
  const parts = [
    time.slice(0, 8),
    time.slice(8),
    `7${hash.slice(0, 3)}`,
    `8${hash.slice(3, 6)}`,
    hash.slice(6, 18),
  ];
  return parts.join('-');
}
