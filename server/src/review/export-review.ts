import { type Db, findCadreByCode, findChangeCount, findReviewContent, findReviewOf } from '@so-viec/db';
import { type Month, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { fileOf } from '@so-viec/shared/review/file/score-file';
import type { ScoreFile } from '@so-viec/shared/review/file/score-file.schema';
import { organisationToday } from '../access/organisation.ts';
import { placePeople } from './sheet/placed-people.ts';
import { computeSheets } from './sheet/sheets.ts';
import type { Frozen } from './steps/judge.ts';

/** Why there is no file: nobody of that code, no post in that month, or a pack that has degrees instead of ratios. */
export type NoFile = 'no-cadre' | 'no-post' | 'degrees';

/**
 * The file of `sv score` for a person's month: what was decided, as it was frozen, or else today's computation. For a
 * command line on the machine itself, which asks for no account.
 */
export async function exportReview(
  db: Db,
  of: { cadre: string; month: Month },
  now: Date,
): Promise<ScoreFile | NoFile> {
  const cadre = await findCadreByCode(db, of.cadre);
  if (!cadre) return 'no-cadre';
  const review = await findReviewOf(db, cadre.id, of.month);
  const content = review?.state === 'approved' ? await findReviewContent(db, review.id) : undefined;
  if (content !== undefined) return fileOrNot((JSON.parse(content) as Frozen).sheet.input);
  const organisation = await organisationToday(db, todayIn(now), await findChangeCount(db));
  const placed = await placePeople(db, organisation, { cadreIds: [cadre.id], month: of.month });
  const [person] = await computeSheets(db, organisation, placed, of.month);
  return person ? fileOrNot(person.sheet.input) : 'no-post';
}

const fileOrNot = (input: Frozen['sheet']['input']): ScoreFile | NoFile =>
  input ? fileOf(input) : 'degrees';
