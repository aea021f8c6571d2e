import { sql } from 'kysely';
import type { Trx } from '../transaction.ts';

/** Lines in a day of the benchmark's people. */
export const BENCH_LINES_A_DAY = 4;

const of = sql`select a."cadreId", a."unitId", a."positionId", p."id" as "productId",
    row_number() over (order by a."id") as n
  from assignment a join output_product p on p."positionId" = a."positionId"`;

/**
 * An accepted day of four lines and one product for everybody who holds a post, on each of these days; ids are made
 * of day, person and line. Written for SQLite, which is what the benchmark measures.
 */
export async function insertBenchWork(trx: Trx, days: string[]): Promise<void> {
  const everybody = sql`with post as (${of}), on_day as (select value as day from json_each(${JSON.stringify(days)}))`;
  const id = (part: number) =>
    sql`replace(day, '-', '') || printf('-%04d-7000-8000-%012x', ${sql.lit(part)}, n)`;
  await sql`${everybody}
    insert into work_day ("id", "cadreId", "workedOn", "unitId", "state", "stepCount", "basis", "lateReason", "touchedAt", "version")
    select ${id(0)}, "cadreId", day, "unitId", 'accepted', 2, '', '', day || 'T10:00:00.000Z', 3
    from on_day cross join post`.execute(trx);
  for (let line = 1; line <= BENCH_LINES_A_DAY; line++) {
    await sql`${everybody}
      insert into work_entry ("id", "workDayId", "cadreId", "month", "workedOn", "unitId", "positionId", "productId",
        "coefficientMilli", "taskGroup", "adHocBy", "taskId", "note", "minutes", "state", "isConfidential", "ordinal",
        "enteredAt", "importKey", "version")
      select ${id(line)}, ${id(0)}, "cadreId", substr(day, 1, 7), day, "unitId", "positionId", "productId",
        1000, 'C', '', null, 'Thẩm định hồ sơ trình lãnh đạo phòng', 90 + (n % 7) * 5, 'done', 0, ${sql.lit(line)},
        day || 'T09:30:00.000Z', null, 1
      from on_day cross join post`.execute(trx);
  }
  await sql`${everybody}
    insert into output ("id", "cadreId", "unitId", "positionId", "productId", "coefficientMilli", "taskId", "name",
      "quantity", "documentNumber", "documentOn", "deliveredOn", "workDayId", "degree", "version")
    select ${id(9)}, "cadreId", "unitId", "positionId", "productId", 1000, null, 'Văn bản thẩm định', 1, '', null, day,
      ${id(0)}, 100, 1
    from on_day cross join post`.execute(trx);
  await sql`${everybody} insert into output_entry ("outputId", "entryId") select ${id(9)}, ${id(1)}
    from on_day cross join post`.execute(trx);
}
