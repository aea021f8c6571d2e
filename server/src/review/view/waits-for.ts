import { type Db, getCadreName } from '@so-viec/db';
import { bodyHeadsOf } from '@so-viec/shared/access/body-head.rules';
import { reviewersOf } from '@so-viec/shared/access/reviewer.rules';
import type { ReviewState } from '@so-viec/shared/review/review-state.rules';
import type { Access } from '../../access/access.ts';

/** Of several who may, the first are named. */
const MOST_NAMED = 2;

/** For whom a review waits, by name, the head first; null while it waits for nobody but the person, or for nothing. */
export async function waitsFor(
  db: Db,
  { organisation: { tree, authorities } }: Access,
  row: { cadreId: string; unitId: string },
  { state, answerDueOn }: { state: ReviewState; answerDueOn: string | null },
): Promise<string[] | null> {
  if (state !== 'submitted' && state !== 'scored' && answerDueOn === null) return null;
  const found =
    state === 'submitted' ? reviewersOf(tree, authorities, row) : bodyHeadsOf(tree, authorities, row);
  return firstNames(db, found);
}

/** The names of the first of these people. */
export async function firstNames(db: Db, people: Iterable<string>): Promise<string[]> {
  const named = [...people].slice(0, MOST_NAMED).map((id) => getCadreName(db, id));
  return (await Promise.all(named)).map(({ fullName }) => fullName);
}
