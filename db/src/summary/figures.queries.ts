import { CompiledQuery, type RawBuilder, sql } from 'kysely';
import { dialectOf } from '../dialects.ts';
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

type Which = RawBuilder<unknown>;

/** The same sums for one day (a save) and for whole months (import, rebuild): only `which` differs. */
const removeDays = (which: Which) =>
  sql`delete from cadre_day where "workDayId" in (select d."id" from work_day d where ${which})`;

function insertDays(which: Which): RawBuilder<unknown> {
  const one = sql`1`;
  return sql`insert into cadre_day ("workDayId", "positionId", "month", "workedOn", "cadreId", "unitId", ${COLUMNS})
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
    group by d."id", e."positionId", e."month", d."workedOn", d."cadreId", d."unitId", d."state"`;
}

const removeMonths = (which: Which) => sql`delete from cadre_month where ${which}`;

function insertMonths(which: Which): RawBuilder<unknown> {
  const sums = sql.join(SUMS.map((name) => sql`sum(${sql.ref(name)})`));
  const bit = sql`(1 << (cast(substr("workedOn", 9, 2) as integer) - 1))`;
  return sql`insert into cadre_month ("month", "cadreId", "unitId", "positionId", "loggedMask", ${COLUMNS})
    select "month", "cadreId", "unitId", "positionId", sum(case when "entries" > 0 then ${bit} else 0 end), ${sums}
    from cadre_day where ${which} group by "month", "cadreId", "unitId", "positionId"`;
}

type Statement = (which: Which) => RawBuilder<unknown>;
const texts = new Map<string, string>();

/** Runs a statement of every save, whose long text is put together once for each kind of database. */
async function runKept(trx: Trx, statement: Statement, which: Which, parameters: string[]): Promise<void> {
  const key = `${dialectOf(trx)} ${statement.name}`;
  const text = texts.get(key) ?? statement(which).compile(trx).sql;
  texts.set(key, text);
  await trx.executeQuery(CompiledQuery.raw(text, parameters));
}

/**
 * Brings the sums of one day and of its person's month to what the lines say. Runs in the transaction of
 * every write that moves them, after `lockCadre`.
 */
export async function refreshFigures(
  trx: Trx,
  day: { id: string; cadreId: string; month: string },
): Promise<void> {
  const { id, cadreId, month } = day;
  const ofDay = sql`d."id" = ${id}`;
  const ofMonth = sql`"cadreId" = ${cadreId} and "month" = ${month}`;
  await runKept(trx, removeDays, ofDay, [id]);
  await runKept(trx, insertDays, ofDay, [id]);
  await runKept(trx, removeMonths, ofMonth, [cadreId, month]);
  await runKept(trx, insertMonths, ofMonth, [cadreId, month]);
}

/** Makes the sums of whole months (YYYY-MM, both ends) anew from the lines: after an import, or to compare. */
export async function rebuildFigures(trx: Trx, fromMonth: string, toMonth: string): Promise<void> {
  const within = sql`d."workedOn" >= ${`${fromMonth}-01`} and d."workedOn" <= ${`${toMonth}-31`}`;
  await removeDays(within).execute(trx);
  await insertDays(within).execute(trx);
  await rebuildMonths(trx, fromMonth, toMonth);
}

/** Makes the sums of whole months anew from those of their days. */
export async function rebuildMonths(trx: Trx, fromMonth: string, toMonth: string): Promise<void> {
  const within = sql`"month" >= ${fromMonth} and "month" <= ${toMonth}`;
  await removeMonths(within).execute(trx);
  await insertMonths(within).execute(trx);
}

/** One writer for each person at a time on both databases: their day totals and month sums stay exact. */
export async function lockCadre(trx: Trx, cadreId: string): Promise<void> {
  await trx
    .updateTable('cadre')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', cadreId)
    .execute();
}
