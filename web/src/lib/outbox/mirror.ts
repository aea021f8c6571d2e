import { withStorage } from '../browser/storage.ts';
import type { Held } from './held.ts';

/** What is being typed, before the store has it: kept in the same breath as the key, since a store takes its time. */
export type Mirrored = Pick<Held, 'key' | 'kind' | 'day' | 'draft'>;

/** What begins the name of everything that was typed and is kept. */
export const TYPING = 'so-viec-typing:';

/** Everything of an account under such a key goes when it signs out. */
export const typingKey = (accountId: string, name: string): string => `${TYPING}${accountId}:${name}`;

function readAll(accountId: string): Mirrored[] {
  const read = (kept: Storage) => JSON.parse(kept.getItem(TYPING + accountId) ?? '[]') as Mirrored[];
  return withStorage('sessionStorage', read) ?? [];
}

function writeAll(accountId: string, rows: readonly Mirrored[]): void {
  // Full: the store still gets it in a moment.
  withStorage('sessionStorage', (kept) => {
    if (rows.length === 0) kept.removeItem(TYPING + accountId);
    else kept.setItem(TYPING + accountId, JSON.stringify(rows));
  });
}

/** Keeps in this tab what is being typed, in place of what was kept for its key. */
export function mirror(accountId: string, { key, kind, day, draft }: Mirrored): void {
  const others = readAll(accountId).filter((row) => row.key !== key);
  writeAll(accountId, [...others, { key, kind, day, draft }]);
}

/** What this tab was typing for a day and no store has taken since. */
export const mirroredOf = (accountId: string, day: string): Mirrored[] =>
  readAll(accountId).filter((row) => row.day === day);

/** The store has it: forgotten here, unless something else was typed since; without a draft in any case. */
export function unmirror(accountId: string, key: string, draft?: unknown): void {
  const rows = readAll(accountId);
  const isTaken = (row: Mirrored) =>
    row.key === key && (draft === undefined || JSON.stringify(row.draft) === JSON.stringify(draft));
  if (rows.some(isTaken))
    writeAll(
      accountId,
      rows.filter((row) => !isTaken(row)),
    );
}
