import { sql } from 'kysely';
import type { Db } from '../dialects.ts';

/** How a page names whom it shows. */
export type ReadOf = { cadreId: string } | { code: string };

/** Whom each of these names, in their order; undefined for nobody. */
export async function listReadCadres(db: Db, all: readonly ReadOf[]): Promise<(string | undefined)[]> {
  const codes = all.flatMap((of) => ('code' in of ? [of.code] : []));
  if (codes.length === 0) return all.map((of) => ('cadreId' in of ? of.cadreId : undefined));
  const rows = await db.selectFrom('cadre').select(['id', 'code']).where('code', 'in', codes).execute();
  const byCode = new Map(rows.map(({ id, code }) => [code, id]));
  return all.map((of) => ('cadreId' in of ? of.cadreId : byCode.get(of.code)));
}

export interface PersonEvent {
  id: string;
  at: string;
  act: string;
  object: string;
  objectId: string;
  detail: string;
  accountId: string | null;
  byName: string | null;
}

/** What is done with all data of a person, told in the month it was done. */
const OF_DATA = ['person-data.export', 'person-data.erase'];

/** More of a month than a person reads. */
const MOST = 500;

/**
 * What others did with a person's rows of a month, the latest first: read them, changed them, accepted, returned or scored
 * them. `exceptAccountId` is the person's own login.
 */
export async function listPersonTrail(
  db: Db,
  of: { cadreId: string; month: string; exceptAccountId: string },
): Promise<PersonEvent[]> {
  const { cadreId, month, exceptAccountId } = of;
  const days = db
    .selectFrom('work_day')
    .select('id')
    .where('cadreId', '=', cadreId)
    .where('workedOn', '>=', `${month}-01`)
    .where('workedOn', '<=', `${month}-31`);
  const lines = db
    .selectFrom('work_entry')
    .select('id')
    .where('month', '=', month)
    .where('cadreId', '=', cadreId);
  const products = db
    .selectFrom('output')
    .select('id')
    .where('cadreId', '=', cadreId)
    .where('deliveredOn', '>=', `${month}-01`)
    .where('deliveredOn', '<=', `${month}-31`);
  const reviews = db
    .selectFrom('review')
    .select('id')
    .where('cadreId', '=', cadreId)
    .where('period', '=', month);
  const rows = days.union(lines).union(products).union(reviews);
  return db
    .selectFrom('audit_event as e')
    .leftJoin('account as a', 'a.id', 'e.accountId')
    .select(['e.id', 'e.at', 'e.act', 'e.object', 'e.objectId', 'e.detail', 'e.accountId'])
    .select('a.displayName as byName')
    .where('e.outcome', '=', 'done')
    .where(sql<boolean>`(e."accountId" is null or e."accountId" <> ${exceptAccountId})`)
    .where(({ or, and, eb }) =>
      or([
        eb('e.objectId', 'in', rows),
        and([
          eb('e.objectId', '=', cadreId),
          eb('e.act', '=', 'person.read'),
          eb('e.detail', 'like', `%"period":"${month}"%`),
        ]),
        and([
          eb('e.objectId', '=', cadreId),
          eb('e.act', 'in', OF_DATA),
          eb('e.at', '>=', `${month}-01`),
          eb('e.at', '<', `${month}-32`),
        ]),
      ]),
    )
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(MOST)
    .execute();
}
