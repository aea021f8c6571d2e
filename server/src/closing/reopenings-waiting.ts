import { type Db, listReopeningsWaiting } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../access/access.ts';
import { wholeUnits } from '../access/scopes.ts';
import { couldAt } from './could-at.ts';

/** In which months requests to reopen wait for the reader as the second person, and how many. */
export async function viewOfReopeningsWaiting({
  db,
  access,
  today,
}: {
  db: Db;
  access: Access;
  today: CivilDay;
}) {
  const { accountId, cadreId } = access.actor;
  const asked = await listReopeningsWaiting(db, wholeUnits(access.overseeingScope()), today);
  const mine = asked.filter(
    (row) =>
      row.askedById !== accountId &&
      (cadreId === null || row.askerCadreId !== cadreId) &&
      couldAt(access, 'closing.agree', row.unitId),
  );
  const months = [...Map.groupBy(mine, ({ month }) => month)];
  return { count: mine.length, months: months.map(([month, rows]) => ({ month, count: rows.length })) };
}
