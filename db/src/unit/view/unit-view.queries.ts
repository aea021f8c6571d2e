import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { sql } from 'kysely';
import { type Db, idsIn } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';

/** A unit by its code, for life. */
export function findUnit(
  db: Db | Trx,
  code: string,
): Promise<{ id: string; code: string; version: number } | undefined> {
  return db.selectFrom('unit').select(['id', 'code', 'version']).where('code', '=', code).executeTakeFirst();
}

/** Everything a unit ever was, in the order of time. */
export function listVersionsOf(db: Db, unitId: string) {
  return db.selectFrom('unit_version').selectAll().where('unitId', '=', unitId).orderBy('fromOn').execute();
}

/** The decision by which a unit ended so that it stood no more from a day on; empty where none was kept. */
export async function findEndDecision(db: Db, code: string, on: CivilDay): Promise<string> {
  const rows = await db
    .selectFrom('unit_change')
    .select(['decision', 'content'])
    .where('kind', '=', 'end')
    .where('happenedOn', '=', on)
    .execute();
  const ofUnit = (content: string) => (JSON.parse(content) as { unit: { code: string } }).unit.code === code;
  return rows.find(({ content }) => ofUnit(content))?.decision ?? '';
}

/** Changes of this one unit (made, renamed, moved, another week, ended) that may be taken back, the last first. */
export async function listOwnChanges(db: Db, code: string) {
  const rows = await db
    .selectFrom('unit_change as c')
    .innerJoin('unit_change_trace as t', 't.changeId', 'c.id')
    .select(['c.id', 'c.kind', 'c.happenedOn', 'c.content'])
    .where('t.undoneAt', 'is', null)
    .where('c.kind', 'in', ['create', 'rename', 'move', 'week', 'end'])
    .where('c.content', 'like', `%${JSON.stringify(code)}%`)
    .orderBy('c.at', 'desc')
    .execute();
  const isOf = (content: string) => (JSON.parse(content) as { unit: { code: string } }).unit.code === code;
  return rows
    .filter(({ content }) => isOf(content))
    .map(({ id, kind, happenedOn }) => ({ id, kind, happenedOn }));
}

/** What a unit came from and what became of it. */
export function listSuccessionsOf(db: Db, unitId: string) {
  return db
    .selectFrom('unit_succession as s')
    .innerJoin('unit as f', 'f.id', 's.fromUnitId')
    .innerJoin('unit as t', 't.id', 's.toUnitId')
    .select(['s.id', 's.kind', 's.happenedOn', 's.decision', 's.changeId', 's.fromUnitId', 's.toUnitId'])
    .select(['f.code as fromCode', 't.code as toCode'])
    .where((eb) => eb.or([eb('s.fromUnitId', '=', unitId), eb('s.toUnitId', '=', unitId)]))
    .orderBy('s.happenedOn')
    .orderBy('f.code')
    .execute();
}

/** Who heads a unit or is a deputy in it, of all times, the last first. */
export function listLeadersOf(db: Db | Trx, unitId: string) {
  return db
    .selectFrom('headship as h')
    .innerJoin('cadre as c', 'c.id', 'h.cadreId')
    .selectAll('h')
    .select(['c.code as cadreCode', 'c.fullName'])
    .where('h.unitId', '=', unitId)
    .orderBy('h.fromOn', 'desc')
    .orderBy('h.kind', 'desc')
    .orderBy('h.id')
    .execute();
}

function delegations(db: Db | Trx) {
  return (
    db
      .selectFrom('delegation as d')
      .innerJoin('cadre as t', 't.id', 'd.toCadreId')
      .leftJoin('cadre as f', 'f.id', 'd.fromCadreId')
      .innerJoin('unit as u', 'u.id', 'd.unitId')
      .selectAll('d')
      .select(['u.code as unitCode', 't.code as toCode', 't.fullName as toName'])
      .select(['f.code as fromCode', 'f.fullName as fromName'])
      // One that was taken back before it began never was.
      .where(sql<boolean>`(d."toOn" is null or d."toOn" >= d."fromOn")`)
      .orderBy('d.fromOn', 'desc')
      .orderBy('d.id')
  );
}

/** Who stands in at a unit, of all times, the last first. */
export function listDelegationsOf(db: Db | Trx, unitId: string) {
  return delegations(db).where('d.unitId', '=', unitId).execute();
}

/** What somebody has handed to others and others to them, that lasts on a day or begins later. */
export function listDelegationsOfCadre(db: Db, cadreId: string, day: CivilDay) {
  return delegations(db)
    .where((eb) => eb.or([eb('d.fromCadreId', '=', cadreId), eb('d.toCadreId', '=', cadreId)]))
    .where(sql<boolean>`(d."toOn" is null or d."toOn" >= ${day})`)
    .execute();
}

/** People with a post in one of these units on a day, by name; `words` are parts of the folded name. */
export function listPeopleOfUnits(
  db: Db,
  {
    unitIds,
    day,
    words,
    limit,
  }: { unitIds: readonly string[]; day: CivilDay; words: string[]; limit: number },
) {
  let query = db
    .selectFrom('assignment as a')
    .innerJoin('cadre as c', 'c.id', 'a.cadreId')
    .select(['c.id', 'c.code', 'c.fullName', 'a.title', 'a.unitId', 'a.kind'])
    .where(idsIn(db, sql.ref('a.unitId'), unitIds))
    .where('a.fromOn', '<=', day)
    .where(sql<boolean>`(a."toOn" is null or a."toOn" >= ${day})`);
  for (const word of words) query = query.where('c.nameFold', 'like', `%${word.replace(/[%_\\]/g, '')}%`);
  return query.orderBy('c.nameSort').orderBy('c.id').limit(limit).execute();
}
