import type { Assignment, AssignmentKind } from '@so-viec/shared/assignment/held.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { sql } from 'kysely';
import type { Db } from '../dialects.ts';
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
  const rows = await db
    .selectFrom('assignment as a')
    .innerJoin('position as p', 'p.id', 'a.positionId')
    .selectAll('a')
    .select('p.name as positionName')
    .$if(cadreIds !== null, (q) => q.where('a.cadreId', 'in', cadreIds ?? []))
    .where('a.fromOn', '<=', of.toOn)
    .where(sql<boolean>`(a."toOn" is null or a."toOn" >= ${of.fromOn})`)
    .orderBy('a.cadreId')
    .orderBy('a.fromOn')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as AssignmentKind,
    hasDutyToLog: row.hasDutyToLog === 1,
  }));
}
