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

/** What is written of a position by a body for its own people, or in common (null). */
export interface Described {
  positionCode: string;
  unitId: string | null;
}

/** Who has written of a position: bodies, and null for what is common. */
export async function listDescribers(db: Db | Trx, positionCode: string): Promise<(string | null)[]> {
  const rows = await db
    .selectFrom('position_description')
    .select('unitId')
    .distinct()
    .where('positionCode', '=', positionCode)
    .execute();
  return rows.map(({ unitId }) => unitId);
}

/** The versions of a description with who wrote them, the latest first; contents are left out. */
export function listDescriptionVersions(db: Db | Trx, { positionCode, unitId }: Described) {
  return db
    .selectFrom('position_description as d')
    .leftJoin('account as a', 'a.id', 'd.accountId')
    .select(['d.id', 'd.ordinal', 'd.note', 'd.createdAt', 'd.draftId', 'a.displayName as by'])
    .where('d.positionCode', '=', positionCode)
    .where('d.unitId', unitId === null ? 'is' : '=', unitId)
    .orderBy('d.ordinal', 'desc')
    .execute();
}

/** One version, or the latest. */
export function findDescription(
  db: Db | Trx,
  { positionCode, unitId }: Described,
  ordinal?: number,
): Promise<PositionDescription | undefined> {
  return db
    .selectFrom('position_description')
    .selectAll()
    .where('positionCode', '=', positionCode)
    .where('unitId', unitId === null ? 'is' : '=', unitId)
    .$if(ordinal !== undefined, (q) => q.where('ordinal', '=', ordinal ?? 0))
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export function findDescriptionById(db: Db | Trx, id: string): Promise<PositionDescription | undefined> {
  return db.selectFrom('position_description').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The latest description of each of these positions, in the order of their codes: a body's own, else the common one, else any. */
export async function listDescriptionsOf(
  db: Db | Trx,
  codes: readonly string[],
  unitId: string | null,
): Promise<PositionDescription[]> {
  if (codes.length === 0) return [];
  const versions = await db
    .selectFrom('position_description')
    .select(['id', 'positionCode', 'unitId'])
    .where('positionCode', 'in', codes)
    .orderBy('positionCode')
    .orderBy((eb) =>
      eb.case().when('unitId', '=', unitId).then(2).when('unitId', 'is', null).then(1).else(0).end(),
    )
    .orderBy('unitId')
    .orderBy('ordinal')
    .execute();
  const ids = [...new Map(versions.map(({ positionCode, id }) => [positionCode, id])).values()];
  const rows = await db.selectFrom('position_description').selectAll().where('id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export async function insertDescription(trx: Trx, row: PositionDescription): Promise<void> {
  await trx.insertInto('position_description').values(row).execute();
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
