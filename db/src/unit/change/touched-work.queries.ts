import { type CivilDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { PostMove } from '@so-viec/shared/unit/change/draft';
import { type SqlBool, sql } from 'kysely';
import { type Db, idsIn } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';

/** What was written from a day on where posts go over: days and accepted ones by month, and reviews decided since. */
export interface TouchedWork {
  days: number;
  accepted: number;
  /** Drafts and days given back. */
  open: number;
  /** The months that have such days. */
  months: string[];
  /** Reviews of these months that are decided. */
  decided: number;
}

/** Whether a row of work is of somebody who goes over; nothing where nobody does. */
function goesOver(db: Db | Trx, moves: readonly Pick<PostMove, 'fromUnitId' | 'cadreIds'>[]) {
  const whole = moves.filter(({ cadreIds }) => cadreIds === null).map(({ fromUnitId }) => fromUnitId);
  const some = moves.filter(({ cadreIds }) => cadreIds !== null && cadreIds.length > 0);
  const here = [
    ...(whole.length > 0 ? [idsIn(db, sql.ref('unitId'), whole)] : []),
    ...some.map(
      ({ fromUnitId, cadreIds }) =>
        sql<SqlBool>`("unitId" = ${fromUnitId} and ${idsIn(db, sql.ref('cadreId'), cadreIds ?? [])})`,
    ),
  ];
  return here.length === 0 ? undefined : sql<SqlBool>`(${sql.join(here, sql` or `)})`;
}

/** What was written where posts go over from a day on, or until a day. */
export async function sumTouchedWork(
  db: Db | Trx,
  moves: readonly Pick<PostMove, 'fromUnitId' | 'cadreIds'>[],
  on: CivilDay,
  until: CivilDay = '9999-12-31',
): Promise<TouchedWork> {
  const isTouched = goesOver(db, moves);
  if (!isTouched) return { days: 0, accepted: 0, open: 0, months: [], decided: 0 };
  const month = sql<string>`substr("workedOn", 1, 7)`;
  const rows = await db
    .selectFrom('work_day')
    .select([month.as('month'), sql<number>`count(*)`.as('days')])
    .select(sql<number>`sum(case when "state" = 'accepted' then 1 else 0 end)`.as('accepted'))
    .select(sql<number>`sum(case when "state" in ('draft', 'returned') then 1 else 0 end)`.as('open'))
    .where('workedOn', '>=', on)
    .where('workedOn', '<=', until)
    .where(isTouched)
    .groupBy(month)
    .orderBy(month)
    .execute();
  const reviews = await db
    .selectFrom('review')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('period', '>=', monthOf(on))
    .where('period', '<=', monthOf(until))
    .where('state', '=', 'approved')
    .where(isTouched)
    .executeTakeFirstOrThrow();
  const sum = (key: 'days' | 'accepted' | 'open') => rows.reduce((all, row) => all + Number(row[key]), 0);
  return {
    days: sum('days'),
    accepted: sum('accepted'),
    open: sum('open'),
    months: rows.map((row) => row.month),
    decided: Number(reviews.count),
  };
}

/** How many reviews that were handed in under these units nobody has decided. */
export async function countOpenReviews(
  db: Db | Trx,
  unitIds: readonly string[],
): Promise<{ unitId: string; count: number }[]> {
  if (unitIds.length === 0) return [];
  return db
    .selectFrom('review')
    .select((eb) => ['unitId', eb.fn.countAll<number>().as('count')])
    .where('unitId', 'in', unitIds)
    .where('state', 'in', ['submitted', 'scored'])
    .groupBy('unitId')
    .execute();
}
