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

/** What was offered before and is of this day too; kept by an earlier release it knows of none. */
const meetingsOn = ({ meetings }: Partial<Suggestions>, day: CivilDay): Suggestions['meetings'] =>
  (meetings ?? []).filter(({ fromOn, toOn }) => fromOn <= day && day <= toOn);

/** The suggestions heard last, for whatever day. */
export async function reviveSuggestions(day: CivilDay): Promise<Revived<Suggestions> | undefined> {
  const known = await findKnown();
  const kept = known && (await findRead(known.accountId, 'suggestions'));
  if (!kept) return undefined;
  const suggestions = kept.data as Suggestions;
  const days = (await listReads(known.accountId, 'work-day:')).map(({ data }) => data as LastDay);
  const meetings = meetingsOn(suggestions, day);
  return {
    data: { ...suggestions, meetings, lastDay: lastDayOf(days, suggestions.lastDay, day) },
    at: kept.at,
  };
}
