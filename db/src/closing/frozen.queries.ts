import type { Scope } from '@so-viec/shared/access/scope';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import type { FrozenTable } from '@so-viec/shared/closing/frozen';
import { type Selectable, sql } from 'kysely';
import { type Db, idsIn } from '../dialects.ts';
import type { Schema } from '../schema.ts';
import { withinScope } from '../scope.ts';
import type { Trx } from '../transaction.ts';

// The read side of closed months: what reports, pages and the fingerprint rest on.

/** The units closed in a month, by the closings in force. */
export async function listClosedUnits(db: Db | Trx, month: Month): Promise<string[]> {
  const rows = await db
    .selectFrom('closing')
    .select('unitId')
    .where('month', '=', month)
    .where('reopenedAt', 'is', null)
    .execute();
  return rows.map(({ unitId }) => unitId);
}

/** The closing of a unit's month that is in force. */
export function findClosingInForce(db: Db | Trx, month: Month, unitId: string) {
  return db
    .selectFrom('closing')
    .selectAll()
    .where('month', '=', month)
    .where('unitId', '=', unitId)
    .where('reopenedAt', 'is', null)
    .executeTakeFirst();
}

/** Every edition of a unit's month, the first first. */
export function listClosingEditions(db: Db | Trx, month: Month, unitId: string) {
  return db
    .selectFrom('closing')
    .selectAll()
    .where('month', '=', month)
    .where('unitId', '=', unitId)
    .orderBy('edition')
    .execute();
}

/** People's months of the units closed, as they were closed, within a scope; person by person. */
export function listClosedMonths(db: Db | Trx, scope: Scope, month: Month) {
  return db
    .selectFrom('closed_cadre_month as m')
    .innerJoin('closing as c', 'c.id', 'm.closingId')
    .selectAll('m')
    .where('c.month', '=', month)
    .where('c.reopenedAt', 'is', null)
    .where(withinScope(scope, 'm'))
    .orderBy('m.cadreId')
    .orderBy('m.unitId')
    .orderBy('m.positionId')
    .execute();
}

/** The closings an edition is made of, its own among them: their rows are its rows. */
export async function listClosingParts(db: Db | Trx, closingId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('closing_part')
    .select('partId')
    .where('closingId', '=', closingId)
    .orderBy('partId')
    .execute();
  return rows.map(({ partId }) => partId);
}

/** All rows of a table that are frozen in these parts. */
export function listFrozen<T extends FrozenTable>(
  db: Db | Trx,
  table: T,
  partIds: readonly string[],
): Promise<Selectable<Schema[T]>[]> {
  const rows = db
    .selectFrom(table as 'closed_cadre_month')
    .selectAll()
    .where(idsIn(db, sql.ref('closingId'), partIds))
    .execute();
  return rows as unknown as Promise<Selectable<Schema[T]>[]>;
}

/** Of the products a closing carried over: how many, and how many were decided on since. */
export function countCarried(db: Db, closingId: string) {
  return db
    .selectFrom('closing_part as p')
    .innerJoin('carried_output as k', 'k.closingId', 'p.partId')
    .innerJoin('output as o', 'o.id', 'k.outputId')
    .select((eb) => [eb.fn.countAll<number>().as('carried'), eb.fn.count<number>('o.degree').as('decided')])
    .where('p.closingId', '=', closingId)
    .executeTakeFirstOrThrow();
}
