import { type Db, listRolesOverUnits, type Trx } from '@so-viec/db';
import { type CivilDay, formatDay } from '@so-viec/shared/civil-day/civil-day';
import { type Placed, rightsLost } from '@so-viec/shared/unit/tops.rules';

const NAMED_AT_MOST = 5;

/** Units that would stand at the top, and the words that say who would lose what is of the whole by it, and when. */
interface TakenRights {
  tops: string[];
  params: { day: string; people: string; others: number };
}

/** What a change of units would take from those who hold a role over the whole by the units at the top. */
export async function rightsTaken(
  db: Db | Trx,
  units: { before: readonly Placed[]; after: readonly Placed[] },
  today: CivilDay,
): Promise<TakenRights | undefined> {
  const lost = rightsLost(units, await listRolesOverUnits(db, today), today);
  if (!lost) return undefined;
  const { tops, usernames } = lost;
  const people = usernames.slice(0, NAMED_AT_MOST).join(', ');
  const others = Math.max(0, usernames.length - NAMED_AT_MOST);
  return { tops, params: { day: formatDay(lost.on), people, others } };
}
