import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { typingKey } from '../../../../lib/outbox/mirror.ts';
import type { Said } from '../../line/said.ts';

const keyOf = (accountId: string, monday: CivilDay) => typingKey(`week:${accountId}:${monday}`);

/** The rows of a week that have no hours yet, as this tab keeps them; they go when somebody signs out. */
export function readDrafts(accountId: string, monday: CivilDay): Said[] {
  try {
    return JSON.parse(globalThis.sessionStorage?.getItem(keyOf(accountId, monday)) ?? '[]') as Said[];
  } catch {
    // A browser told to keep nothing.
    return [];
  }
}

export function keepDrafts(accountId: string, monday: CivilDay, drafts: readonly Said[]): void {
  try {
    const key = keyOf(accountId, monday);
    if (drafts.length === 0) globalThis.sessionStorage?.removeItem(key);
    else globalThis.sessionStorage?.setItem(key, JSON.stringify(drafts));
  } catch {
    // Full, or told to keep nothing: the rows are of this page then.
  }
}
