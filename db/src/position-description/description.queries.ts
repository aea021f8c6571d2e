import type { Selectable } from 'kysely';
import type { Db } from '../dialects.ts';
import { nearestTo } from '../position-catalogue/nearest-edition.ts';
import type { Trx } from '../transaction.ts';
import type { PositionDescriptionTable } from './position-description.table.ts';

export type PositionDescription = Selectable<PositionDescriptionTable>;

/** The positions of all editions by code, each as the edition in force that day has it, else the nearest. */
export async function listPositionNames(db: Db | Trx, day: string) {
  const rows = await db
    .selectFrom('position as p')
    .innerJoin('position_catalogue as c', 'c.id', 'p.catalogueId')
    .select(['p.code', 'p.name', 'p.nameFold', 'c.code as edition', 'c.state'])
    .orderBy(nearestTo(day), 'desc')
    .orderBy('c.fromOn')
    .orderBy('p.code')
    .execute();
  return [...new Map(rows.map((row) => [row.code, row])).values()];
}

/** A position as the edition in force that day names it, else the nearest that has it. */
export function findPositionName(db: Db | Trx, code: string, day: string) {
  return db
    .selectFrom('position as p')
    .innerJoin('position_catalogue as c', 'c.id', 'p.catalogueId')
    .select(['p.code', 'p.name', 'c.code as edition'])
    .where('p.code', '=', code)
    .orderBy(nearestTo(day))
    .orderBy('c.fromOn', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The codes of positions that have a description. */
export async function listDescribedCodes(db: Db | Trx): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('position_description').select('positionCode').distinct().execute();
  return new Set(rows.map(({ positionCode }) => positionCode));
}

/** The versions of a position's description with who wrote them, the latest first; contents are left out. */
export function listDescriptionVersions(db: Db | Trx, positionCode: string) {
  return db
    .selectFrom('position_description as d')
    .leftJoin('account as a', 'a.id', 'd.accountId')
    .select(['d.id', 'd.ordinal', 'd.note', 'd.createdAt', 'd.draftId', 'a.displayName as by'])
    .where('d.positionCode', '=', positionCode)
    .orderBy('d.ordinal', 'desc')
    .execute();
}

/** One version, or the latest. */
export function findDescription(
  db: Db | Trx,
  positionCode: string,
  ordinal?: number,
): Promise<PositionDescription | undefined> {
  return db
    .selectFrom('position_description')
    .selectAll()
    .where('positionCode', '=', positionCode)
    .$if(ordinal !== undefined, (q) => q.where('ordinal', '=', ordinal ?? 0))
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export function findDescriptionById(db: Db | Trx, id: string): Promise<PositionDescription | undefined> {
  return db.selectFrom('position_description').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The latest versions of these positions, in the order of their codes. */
export async function listDescriptionsOf(
  db: Db | Trx,
  codes: readonly string[],
): Promise<PositionDescription[]> {
  if (codes.length === 0) return [];
  const rows = await db
    .selectFrom('position_description')
    .selectAll()
    .where('positionCode', 'in', codes)
    .orderBy('positionCode')
    .orderBy('ordinal')
    .execute();
  return [...new Map(rows.map((row) => [row.positionCode, row])).values()];
}

export async function insertDescription(trx: Trx, row: PositionDescription): Promise<void> {
  await trx.insertInto('position_description').values(row).execute();
}

/** The units in which somebody holds a position of that code today or later. */
export async function listUnitsOfPosition(db: Db | Trx, code: string, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('assignment as a')
    .innerJoin('position as p', 'p.id', 'a.positionId')
    .select('a.unitId')
    .distinct()
    .where('p.code', '=', code)
    .where((eb) => eb.or([eb('a.toOn', 'is', null), eb('a.toOn', '>=', today)]))
    .execute();
  return rows.map(({ unitId }) => unitId);
}

/** In which style a unit writes its papers: state or party. */
export async function findDocumentStyle(db: Db | Trx, unitId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('unit_version')
    .select('documentStyle')
    .where('unitId', '=', unitId)
    .orderBy('fromOn', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.documentStyle ?? undefined;
}
