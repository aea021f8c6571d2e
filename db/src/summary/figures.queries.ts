import { type CivilDay, firstDayOf, lastDayOf, type Month } from '@so-viec/shared/civil-day/civil-day';
import { type RawBuilder, sql } from 'kysely';
import { requireOpenDay } from '../closing/closed-guard.queries.ts';
import { dialectOf } from '../dialects.ts';
import { kept } from '../kept.ts';
import type { Trx } from '../transaction.ts';
import { COUNTED, HAS_OUTPUT } from './counted.ts';

/** The sums that are kept of days and of months. */
export const SUMS = [
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
  'points',
] as const;

const COLUMNS = sql.join(SUMS.map((name) => sql.ref(name)));

function sumWhen(condition: RawBuilder<unknown>, value = sql`e."minutes"`): RawBuilder<unknown> {
  return sql`coalesce(sum(case when ${condition} then ${value} else 0 end), 0)`;
}

function outputsWhen(
  condition: RawBuilder<unknown>,
  value = sql`o."quantity"`,
  beside = sql``,
): RawBuilder<unknown> {
  return sql`coalesce((select sum(${value}) from output o ${beside}
    where o."workDayId" = d."id" and o."positionId" = e."positionId" and ${COUNTED} and ${condition}), 0)`;
}

const ACCEPTED = sql`o."degree" > 0`;
/** What several made counts for each by their share. */
const POINTS = sql`cast(o."quantity" as bigint) * o."coefficientMilli" * o."degree" * coalesce(s."shareMilli", 1000)`;
const OWN_SHARE = sql`left join output_share s on s."outputId" = o."id" and s."cadreId" = o."cadreId"`;

type Which = RawBuilder<unknown>;

/** The same sums for one day (a save) and for whole months (import, rebuild): only `which` differs. */
const removeDays = (which: Which) => sql`delete from cadre_day where ${which}`;

/** A row that is there is written over: it keeps its place in the indexes. */
function writeOver(names: readonly string[]): RawBuilder<unknown> {
  return sql`do update set ${sql.join(names.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))}`;
}

const WITHOUT = sql`${COUNTED} and e."state" = 'done' and not ${HAS_OUTPUT}`;
const ofGroup = (group: string) => sumWhen(sql`${COUNTED} and e."taskGroup" = ${sql.lit(group)}`);

/** What each sum of a day `d` is of its lines `e` and products. */
const OF_LINES: Readonly<Record<(typeof SUMS)[number], RawBuilder<unknown>>> = {
  minutes: sumWhen(COUNTED),
  minutesAccepted: sumWhen(sql`d."state" = 'accepted'`),
  minutesWaiting: sumWhen(sql`not (${COUNTED})`),
  minutesWithOutput: sumWhen(sql`${COUNTED} and e."state" = 'done' and ${HAS_OUTPUT}`),
  minutesUnderWay: sumWhen(sql`${COUNTED} and e."state" = 'under-way'`),
  minutesWithoutOutput: sumWhen(WITHOUT),
  minutesAdHoc: sumWhen(sql`${COUNTED} and e."productId" is null`),
  minutesA: ofGroup('A'),
  minutesB: ofGroup('B'),
  minutesC: ofGroup('C'),
  minutesD: ofGroup('D'),
  entries: sumWhen(COUNTED, sql`1`),
  entriesWithoutOutput: sumWhen(WITHOUT, sql`1`),
  outputsDelivered: outputsWhen(sql`o."deliveredOn" is not null`),
  outputsAccepted: outputsWhen(ACCEPTED),
  points: outputsWhen(ACCEPTED, POINTS, OWN_SHARE),
};

/** The rows of `cadre_day` as the lines and products say, for a writer to put there and for `sv verify` to compare. */
export function sumsOfDays(which: Which): RawBuilder<unknown> {
  const sums = sql.join(SUMS.map((name) => sql`${OF_LINES[name]} as ${sql.ref(name)}`));
  return sql`select d."id" as "workDayId", e."positionId", e."month", d."workedOn", d."cadreId", d."unitId", ${sums}
    from work_day d join work_entry e on e."workDayId" = d."id"
    where ${which}
    group by d."id", e."positionId", e."month", d."workedOn", d."cadreId", d."unitId", d."state"`;
}

const insertDays = (which: Which) =>
  sql`insert into cadre_day ("workDayId", "positionId", "month", "workedOn", "cadreId", "unitId", ${COLUMNS})
    ${sumsOfDays(which)} on conflict ("workDayId", "positionId") ${writeOver(SUMS)}`;

const removeMonths = (which: Which) => sql`delete from cadre_month where ${which}`;

/** The rows of `cadre_month` as those of `cadre_day` say. */
export function sumsOfMonths(which: Which): RawBuilder<unknown> {
  const sums = sql.join(SUMS.map((name) => sql`sum(${sql.ref(name)}) as ${sql.ref(name)}`));
  const bit = sql`(1 << (cast(substr("workedOn", 9, 2) as integer) - 1))`;
  const mask = sql`sum(case when "entries" > 0 then ${bit} else 0 end) as "loggedMask"`;
  return sql`select "month", "cadreId", "unitId", "positionId", ${mask}, ${sums}
    from cadre_day d where ${which} group by "month", "cadreId", "unitId", "positionId"`;
}

const insertMonths = (which: Which) =>
  sql`insert into cadre_month ("month", "cadreId", "unitId", "positionId", "loggedMask", ${COLUMNS})
    ${sumsOfMonths(which)} on conflict ("month", "cadreId", "unitId", "positionId") ${writeOver(['loggedMask', ...SUMS])}`;

const removeVanishedDay = kept((_, { id }: { id: string }) =>
  removeDays(sql`"workDayId" = ${id} and not exists (select 1 from work_entry e
    where e."workDayId" = ${id} and e."positionId" = cadre_day."positionId")`),
);
const insertDay = kept((_, { id }: { id: string }) => insertDays(sql`d."id" = ${id}`));

interface MonthOf {
  cadreId: string;
  month: Month;
  fromOn: CivilDay;
  toOn: CivilDay;
}

/** The days of one person and month, by an index that does not grow with the history. */
const daysOfMonth = ({ cadreId, fromOn, toOn }: MonthOf) =>
  sql`d."cadreId" = ${cadreId} and d."workedOn" >= ${fromOn} and d."workedOn" <= ${toOn}`;
const removeVanishedMonth = kept((_, of: MonthOf) =>
  removeMonths(sql`"cadreId" = ${of.cadreId} and "month" = ${of.month} and not exists (select 1 from cadre_day d
    where ${daysOfMonth(of)} and d."unitId" = cadre_month."unitId" and d."positionId" = cadre_month."positionId")`),
);
const insertMonth = kept((_, of: MonthOf) => insertMonths(daysOfMonth(of)));

/**
 * Brings the sums of one day and of its person's month to what the lines say. Runs in the transaction of
 * every write that moves them, after `lockCadre`. `mayLose`: whether a position may have lost its last line of
 * the day, so that sums go too. Throws MonthClosed where the month of the day's unit is closed, unless it is about a
 * product (`outputId`) that the closing carried over.
 */
export async function refreshFigures(
  trx: Trx,
  { id, cadreId, month, outputId = '' }: { id: string; cadreId: string; month: Month; outputId?: string },
  mayLose = true,
): Promise<void> {
  await requireOpenDay(trx, { id, month, outputId });
  const ofMonth = { cadreId, month, fromOn: firstDayOf(month), toOn: lastDayOf(month) };
  if (mayLose) await removeVanishedDay(trx, { id });
  await insertDay(trx, { id });
  if (mayLose) await removeVanishedMonth(trx, ofMonth);
  await insertMonth(trx, ofMonth);
}

/** Makes the sums of whole months (YYYY-MM, both ends) anew from the lines: after an import, or to compare. */
export async function rebuildFigures(trx: Trx, fromMonth: string, toMonth: string): Promise<void> {
  await removeDays(sql`"month" >= ${fromMonth} and "month" <= ${toMonth}`).execute(trx);
  await insertDays(sql`e."month" >= ${fromMonth} and e."month" <= ${toMonth}`).execute(trx);
  await rebuildMonths(trx, fromMonth, toMonth);
}

/** Makes the sums of whole months anew from those of their days. */
export async function rebuildMonths(trx: Trx, fromMonth: string, toMonth: string): Promise<void> {
  const within = sql`"month" >= ${fromMonth} and "month" <= ${toMonth}`;
  await removeMonths(within).execute(trx);
  await insertMonths(within).execute(trx);
}

/** One writer for each person at a time: their day totals and month sums stay exact. SQLite has one writer in all. */
export async function lockCadre(trx: Trx, cadreId: string): Promise<void> {
  if (dialectOf(trx) === 'postgres') await lock(trx, { cadreId });
}

const lock = kept((db, { cadreId }: { cadreId: string }) =>
  db
    .updateTable('cadre')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', cadreId),
);
