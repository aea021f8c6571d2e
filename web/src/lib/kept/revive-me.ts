import type { Me } from '../me.ts';
import { findRead } from './idb-reads.ts';
import type { Revived } from './read-through.ts';
import { todayHere, whose } from './whose.ts';

/** Who has not been heard of for longer signs in first. */
const LONGEST_MS = 7 * 24 * 3_600_000;

/** The account whose session this browser had last, today. */
export async function reviveMe(): Promise<Revived<Me> | undefined> {
  const accountId = whose.accountId();
  const kept = accountId ? await findRead(accountId, 'me') : undefined;
  if (!kept || Date.now() - Date.parse(kept.at) > LONGEST_MS) return undefined;
  return { data: { ...(kept.data as Me), today: todayHere() }, at: kept.at };
}
