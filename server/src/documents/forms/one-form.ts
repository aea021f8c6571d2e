import type { Db } from '@so-viec/db';
import { Problem } from '../../http/problem.ts';
import { findPersonReview, type WhichReview } from '../../review/person-review.ts';
import type { ReviewUser } from '../../review/reviewer.ts';
import { auditPrint } from './forms.commands.ts';
import { writeFormsNow } from './worker/forms-desk.ts';

/** Mẫu số 01 of one person's month, for who may read their review. Refuses a month the decree has no form for. */
export async function printForm(
  { db, url }: { db: Db; url: string },
  user: ReviewUser,
  which: WhichReview & { format: 'pdf' | 'docx' },
): Promise<Uint8Array> {
  const { person, review } = await findPersonReview(db, user, which, 'review.read');
  const { access, today } = user;
  const bytes = await writeFormsNow(url, {
    ...{ format: which.format, month: which.month, cadreIds: [person.cadreId], of: '' },
    ...{ today, changeCount: access.organisation.changeCount },
  });
  if (!bytes) throw new Problem('form-not-of-pack');
  await auditPrint(user, db, { reviewId: review?.id, ...which });
  return bytes;
}
