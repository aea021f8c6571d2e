import type { Assignment, AssignmentKind } from '@so-viec/shared/assignment/held.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { sql } from 'kysely';
import type { Db } from '../dialects.ts';

/** What denominators rest on: posts and days of leave of everybody, no work, so it needs no scope. */
interface HeldLeave {
  cadreId: string;
  fromOn: CivilDay;
  toOn: CivilDay;
  isHalf: boolean;
}

/** All assignments that touch the days from `fromOn` to `toOn`, person by person. */
export async function listAssignmentsBetween(
  db: Db,
  fromOn: CivilDay,
  toOn: CivilDay,
): Promise<Assignment[]> {
  const rows = await db
    .selectFrom('assignment')
    .select(['id', 'cadreId', 'unitId', 'positionId', 'kind', 'fromOn', 'toOn', 'dailyMinutes'])
    .select(['weeklyPattern', 'hasDutyToLog'])
    .where('fromOn', '<=', toOn)
    .where(sql<boolean>`("toOn" is null or "toOn" >= ${fromOn})`)
    .orderBy('cadreId')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as AssignmentKind,
    hasDutyToLog: row.hasDutyToLog === 1,
  }));
}

/** All leave that touches the days from `fromOn` to `toOn`. */
export async function listLeaveBetween(db: Db, fromOn: CivilDay, toOn: CivilDay): Promise<HeldLeave[]> {
  const rows = await db
    .selectFrom('leave')
    .select(['cadreId', 'fromOn', 'toOn', 'isHalf'])
    .where('toOn', '>=', fromOn)
    .where('fromOn', '<=', toOn)
    .execute();
  return rows.map((row) => ({ ...row, isHalf: row.isHalf === 1 }));
}

/** Codes, names and sort keys of everybody. */
export function listCadreNames(
  db: Db,
): Promise<{ id: string; code: string; fullName: string; nameSort: string }[]> {
  return db.selectFrom('cadre').select(['id', 'code', 'fullName', 'nameSort']).execute();
}

/** Every position of every edition with its group. */
export function listPositionGroups(db: Db): Promise<{ id: string; name: string; group: string }[]> {
  return db.selectFrom('position').select(['id', 'name', 'group']).execute();
}
