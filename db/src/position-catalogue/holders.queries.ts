import type { EditionPosition } from '@so-viec/shared/position-catalogue/held-by-edition.rules';
import { sql } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

/** The positions of these codes in every edition that is or was in force, by code. */
export async function listEditionPositions(
  db: Db | Trx,
  codes: readonly string[] | null,
): Promise<Map<string, EditionPosition[]>> {
  const rows = await db
    .selectFrom('position as p')
    .innerJoin('position_catalogue as c', 'c.id', 'p.catalogueId')
    .select(['p.code', 'p.id as positionId', 'p.name as positionName', 'c.fromOn', 'c.toOn'])
    .where('c.state', '<>', 'draft')
    .$if(codes !== null, (q) => q.where('p.code', 'in', codes ?? []))
    .execute();
  return Map.groupBy(rows, (row) => row.code);
}

/** How many people hold a position of each code on a day or later, in editions that are or were in force. */
export function countHoldersFrom(db: Db | Trx, day: string) {
  return db
    .selectFrom('assignment as a')
    .innerJoin('position as p', 'p.id', 'a.positionId')
    .select(['p.code', sql<number>`count(distinct a."cadreId")`.as('people')])
    .where((eb) => eb.or([eb('a.toOn', 'is', null), eb('a.toOn', '>=', day)]))
    .groupBy('p.code')
    .execute();
}

/** How many people hold a position of this code on a day. */
export async function countHoldersOf(db: Db | Trx, code: string, day: string): Promise<number> {
  const row = await db
    .selectFrom('assignment as a')
    .innerJoin('position as p', 'p.id', 'a.positionId')
    .select(sql<number>`count(distinct a."cadreId")`.as('people'))
    .where('p.code', '=', code)
    .where('a.fromOn', '<=', day)
    .where((eb) => eb.or([eb('a.toOn', 'is', null), eb('a.toOn', '>=', day)]))
    .executeTakeFirst();
  return row?.people ?? 0;
}
