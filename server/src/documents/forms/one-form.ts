import { type Db, findCadreByCode, listPostsOf } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { relationsToPerson } from '../../cadre/person.ts';
import { Problem } from '../../http/problem.ts';
import { yearOf } from '../../rating/period/person-period.ts';
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
    ...{ format: which.format, period: which.month, cadreIds: [person.cadreId], of: '' },
    ...{ today, changeCount: access.organisation.changeCount },
  });
  if (!bytes) throw new Problem('form-not-of-pack');
  const { cadre, month: period, format } = which;
  await auditPrint(user, db, { reviewId: review?.id, cadreId: person.cadreId, cadre, period, format });
  return bytes;
}

/** Whose Mẫu số 02 of which year. */
interface WhichYear {
  cadre: string;
  year: number;
  format: 'pdf' | 'docx';
}

/** Mẫu số 02 of one person's year, for who may read their reviews where it is rated. Refuses a year without a post. */
export async function printYearForm(
  { db, url }: { db: Db; url: string },
  user: ReviewUser,
  { cadre: code, year, format }: WhichYear,
): Promise<Uint8Array> {
  const { access, today } = user;
  const cadre = await findCadreByCode(db, code);
  const posts = cadre ? await listPostsOf(db, cadre.id) : [];
  if (!cadre || !can(relationsToPerson(access, cadre.id, posts), 'review.read'))
    throw new Problem('not-found');
  const rated = await yearOf(db, access.organisation, { cadreId: cadre.id, year });
  if (rated && !can(access.relationsTo(rated.person), 'review.read')) throw new Problem('not-found');
  const { changeCount } = access.organisation;
  const of = { cadreIds: [cadre.id], of: '', today, changeCount };
  const bytes = await writeFormsNow(url, { format, period: `${year}`, ...of });
  if (!bytes) throw new Problem('no-post-that-year');
  const printed = { cadreId: cadre.id, cadre: code, period: `${year}`, format };
  await auditPrint(user, db, { reviewId: undefined, ...printed });
  return bytes;
}
