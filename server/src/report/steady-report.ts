import { type Db, findChangeCount, inTransaction, lockOrganisation, type Trx } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { ReportContent } from '@so-viec/shared/report/report-content';
import { type OrganisationToday, organisationToday } from '../access/organisation.ts';

/** So often a report is summed up while others write; then they wait for it. */
const MOST_TRIES = 2;

/** Sums a report up, and what becomes of it in the transaction that knows it to hold. */
interface Making<T> {
  today: CivilDay;
  sum(db: Db | Trx, organisation: OrganisationToday): Promise<ReportContent>;
  keep(trx: Trx, content: ReportContent): Promise<T>;
}

/**
 * Makes a report whose closings are those of its figures. A province is summed up outside a transaction, and again where
 * a month was closed or opened, or the organisation changed, meanwhile; at last behind the lock that these wait for.
 */
export async function makeSteadyReport<T>(db: Db, making: Making<T>): Promise<T> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const organisation = await organisationToday(db, making.today, await findChangeCount(db));
    const content = await making.sum(db, organisation);
    const kept = await inTransaction(db, (trx) => keepUnmoved(trx, making, { organisation, content }));
    if (kept) return kept.made;
  }
  return inTransaction(db, (trx) => makeLocked(trx, making));
}

async function keepUnmoved<T>(
  trx: Trx,
  { keep }: Making<T>,
  { organisation, content }: { organisation: OrganisationToday; content: ReportContent },
) {
  await lockOrganisation(trx);
  const isUnmoved = (await findChangeCount(trx)) === organisation.changeCount;
  return isUnmoved ? { made: await keep(trx, content) } : undefined;
}

async function makeLocked<T>(trx: Trx, { today, sum, keep }: Making<T>): Promise<T> {
  await lockOrganisation(trx);
  const organisation = await organisationToday(trx, today, await findChangeCount(trx));
  return keep(trx, await sum(trx, organisation));
}
