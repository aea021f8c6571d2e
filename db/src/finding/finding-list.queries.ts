import type { Scope } from '@so-viec/shared/access/scope';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { sql } from 'kysely';
import { type Db, idsIn } from '../dialects.ts';
import { withinScope } from '../scope.ts';

/** The findings of a month that stand or were closed, within a scope, with names; the surest and the oldest first. */
export function listFindings(db: Db, scope: Scope, month: Month) {
  return db
    .selectFrom('finding as f')
    .leftJoin('cadre as c', 'c.id', 'f.cadreId')
    .select(['f.id', 'f.month', 'f.rule', 'f.subjectKind', 'f.subjectId', 'f.cadreId', 'f.unitId'])
    .select(['f.severity', 'f.params', 'f.lineCount', 'f.state', 'f.foundAt', 'f.headFromOn', 'f.seenAt'])
    .select(['f.changedAt', 'f.version', 'c.code', 'c.fullName', 'c.nameSort'])
    .where('f.month', '=', month)
    .where('f.state', '<>', 'gone')
    .where(withinScope(scope, 'f'))
    .orderBy('f.id')
    .execute();
}
export type ListedFinding = Awaited<ReturnType<typeof listFindings>>[number];

/** The months that have findings within a scope, the last first. */
export async function listFindingMonths(db: Db, scope: Scope): Promise<Month[]> {
  const rows = await db
    .selectFrom('finding as f')
    .select('f.month')
    .distinct()
    .where('f.state', '<>', 'gone')
    .where(withinScope(scope, 'f'))
    .orderBy('f.month', 'desc')
    .execute();
  return rows.map(({ month }) => month);
}

/** How many findings wait for a person's answer, and the last month of them. */
export function countWaitingFindings(
  db: Db,
  cadreId: string,
): Promise<{ count: number; month: Month | null }> {
  return db
    .selectFrom('finding as f')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('f.month').as('month')])
    .where('f.cadreId', '=', cadreId)
    .where('f.state', 'in', ['open', 'mending'])
    .executeTakeFirstOrThrow();
}

/** The lines of a finding, day by day; those that were removed since are not among them. */
export function listLinesOfFinding(db: Db, scope: Scope, entryIds: readonly string[]) {
  return db
    .selectFrom('work_entry as e')
    .innerJoin('cadre as c', 'c.id', 'e.cadreId')
    .leftJoin('output_product as p', 'p.id', 'e.productId')
    .leftJoin('output as o', (join) =>
      join.on(
        sql`"o"."id"`,
        '=',
        sql`(select min(x."outputId") from output_entry x where x."entryId" = e."id")`,
      ),
    )
    .select(['e.id', 'e.workedOn', 'e.minutes', 'e.note', 'e.isConfidential', 'e.enteredAt', 'e.unitId'])
    .select(['c.code', 'c.fullName', 'p.name as productName', 'o.name as outputName', 'o.documentNumber'])
    .where(idsIn(db, sql.ref('e.id'), entryIds))
    .where(withinScope(scope, 'e'))
    .orderBy('e.workedOn')
    .orderBy('c.nameSort')
    .orderBy('e.ordinal')
    .execute();
}
