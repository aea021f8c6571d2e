import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../dialects.ts';
import { SUMS, sumsOfDays, sumsOfMonths } from '../../summary/figures.queries.ts';
import type { Trx } from '../../transaction.ts';
import type { Fault } from './fault.ts';

/** More of one kind say nothing more. */
const MOST = 100;
const ALL = sql`1 = 1`;

/** Sums of days that are not those of their lines and products, and of months that are not those of their days. */
export async function verifyFigures(db: Db | Trx): Promise<Fault[]> {
  const days = await differing(db, {
    ...{ table: 'cadre_day', now: sumsOfDays(ALL), key: ['workDayId', 'positionId'] },
    ...{ told: ['month', 'workedOn', 'cadreId', 'unitId', ...SUMS], id: ['workDayId'] },
  });
  const months = await differing(db, {
    ...{ table: 'cadre_month', now: sumsOfMonths(ALL), key: ['month', 'cadreId', 'unitId', 'positionId'] },
    ...{ told: ['loggedMask', ...SUMS], id: ['month', 'cadreId'] },
  });
  return [...days, ...months];
}

interface Kept {
  table: string;
  /** What is to be in it. */
  now: RawBuilder<unknown>;
  key: readonly string[];
  told: readonly string[];
  /** The columns by which a row is named. */
  id: readonly string[];
}

async function differing(db: Db | Trx, { table, now, key, told, id }: Kept): Promise<Fault[]> {
  const either = (name: string) => sql`coalesce(n.${sql.ref(name)}, k.${sql.ref(name)})`;
  const { rows } = await sql<{ id: string }>`
    select distinct ${sql.join(id.map(either), sql` || ' ' || `)} as id
    from (${now}) n full join ${sql.table(table)} k
      on ${sql.join(
        key.map((name) => sql`n.${sql.ref(name)} = k.${sql.ref(name)}`),
        sql` and `,
      )}
    where ${sql.join(
      told.map((name) => sql`n.${sql.ref(name)} is distinct from k.${sql.ref(name)}`),
      sql` or `,
    )}
    order by 1 limit ${MOST}`.execute(db);
  return rows.map((row) => ({ kind: 'figures-differ', table, id: row.id }));
}
