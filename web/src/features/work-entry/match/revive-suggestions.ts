import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { findKnown, findRead, listReads } from '../../../lib/kept/idb-reads.ts';
import type { Revived } from '../../../lib/kept/read-through.ts';
import type { LastDay, Suggestions } from './fetch-suggestions.ts';

/** The last day before this one with lines, of those kept here and the one that was offered. */
export function lastDayOf(kept: readonly LastDay[], offered: LastDay | null, day: CivilDay): LastDay | null {
  const [last] = [...kept, ...(offered ? [offered] : [])]
    .filter((each) => each.day < day && each.entries.length > 0)
    .sort((a, b) => (a.day < b.day ? 1 : -1));
  return last ? { day: last.day, entries: last.entries } : null;
}

/** The suggestions heard last, for whatever day. */
export async function reviveSuggestions(day: CivilDay): Promise<Revived<Suggestions> | undefined> {
  const known = await findKnown();
  const kept = known && (await findRead(known.accountId, 'suggestions'));
  if (!kept) return undefined;
  const suggestions = kept.data as Suggestions;
  const days = (await listReads(known.accountId, 'work-day:')).map(({ data }) => data as LastDay);
  return { data: { ...suggestions, lastDay: lastDayOf(days, suggestions.lastDay, day) }, at: kept.at };
}
