import { applyWrites, type Db, findChangeCount, inTransaction, noWrites } from '@so-viec/db';
import { organisationToday, ratedYears } from '@so-viec/server';
import { opensOn } from '@so-viec/shared/annual-rating/annual-rating.rules';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
import type { Codes } from '../bulk/codes.ts';
import { decidersOf } from '../review/deciders.ts';
import type { Story } from '../story/story.ts';
import { type AnnualRows, annualRowsOf } from './annual-rows.ts';

/**
 * The ratings of the running year, in the bodies that live on: some at each step of the procedure. None before
 * November, when people begin to rate themselves.
 */
export async function insertAnnualRatings(
  db: Db,
  story: Story,
  { codes, newId }: { codes: Codes; newId: () => string },
): Promise<void> {
  const running = story.plan.liveMonths.at(-1);
  if (running === undefined) return;
  const [today, year] = [`${running}-20`, Number(running.slice(0, 4))];
  if (today < opensOn(year)) return;
  const organisation = await organisationToday(db, today, await findChangeCount(db));
  const years = await ratedYears(db, organisation, { cadreIds: null, year });
  const deciders = decidersOf(organisation, codes);
  const rows: AnnualRows = { annual_rating: [], rating_step: [] };
  for (const [index, one] of years.filter(({ computed }) => computed.level !== null).entries()) {
    const bodyId = bodyOf(organisation.tree, one.unitId);
    // Who heads the body is rated from above: they have rated themselves so far.
    const isTop = organisation.authorities.get(bodyId)?.heads.includes(one.person.cadreId) ?? false;
    annualRowsOf(rows, one, { index, isTop, running, deciders, newId });
  }
  await inTransaction(db, (trx) => applyWrites(trx, { ...noWrites(), inserts: rows }));
}
