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

/** What one person holds from a day to a day: posts, no work, so it needs no scope. */
export async function listAssignments(
  db: Db | Trx,
  of: { cadreId: string; fromOn: CivilDay; toOn: CivilDay },
): Promise<NamedAssignment[]> {
  const rows = await db
    .selectFrom('assignment as a')
    .innerJoin('position as p', 'p.id', 'a.positionId')
    .selectAll('a')
    .select('p.name as positionName')
    .where('a.cadreId', '=', of.cadreId)
    .where('a.fromOn', '<=', of.toOn)
    .where(sql<boolean>`(a."toOn" is null or a."toOn" >= ${of.fromOn})`)
    .orderBy('a.fromOn')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as AssignmentKind,
    hasDutyToLog: row.hasDutyToLog === 1,
  }));
}
