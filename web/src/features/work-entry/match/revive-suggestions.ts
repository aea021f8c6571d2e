import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { findRead, listReads } from '../../../lib/kept/idb-reads.ts';
import type { Revived } from '../../../lib/kept/read-through.ts';
import { whose } from '../../../lib/kept/whose.ts';
import type { LastDay, Suggestions } from './suggestions.ts';

/** The last day before this one with lines, of those kept here and the one that was offered. */
export function lastDayOf(kept: readonly LastDay[], offered: LastDay | null, day: CivilDay): LastDay | null {
  const [last] = [...kept, ...(offered ? [offered] : [])]
    .filter((each) => each.day < day && each.entries.length > 0)
    .sort((a, b) => (a.day < b.day ? 1 : -1));
  return last ? { day: last.day, entries: last.entries } : null;
}

/** The suggestions heard last, for whatever day. */
export async function reviveSuggestions(day: CivilDay): Promise<Revived<Suggestions> | undefined> {
  const accountId = whose.accountId();
  const kept = accountId ? await findRead(accountId, 'suggestions') : undefined;
  if (!accountId || !kept) return undefined;
  const suggestions = kept.data as Suggestions;
  const days = (await listReads(accountId, 'work-day:')).map(({ data }) => data as LastDay);
  return { data: { ...suggestions, lastDay: lastDayOf(days, suggestions.lastDay, day) }, at: kept.at };
}
