import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { DayState } from '@so-viec/shared/work-day/work-day.rules';
import { sql } from 'kysely';
import { tellForeignDays } from '../audit/mark/foreign.ts';
import { remarkDays } from '../audit/mark/mark.ts';
import { type Db, idsIn } from '../dialects.ts';
import { COUNTED } from '../summary/counted.ts';
import type { Trx } from '../transaction.ts';

/** A person's days of a stretch, in every unit they logged for. */
export async function listDaysFrom(
  db: Db | Trx,
  of: { cadreId: string; fromOn: CivilDay; toOn: CivilDay | null },
) {
  const rows = await db
    .selectFrom('work_day')
    .select(['id', 'cadreId', 'workedOn', 'unitId', 'state'])
    .where('cadreId', '=', of.cadreId)
    .where('workedOn', '>=', of.fromOn)
    .$if(of.toOn !== null, (q) => q.where('workedOn', '<=', of.toOn ?? ''))
    .orderBy('workedOn')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as DayState }));
}

/**
 * Lets a day go over to another post with its lines and products, which keep the product and coefficient they were written
 * with; its sums are to be refreshed after it.
 */
export async function moveDayTo(
  trx: Trx,
  id: string,
  post: { unitId: string; positionId: string },
): Promise<void> {
  await tellForeignDays(trx, [id]);
  await trx.updateTable('work_day').set({ unitId: post.unitId }).where('id', '=', id).execute();
  await trx.updateTable('work_entry').set(post).where('workDayId', '=', id).execute();
  await trx.updateTable('output').set(post).where('workDayId', '=', id).execute();
  await remarkDays(trx, [id]);
  await trx.deleteFrom('cadre_day').where('workDayId', '=', id).execute();
}

/** The days of people that count, submitted or accepted, each once and in the order of time; imported ones are among them. */
export async function listCountedDays(
  db: Db | Trx,
  cadreIds: readonly string[],
): Promise<{ cadreId: string; workedOn: CivilDay }[]> {
  return db
    .selectFrom('work_day as d')
    .select(['d.cadreId', 'd.workedOn'])
    .distinct()
    .where(idsIn(db, sql.ref('d.cadreId'), cadreIds))
    .where(COUNTED)
    .orderBy('d.cadreId')
    .orderBy('d.workedOn')
    .execute();
}
