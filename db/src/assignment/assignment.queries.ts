import type { Assignment, AssignmentKind } from '@so-viec/shared/assignment/held.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { sql } from 'kysely';
import type { Db } from '../dialects.ts';
import { kept } from '../kept.ts';
import type { Trx } from '../transaction.ts';

/** An assignment with the words that a page shows. */
export interface NamedAssignment extends Assignment {
  positionName: string;
  title: string;
}

/** What these people (null: everybody) hold from a day to a day, person by person: posts, no work, so it needs no scope. */
export async function listAssignments(
  db: Db | Trx,
  of: { cadreIds: readonly string[] | null; fromOn: CivilDay; toOn: CivilDay },
): Promise<NamedAssignment[]> {
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
    kind: row.kind as AssignmentKind,
    hasDutyToLog: row.hasDutyToLog === 1,
  }));
}

interface Stretch {
  fromOn: CivilDay;
  toOn: CivilDay;
}

function assignmentsWithin(db: Db | Trx, { fromOn, toOn }: Stretch) {
  return db
    .selectFrom('assignment as a')
    .innerJoin('position as p', 'p.id', 'a.positionId')
    .selectAll('a')
    .select('p.name as positionName')
    .where('a.fromOn', '<=', toOn)
    .where(sql<boolean>`(a."toOn" is null or a."toOn" >= ${fromOn})`)
    .orderBy('a.cadreId')
    .orderBy('a.fromOn')
    .orderBy('a.id');
}

const assignmentsOfCadre = kept((db, { cadreId, fromOn, toOn }: Stretch & { cadreId: string }) =>
  assignmentsWithin(db, { fromOn, toOn }).where('a.cadreId', '=', cadreId),
);
