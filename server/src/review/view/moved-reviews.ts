import { type Db, listFrozenContents, listReviewsTouched, type Review } from '@so-viec/db';
import { firstDayOf, lastDayOf, type Month } from '@so-viec/shared/civil-day/civil-day';
import { partsOf } from '@so-viec/shared/list/parts-of';
import { hasBasisMoved } from '@so-viec/shared/review/sheet/deciding.rules';
import type { OrganisationToday } from '../../access/organisation.ts';
import type { PlacedPerson } from '../sheet/placed-people.ts';
import { computeAllSheets } from '../sheet/sheets.ts';
import type { Frozen } from '../steps/judge.ts';

const AT_ONCE = 200;

interface Decided {
  month: Month;
  people: readonly PlacedPerson[];
  /** By person. */
  decided: ReadonlyMap<string, Review>;
}

/**
 * The people whose decided review would come out otherwise today. Only those are computed whose work was touched since, and
 * leaders, whose d rests on others.
 */
export async function movedReviews(
  db: Db,
  organisation: OrganisationToday,
  { month, people, decided }: Decided,
): Promise<Set<string>> {
  const touched = await touchedOf(db, month, [...decided.values()]);
  const asked = people.filter(({ cadreId }) => {
    const review = decided.get(cadreId);
    return review !== undefined && (review.kind === 'leader' || touched.has(review.id));
  });
  const moved = new Set<string>();
  const now = await computeAllSheets(db, organisation, asked, month);
  for (const part of partsOf(now, AT_ONCE)) {
    const ids = part.flatMap(({ review }) => review?.id ?? []);
    const frozen = new Map(
      (await listFrozenContents(db, ids)).map(({ reviewId, content }) => [reviewId, content]),
    );
    for (const { person, review, sheet } of part) {
      const content = frozen.get(review?.id ?? '');
      if (content !== undefined && hasBasisMoved((JSON.parse(content) as Frozen).sheet, sheet)) {
        moved.add(person.cadreId);
      }
    }
  }
  return moved;
}

async function touchedOf(db: Db, month: Month, reviews: readonly Review[]): Promise<Set<string>> {
  const days = { from: firstDayOf(month), to: lastDayOf(month) };
  const touched = new Set<string>();
  for (const part of partsOf(reviews, AT_ONCE)) {
    const ids = part.map(({ id }) => id);
    for (const id of await listReviewsTouched(db, ids, days)) touched.add(id);
  }
  return touched;
}
