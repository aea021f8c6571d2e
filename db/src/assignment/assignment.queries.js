import { sql } from 'kysely';
import { kept } from '../kept.ts';
/** What these people (null: everybody) hold from a day to a day, person by person: posts, no work, so it needs no scope. */
export async function listAssignments(db, of) {
  const { cadreIds } = of;
  if (cadreIds?.length === 0) return [];
  const [cadreId] = cadreIds ?? [];
  const rows =
    cadreId && cadreIds?.length === 1
      ? (await assignmentsOfCadre(db, { ...of, cadreId })).rows
      : await assignmentsWithin(db, of)
          .$if(cadreIds !== null, (q) => q.where('a.cadreId', 'in', cadreIds ?? []))
          .execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind,
    hasDutyToLog: row.hasDutyToLog === 1,
  }));
}
function assignmentsWithin(db, { fromOn, toOn }) {
  return db
    .selectFrom('assignment as a')
    .innerJoin('position as p', 'p.id', 'a.positionId')
    .selectAll('a')
    .select('p.name as positionName')
    .where('a.fromOn', '<=', toOn)
    .where(sql`(a."toOn" is null or a."toOn" >= ${fromOn})`)
    .orderBy('a.cadreId')
    .orderBy('a.fromOn')
    .orderBy('a.id');
}
const assignmentsOfCadre = kept((db, { cadreId, fromOn, toOn }) =>
  assignmentsWithin(db, { fromOn, toOn }).where('a.cadreId', '=', cadreId),
);
