import { applyWrites, type Db, findChangeCount, inTransaction, noWrites } from '@so-viec/db';
import { type ComputedReview, computeMonth, organisationToday } from '@so-viec/server';
import { addMonths, monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { Codes } from '../bulk/codes.ts';
import type { Story } from '../story/story.ts';
import { decidersOf } from './deciders.ts';
import { noReviewRows, type ReviewRows, reviewRowsOf } from './review-rows.ts';

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
  const today = `${addMonths(month, 1)}-05`;
  const deciders = decidersOf(await organisationToday(db, today, await findChangeCount(db)), codes);
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
