import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { withStorage } from '../../../../lib/browser/storage.ts';
import { typingKey } from '../../../../lib/outbox/mirror.ts';
import type { Said } from '../../line/said.ts';

const keyOf = (accountId: string, monday: CivilDay) => typingKey(accountId, `week:${monday}`);

/** The rows of a week that have no hours yet, as this tab keeps them; they go when somebody signs out. */
export function readDrafts(accountId: string, monday: CivilDay): Said[] {
  const read = (kept: Storage) => JSON.parse(kept.getItem(keyOf(accountId, monday)) ?? '[]') as Said[];
  return withStorage('sessionStorage', read) ?? [];
}

export function keepDrafts(accountId: string, monday: CivilDay, drafts: readonly Said[]): void {
  const key = keyOf(accountId, monday);
  withStorage('sessionStorage', (kept) => {
    if (drafts.length === 0) kept.removeItem(key);
    else kept.setItem(key, JSON.stringify(drafts));
  });
}
