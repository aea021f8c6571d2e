import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { documentKey } from '@so-viec/shared/output/document-number';
import { sql } from 'kysely';
import type { Trx } from '../transaction.ts';

/** A product that claims a document, as whoever claims it again is told. */
export interface DocumentClaim {
  id: string;
  name: string;
  documentNumber: string;
  deliveredOn: CivilDay;
  unitId: string;
  cadreId: string;
  fullName: string;
}

/**
 * A product handed in by anybody in some units in a year that bears a document's number: the year of the document, or of
 * the delivery where nobody said. Products of drafts and returned days claim nothing yet.
 */
export async function findClaimOf(
  trx: Trx,
  claim: { documentNumber: string; year: string; exceptIds: string[]; unitIds: ReadonlySet<string> },
): Promise<DocumentClaim | undefined> {
  const rows = await trx
    .selectFrom('output as o')
    .innerJoin('cadre as c', 'c.id', 'o.cadreId')
    .leftJoin('work_day as d', 'd.id', 'o.workDayId')
    .select(['o.id', 'o.name', 'o.documentNumber', 'o.unitId', 'o.cadreId', 'o.deliveredOn', 'c.fullName'])
    .where('o.documentKey', '=', documentKey(claim.documentNumber))
    // Written out: the index holds what has a key alone.
    .where(sql<boolean>`o."documentKey" <> ''`)
    .where('o.deliveredOn', 'is not', null)
    .where(sql<boolean>`substr(coalesce(o."documentOn", o."deliveredOn"), 1, 4) = ${claim.year}`)
    .where((eb) => eb.or([eb('d.id', 'is', null), eb('d.state', 'in', ['submitted', 'accepted'])]))
    .orderBy('o.deliveredOn')
    .orderBy('o.id')
    .$narrowType<{ deliveredOn: string }>()
    .execute();
  return rows.find(({ id, unitId }) => claim.unitIds.has(unitId) && !claim.exceptIds.includes(id));
}
