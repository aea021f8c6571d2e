import { sql } from 'kysely';
import { type Db, dialectOf } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

/** Lines in a day of the benchmark's people. */
const BENCH_LINES_A_DAY = 4;

// Ids are made of day, person and part, in words that both databases know.
const POSTS = sql`select a."cadreId", a."unitId", a."positionId", p."id" as "productId",
    row_number() over (order by a."id") as n
  from assignment a join output_product p on p."positionId" = a."positionId"`;
const MINUTES = sql`(90 + (n % 7) * 5)`;

const onDays = (days: string[]) =>
  sql`with post as (${POSTS}), on_day(day) as (values ${sql.join(days.map((day) => sql`(${day})`))})`;
const FROM = sql`from on_day cross join post`;
/** "20251210-0003-7000-8000-000000000042" */
const id = (part: number) =>
  sql`replace(day, '-', '') || ${sql.lit(`-000${part}-7000-8000-`)} || substr(cast(1000000000000 + n as text), 2)`;

/** For a file that is thrown away when its filling is interrupted. */
export async function fillFast(db: Db): Promise<void> {
  for (const setting of [
    'journal_mode = delete',
    'journal_mode = off',
    'synchronous = off',
    'cache_size = -400000',
  ]) {
    await sql.raw(`pragma ${setting}`).execute(db);
  }
}

/** An accepted day of four lines for everybody who holds a post, on each of these days. */
export async function insertBenchLines(trx: Trx, days: string[]): Promise<void> {
  await sql`${onDays(days)}
    insert into work_day ("id", "cadreId", "workedOn", "unitId", "state", "stepCount", "basis", "lateReason", "touchedAt", "version")
    select ${id(0)}, "cadreId", day, "unitId", 'accepted', 2, '', '', day || 'T10:00:00.000Z', 3 ${FROM}`.execute(
    trx,
  );
  for (let line = 1; line <= BENCH_LINES_A_DAY; line++) {
    await sql`${onDays(days)}
      insert into work_entry ("id", "workDayId", "cadreId", "month", "workedOn", "unitId", "positionId", "productId",
        "coefficientMilli", "taskGroup", "adHocBy", "taskId", "note", "minutes", "state", "isConfidential", "ordinal",
        "enteredAt", "importKey", "version")
      select ${id(line)}, ${id(0)}, "cadreId", substr(day, 1, 7), day, "unitId", "positionId", "productId",
        1000, 'C', '', null, 'Thẩm định hồ sơ trình lãnh đạo phòng', ${MINUTES}, 'done', 0, ${sql.lit(line)},
        day || 'T09:30:00.000Z', null, 1 ${FROM}`.execute(trx);
  }
}

/** One product, accepted, of the first line of each of these days. */
export async function insertBenchOutputs(trx: Trx, days: string[]): Promise<void> {
  await sql`${onDays(days)}
    insert into output ("id", "cadreId", "unitId", "positionId", "productId", "coefficientMilli", "taskId", "name",
      "quantity", "documentNumber", "documentOn", "deliveredOn", "workDayId", "degree", "version")
    select ${id(9)}, "cadreId", "unitId", "positionId", "productId", 1000, null, 'Văn bản thẩm định', 1, '', null, day,
      ${id(0)}, 100, 1 ${FROM}`.execute(trx);
  await sql`${onDays(days)} insert into output_entry ("outputId", "entryId")
    select ${id(9)}, ${id(1)} ${FROM}`.execute(trx);
}

/** The sums of days that have lines and no products, without reading the lines: what `rebuildFigures` would find. */
export async function insertBenchSums(trx: Trx, month: string, days: string[]): Promise<void> {
  const count = sql.lit(BENCH_LINES_A_DAY);
  const total = sql`${count} * ${MINUTES}`;
  const sums = sql`${total}, ${total}, 0, 0, 0, ${total}, 0, 0, 0, ${total}, 0, ${count}, ${count}, 0, 0`;
  const columns = sql`"minutes", "minutesAccepted", "minutesWaiting", "minutesWithOutput", "minutesUnderWay",
    "minutesWithoutOutput", "minutesAdHoc", "minutesA", "minutesB", "minutesC", "minutesD", "entries",
    "entriesWithoutOutput", "outputsDelivered", "outputsAccepted"`;
  await sql`${onDays(days)}
    insert into cadre_day ("workDayId", "positionId", "month", "workedOn", "cadreId", "unitId", ${columns})
    select ${id(0)}, "positionId", ${month}, day, "cadreId", "unitId", ${sums} ${FROM}`.execute(trx);
}

/** What PostgreSQL does by itself within minutes of many writes: room and statistics for its indexes. */
export async function settleTables(db: Db): Promise<void> {
  if (dialectOf(db) === 'postgres') await sql`vacuum (analyze)`.execute(db);
}
