import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { findKnown, findRead } from './idb-reads.ts';
import { todayBy } from './known.rules.ts';
import type { Revived } from './read-through.ts';

/** Who has not been heard of for longer signs in first. */
const LONGEST_MS = 7 * 24 * 3_600_000;

/** The account whose session this browser had last, today. */
export async function reviveMe<Me extends { today: CivilDay }>(): Promise<Revived<Me> | undefined> {
  const known = await findKnown();
  const kept = known && (await findRead(known.accountId, 'me'));
  if (!kept || Date.now() - Date.parse(kept.at) > LONGEST_MS) return undefined;
  return { data: { ...(kept.data as Me), today: todayBy(known, new Date()) }, at: kept.at };
}
