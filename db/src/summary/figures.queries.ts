import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../transaction.ts';
import { COUNTED, HAS_OUTPUT } from './counted.ts';

const SUMS = [
  'minutes',
  'minutesAccepted',
  'minutesWaiting',
  'minutesWithOutput',
  'minutesUnderWay',
  'minutesWithoutOutput',
  'minutesAdHoc',
  'minutesA',
  'minutesB',
  'minutesC',
  'minutesD',
  'entries',
  'entriesWithoutOutput',
  'outputsDelivered',
  'outputsAccepted',
] as const;

const COLUMNS = sql.join(SUMS.map((name) => sql.ref(name)));

function sumWhen(condition: RawBuilder<unknown>, value = sql`e."minutes"`): RawBuilder<unknown> {
  return sql`coalesce(sum(case when ${condition} then ${value} else 0 end), 0)`;
}

function outputsWhen(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce((select sum(o."quantity") from output o
    where o."workDayId" = d."id" and o."positionId" = e."positionId" and ${COUNTED} and ${condition}), 0)`;
}

/** The same sums for one day (a save) and for whole months (import, rebuild): only `which` differs. */
async function sumDays(trx: Trx, which: RawBuilder<unknown>): Promise<void> {
  const one = sql`1`;
  await sql`delete from cadre_day where "workDayId" in (select d."id" from work_day d where ${which})`.execute(
    trx,
  );
  await sql`insert into cadre_day ("workDayId", "positionId", "month", "workedOn", "cadreId", "unitId", ${COLUMNS})
    select d."id", e."positionId", e."month", d."workedOn", d."cadreId", d."unitId",
      ${sumWhen(COUNTED)}, ${sumWhen(sql`d."state" = 'accepted'`)}, ${sumWhen(sql`not (${COUNTED})`)},
      ${sumWhen(sql`${COUNTED} and e."state" = 'done' and ${HAS_OUTPUT}`)},
      ${sumWhen(sql`${COUNTED} and e."state" = 'under-way'`)},
      ${sumWhen(sql`${COUNTED} and e."state" = 'done' and not ${HAS_OUTPUT}`)},
      ${sumWhen(sql`${COUNTED} and e."productId" is null`)},
      ${sql.join(['A', 'B', 'C', 'D'].map((g) => sumWhen(sql`${COUNTED} and e."taskGroup" = ${sql.lit(g)}`)))},
      ${sumWhen(COUNTED, one)},
      ${sumWhen(sql`${COUNTED} and e."state" = 'done' and not ${HAS_OUTPUT}`, one)},
      ${outputsWhen(sql`o."deliveredOn" is not null`)}, ${outputsWhen(sql`o."degree" > 0`)}
    from work_day d join work_entry e on e."workDayId" = d."id"
    where ${which}
    group by d."id", e."positionId", e."month", d."workedOn", d."cadreId", d."unitId", d."state"`.execute(
    trx,
  );
}

async function sumMonths(trx: Trx, which: RawBuilder<unknown>): Promise<void> {
  const sums = sql.join(SUMS.map((name) => sql`sum(${sql.ref(name)})`));
  const bit = sql`(1 << (cast(substr("workedOn", 9, 2) as integer) - 1))`;
  await sql`delete from cadre_month where ${which}`.execute(trx);
  await sql`insert into cadre_month ("month", "cadreId", "unitId", "positionId", "loggedMask", ${COLUMNS})
    select "month", "cadreId", "unitId", "positionId", sum(case when "entries" > 0 then ${bit} else 0 end), ${sums}
    from cadre_day where ${which} group by "month", "cadreId", "unitId", "positionId"`.execute(trx);
}

/**
 * Brings the sums of one day and of its person's month to what the lines say. Runs in the transaction of
 * every write that moves them, after `lockCadre`.
 */
export async function refreshFigures(
  trx: Trx,
  day: { id: string; cadreId: string; month: string },
): Promise<void> {
  await sumDays(trx, sql`d."id" = ${day.id}`);
  await sumMonths(trx, sql`"cadreId" = ${day.cadreId} and "month" = ${day.month}`);
}

/** Makes the sums of whole months (YYYY-MM, both ends) anew from the lines: after an import, or to compare. */
export async function rebuildFigures(trx: Trx, fromMonth: string, toMonth: string): Promise<void> {
  await sumDays(trx, sql`d."workedOn" >= ${`${fromMonth}-01`} and d."workedOn" <= ${`${toMonth}-31`}`);
  await rebuildMonths(trx, fromMonth, toMonth);
}

/** Makes the sums of whole months anew from those of their days. */
export async function rebuildMonths(trx: Trx, fromMonth: string, toMonth: string): Promise<void> {
  await sumMonths(trx, sql`"month" >= ${fromMonth} and "month" <= ${toMonth}`);
}

/** One writer for each person at a time on both databases: their day totals and month sums stay exact. */
export async function lockCadre(trx: Trx, cadreId: string): Promise<void> {
  await trx
    .updateTable('cadre')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', cadreId)
    .execute();
}
