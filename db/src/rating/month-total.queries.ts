import type { Month } from '@so-viec/shared/civil-day/civil-day';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

/** Whose months: these people, or everybody (null). */
interface MonthsOf {
  cadreIds: readonly string[] | null;
  months: readonly Month[];
}

/** The printed totals of months that were decided by a pack; null where a month had not enough data. */
export async function listMonthTotals(
  db: Db | Trx,
  { cadreIds, months, packId }: MonthsOf & { packId: string },
) {
  if (cadreIds?.length === 0 || months.length === 0) return [];
  const all = db
    .selectFrom('review')
    .select(['cadreId', 'period', 'unitId', 'totalHundredths', 'level'])
    .where('state', '=', 'approved')
    .where('packId', '=', packId)
    .where('period', 'in', months);
  return (cadreIds ? all.where('cadreId', 'in', cadreIds) : all).execute();
}
export type MonthTotalRow = Awaited<ReturnType<typeof listMonthTotals>>[number];

/** The months in which people wrote any work down. */
export async function listMonthsLogged(db: Db | Trx, { cadreIds, months }: MonthsOf) {
  if (cadreIds?.length === 0 || months.length === 0) return [];
  const all = db
    .selectFrom('cadre_month')
    .select(['cadreId', 'month'])
    .where('month', 'in', months)
    .where('minutes', '>', 0)
    .groupBy(['cadreId', 'month']);
  return (cadreIds ? all.where('cadreId', 'in', cadreIds) : all).execute();
}

/** The first of these months in which anybody wrote work down; null while nobody did. */
export async function findFirstMonthLogged(db: Db | Trx, months: readonly Month[]): Promise<Month | null> {
  if (months.length === 0) return null;
  const row = await db
    .selectFrom('cadre_month')
    .select((eb) => eb.fn.min('month').as('month'))
    .where('month', 'in', months)
    .where('minutes', '>', 0)
    .executeTakeFirst();
  return row?.month ?? null;
}
