import type { Scope } from '@so-viec/shared/access/scope';
import type { AssignmentKind } from '@so-viec/shared/assignment/held.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Leave, LeaveKind } from '@so-viec/shared/leave/leave.rules';
import { sql } from 'kysely';
import type { NamedAssignment } from '../assignment/assignment.queries.ts';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';

interface Stretch {
  cadreIds: string[];
  fromOn: CivilDay;
  toOn: CivilDay;
}

/** What some people hold from a day to a day. */
export async function listAssignmentsOf(db: Db, of: Stretch): Promise<NamedAssignment[]> {
  if (of.cadreIds.length === 0) return [];
  const rows = await db
    .selectFrom('assignment as a')
    .innerJoin('position as p', 'p.id', 'a.positionId')
    .selectAll('a')
    .select('p.name as positionName')
    .where('a.cadreId', 'in', of.cadreIds)
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

/** The leave of some people that touches the days from `fromOn` to `toOn`. */
export async function listLeaveOf(db: Db, of: Stretch): Promise<(Leave & { cadreId: string })[]> {
  if (of.cadreIds.length === 0) return [];
  const rows = await db
    .selectFrom('leave')
    .select(['cadreId', 'fromOn', 'toOn', 'kind', 'isHalf'])
    .where('cadreId', 'in', of.cadreIds)
    .where('fromOn', '<=', of.toOn)
    .where('toOn', '>=', of.fromOn)
    .orderBy('fromOn')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as LeaveKind, isHalf: row.isHalf === 1 }));
}

/** People who hold a post with the duty to log in a unit of the scope on a day and have no line of that day. */
export async function listPeopleWithoutLines(db: Db, scope: Scope, day: CivilDay) {
  return db
    .selectFrom('assignment as a')
    .innerJoin('cadre as c', 'c.id', 'a.cadreId')
    .select(['a.cadreId', 'a.unitId', 'c.fullName'])
    .where('a.fromOn', '<=', day)
    .where(sql<boolean>`(a."toOn" is null or a."toOn" >= ${day})`)
    .where('a.hasDutyToLog', '=', 1)
    .where('a.kind', '<>', 'concurrent')
    .where(withinScope(scope, 'a'))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('cadre_day as f')
            .select('f.workDayId')
            .whereRef('f.cadreId', '=', 'a.cadreId')
            .where('f.workedOn', '=', day),
        ),
      ),
    )
    .orderBy('c.nameSort')
    .orderBy('c.id')
    .execute();
}
