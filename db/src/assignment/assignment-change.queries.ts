import type { AssignmentKind } from '@so-viec/shared/assignment/held.rules';
import type { Leaving } from '@so-viec/shared/assignment/leaving.rules';
import { type CivilDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import { tellForeign, tellForeignRows } from '../audit/mark/foreign.ts';
import { remark, remarkRows, withMark } from '../audit/mark/mark.ts';
import { requireOpenStretch } from '../closing/closed-guard.queries.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { AssignmentTable } from './assignment.table.ts';

/** Everything a person ever held, the newest first, with the words that a page shows. */
export async function listPostsOf(db: Db | Trx, cadreId: string) {
  const rows = await db
    .selectFrom('assignment as a')
    .innerJoin('position as p', 'p.id', 'a.positionId')
    .innerJoin('unit as u', 'u.id', 'a.unitId')
    .selectAll('a')
    .select(['p.name as positionName', 'p.code as positionCode', 'u.code as unitCode'])
    .where('a.cadreId', '=', cadreId)
    .orderBy('a.fromOn', 'desc')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as AssignmentKind,
    hasDutyToLog: row.hasDutyToLog === 1,
    leaving: row.leaving as Leaving | '',
  }));
}
export type PostOfCadre = Awaited<ReturnType<typeof listPostsOf>>[number];

/** The person an assignment belongs to. */
export function findAssignment(db: Db | Trx, id: string): Promise<Selectable<AssignmentTable> | undefined> {
  return db.selectFrom('assignment').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Refuses a post in a month that is closed for the person or in the unit, as those that change one do. */
export async function insertAssignment(trx: Trx, row: Insertable<AssignmentTable>): Promise<void> {
  const after = { ...row, toOn: row.toOn ?? null };
  await requireOpenStretch(trx, row.cadreId, { before: null, after, isOther: false });
  await trx
    .insertInto('assignment')
    .values(withMark(trx, 'assignment', row))
    .execute();
}

/** What of a post decides a person's days besides its first and last; a title or decision does not. */
const DECIDES_DAYS = ['unitId', 'positionId', 'kind', 'weeklyPattern', 'hasDutyToLog'] as const;

type Changed = Omit<Updateable<AssignmentTable>, 'id' | 'cadreId' | 'version'>;

/** Whether the version seen was still there. */
export async function updateAssignment(
  trx: Trx,
  { id, version }: { id: string; version: number },
  set: Changed,
): Promise<boolean> {
  await tellForeign(trx, 'assignment', [id]);
  const before = await findAssignment(trx, id);
  if (before) {
    const { fromOn = before.fromOn, toOn = before.toOn, unitId = before.unitId } = set;
    const after = { fromOn, toOn, unitId };
    const isOther = DECIDES_DAYS.some((name) => set[name] !== undefined && set[name] !== before[name]);
    await requireOpenStretch(trx, before.cadreId, { before, after, isOther });
  }
  const done = await trx
    .updateTable('assignment')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  await remark(trx, 'assignment', [id]);
  return done.numUpdatedRows === 1n;
}

const lastsPast = (day: CivilDay) => sql<boolean>`("toOn" is null or "toOn" > ${day})`;

/** The offices a person held or holds, the newest first. */
export function listHeadshipsOf(db: Db | Trx, cadreId: string) {
  return db
    .selectFrom('headship')
    .select(['id', 'unitId', 'kind', 'fromOn', 'toOn'])
    .where('cadreId', '=', cadreId)
    .orderBy('fromOn', 'desc')
    .orderBy('id')
    .execute();
}

/** What a person has handed to others and others to them that lasts past a day. */
export function listDelegationsPast(trx: Trx, cadreId: string, lastOn: CivilDay) {
  return trx
    .selectFrom('delegation')
    .selectAll()
    .where((eb) => eb.or([eb('fromCadreId', '=', cadreId), eb('toCadreId', '=', cadreId)]))
    .where(lastsPast(lastOn))
    .execute();
}

/** Delegations go no further than a day; one that would begin later never does. */
export async function endDelegations(trx: Trx, ids: readonly string[], lastOn: CivilDay): Promise<void> {
  if (ids.length === 0) return;
  await tellForeign(trx, 'delegation', ids);
  await trx.deleteFrom('delegation').where('id', 'in', ids).where('fromOn', '>', lastOn).execute();
  await trx
    .updateTable('delegation')
    .set((eb) => ({ toOn: lastOn, version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute();
  await remark(trx, 'delegation', ids);
}

/** The roles of a person's accounts that last past a day. */
export function listRolesPast(trx: Trx, cadreId: string, lastOn: CivilDay) {
  return trx
    .selectFrom('role_grant')
    .select(['id', 'accountId', 'role', 'unitId', 'fromOn'])
    .where('accountId', 'in', (eb) =>
      eb.selectFrom('account').select('account.id').where('account.cadreId', '=', cadreId),
    )
    .where(lastsPast(lastOn))
    .execute();
}

/** Roles go no further than a day; one that would begin later never does. */
export async function endRoles(trx: Trx, ids: readonly string[], lastOn: CivilDay): Promise<void> {
  if (ids.length === 0) return;
  await tellForeign(trx, 'role_grant', ids);
  await trx.deleteFrom('role_grant').where('id', 'in', ids).where('fromOn', '>', lastOn).execute();
  await trx.updateTable('role_grant').set({ toOn: lastOn }).where('id', 'in', ids).execute();
  await remark(trx, 'role_grant', ids);
}

/** When each of these units begins and ends: its first day, and its last or null. */
export async function listUnitLives(db: Db | Trx, unitIds: readonly string[]) {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom('unit_version')
    .select(['unitId', 'fromOn', 'toOn'])
    .where('unitId', 'in', unitIds)
    .orderBy('fromOn')
    .execute();
  return [...Map.groupBy(rows, (row) => row.unitId)].map(([unitId, versions]) => ({
    unitId,
    fromOn: versions[0]?.fromOn ?? '',
    toOn: versions.at(-1)?.toOn ?? null,
  }));
}

/** A position with the days on which its edition is in force. */
export function findPositionLife(db: Db | Trx, positionId: string) {
  return db
    .selectFrom('position as p')
    .innerJoin('position_catalogue as k', 'k.id', 'p.catalogueId')
    .select(['p.id', 'p.code', 'p.name', 'k.fromOn', 'k.toOn', 'k.state', 'k.code as edition'])
    .where('p.id', '=', positionId)
    .executeTakeFirst();
}

/** The positions of editions in force on a day, by code. */
export function listPositionsInForce(db: Db, on: CivilDay) {
  return db
    .selectFrom('position as p')
    .innerJoin('position_catalogue as k', 'k.id', 'p.catalogueId')
    .select(['p.id', 'p.code', 'p.name', 'p.nameFold', 'k.code as edition'])
    .where('k.state', '!=', 'draft')
    .where('k.fromOn', '<=', on)
    .where(sql<boolean>`(k."toOn" is null or k."toOn" >= ${on})`)
    .orderBy('p.code')
    .execute();
}

/** How many days, tasks and reviews of its months a person has in the unit of a post on its days. */
export async function countWorkOfPost(
  trx: Trx,
  post: Pick<Selectable<AssignmentTable>, 'cadreId' | 'unitId' | 'fromOn' | 'toOn'>,
): Promise<number> {
  const { cadreId, unitId, fromOn } = post;
  const toOn = post.toOn ?? '9999-12-31';
  const { rows } = await sql<{ count: number | string }>`
    select (select count(*) from "work_day" where "cadreId" = ${cadreId} and "unitId" = ${unitId}
        and "workedOn" >= ${fromOn} and "workedOn" <= ${toOn})
      + (select count(*) from "task" where "cadreId" = ${cadreId} and "unitId" = ${unitId}
        and "openedOn" >= ${fromOn} and "openedOn" <= ${toOn})
      + (select count(*) from "review" where "cadreId" = ${cadreId} and "unitId" = ${unitId}
        and "period" >= ${monthOf(fromOn)} and "period" <= ${monthOf(toOn)}) as "count"`.execute(trx);
  return Number(rows[0]?.count ?? 0);
}

/** Takes a post away on which nothing rests; what followed it follows what it followed. */
export async function removeAssignment(trx: Trx, id: string): Promise<void> {
  const before = await findAssignment(trx, id);
  if (before) await requireOpenStretch(trx, before.cadreId, { before, after: null, isOther: false });
  const followsId = before?.followsId ?? null;
  const following = await trx.selectFrom('assignment').select('id').where('followsId', '=', id).execute();
  await tellForeignRows(trx, 'assignment', following);
  await trx.updateTable('assignment').set({ followsId }).where('followsId', '=', id).execute();
  await remarkRows(trx, 'assignment', following);
  await trx.deleteFrom('assignment').where('id', '=', id).execute();
}
