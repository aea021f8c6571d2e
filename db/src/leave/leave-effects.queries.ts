import { type CivilDay, type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { sql } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

interface Within {
  cadreId: string;
  fromOn: CivilDay;
  toOn: CivilDay;
}

/** What a person wrote in these units from a day to a day, what of it is accepted, and the reviews decided of its months. */
export async function sumWorkWithin(
  db: Db | Trx,
  { cadreId, fromOn, toOn, unitIds }: Within & { unitIds: readonly string[] },
) {
  if (unitIds.length === 0) return { days: 0, minutes: 0, accepted: 0, acceptedMinutes: 0, decided: 0 };
  const rows = await db
    .selectFrom('work_day as d')
    .leftJoin('work_entry as e', 'e.workDayId', 'd.id')
    .select(['d.state', sql<number>`count(distinct d."id")`.as('days')])
    .select(sql<number>`coalesce(sum(e."minutes"), 0)`.as('minutes'))
    .where('d.cadreId', '=', cadreId)
    .where('d.unitId', 'in', unitIds)
    .where('d.workedOn', '>=', fromOn)
    .where('d.workedOn', '<=', toOn)
    .groupBy('d.state')
    .execute();
  const reviews = await db
    .selectFrom('review')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('cadreId', '=', cadreId)
    .where('unitId', 'in', unitIds)
    .where('period', '>=', monthOf(fromOn))
    .where('period', '<=', monthOf(toOn))
    .where('state', '=', 'approved')
    .executeTakeFirstOrThrow();
  const sum = (key: 'days' | 'minutes', of = rows) => of.reduce((all, row) => all + Number(row[key]), 0);
  const accepted = rows.filter(({ state }) => state === 'accepted');
  return {
    ...{ days: sum('days'), minutes: sum('minutes') },
    ...{ accepted: sum('days', accepted), acceptedMinutes: sum('minutes', accepted) },
    decided: Number(reviews.count),
  };
}

/** The months of these days that are closed for a person, the first first: leave in them is refused. */
export async function listClosedMonthsOf(db: Db | Trx, { cadreId, fromOn, toOn }: Within): Promise<Month[]> {
  const rows = await db
    .selectFrom('closing as c')
    .innerJoin('closed_cadre_month as m', 'm.closingId', 'c.id')
    .select('c.month')
    .distinct()
    .where('m.cadreId', '=', cadreId)
    .where('c.reopenedAt', 'is', null)
    .where('c.month', '>=', monthOf(fromOn))
    .where('c.month', '<=', monthOf(toOn))
    .orderBy('c.month')
    .execute();
  return rows.map(({ month }) => month);
}
