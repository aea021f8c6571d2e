import { applyWrites, type Db, inTransaction, loadOrganisation, noWrites } from '@so-viec/db';
import { type ComputedReview, computeMonth } from '@so-viec/server';
import { addMonths, monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { Codes } from '../bulk/codes.ts';
import type { Story } from '../story/story.ts';
import { type Deciders, noReviewRows, type ReviewRows, reviewRowsOf } from './review-rows.ts';

/**
 * The reviews of the month before the running one, in the bodies that live on: most approved, some at each step. Staff
 * first: what a leader has for d rests on theirs.
 */
export async function insertReviews(
  db: Db,
  story: Story,
  { codes, newId }: { codes: Codes; newId: () => string },
): Promise<void> {
  const { liveMonths } = story.plan;
  const last = liveMonths.at(-1);
  const month = last === undefined ? undefined : liveMonths.at(-2);
  if (last === undefined || month === undefined) return;
  const { headships } = await loadOrganisation(db);
  const accounts = new Map([...codes.cadres.values()].map(({ id, accountId }) => [id, accountId]));
  const heads = headships.filter(({ kind, toOn }) => kind === 'head' && toOn === null);
  const deciders: Deciders = {
    accountOf: (cadreId) => accounts.get(cadreId) ?? null,
    headOf: new Map(heads.map(({ unitId, cadreId }) => [unitId, cadreId])),
  };
  const today = `${addMonths(month, 1)}-05`;
  for (const kind of ['staff', 'leader'] as const) {
    const all = await computeMonth(db, { month, today, wanted: () => true });
    const worked = all.filter(({ person, sheet }) => person.kind === kind && hasWork(sheet));
    const rows: ReviewRows = noReviewRows();
    for (const [index, one] of worked.entries()) {
      reviewRowsOf(rows, one, { index, month, on: monthOf(today), deciders, newId });
    }
    await inTransaction(db, (trx) => applyWrites(trx, { ...noWrites(), inserts: rows }));
  }
}

const hasWork = (sheet: ComputedReview['sheet']) => sheet.score !== null && sheet.lines.length > 0;
