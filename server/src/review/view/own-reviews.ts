import { type Db, findCadreByCode, listPostsOf, listReviewsOf, type PostOfCadre } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { FIRST_YEAR } from '@so-viec/shared/annual-rating/annual-rating.rules';
import { addMonths, type Month, minDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { Level } from '@so-viec/shared/review/pack/level';
import { ND335_2025 } from '@so-viec/shared/review/pack/rule-pack.data';
import type { OrganisationToday } from '../../access/organisation.ts';
import { presentPosts, relationsToPerson } from '../../cadre/person.ts';
import { Problem } from '../../http/problem.ts';
import { rulesOfWork } from '../../rule-choice/rules-of-work.ts';
import { stateOf } from '../person-review.ts';
import type { ReviewUser } from '../reviewer.ts';

const MONTHS_SHOWN = 24;
/** The last ones are listed though nobody began them. */
const MONTHS_OPEN = 3;

/** The months in which a person held a post, the latest first, with where the review of each stands. */
export async function viewReviewsOf(db: Db, { access, today }: ReviewUser, code: string) {
  const cadre = await findCadreByCode(db, code);
  if (!cadre) throw new Problem('not-found');
  const posts = await listPostsOf(db, cadre.id);
  if (!can(relationsToPerson(access, cadre.id, posts), 'review.read')) throw new Problem('not-found');
  const reviews = new Map((await listReviewsOf(db, cadre.id)).map((review) => [review.period, review]));
  const held = posts.filter(({ kind }) => kind !== 'concurrent');
  const reads = ({ unitId }: { unitId: string }) =>
    can(access.relationsTo({ cadreId: cadre.id, unitId }), 'review.read');
  // As one review is read: where it belongs, not where its person once was or is beside.
  const isHeld = (month: Month) => {
    const posts = held.filter(
      ({ fromOn, toOn }) => monthOf(fromOn) <= month && (toOn === null || monthOf(toOn) >= month),
    );
    const review = reviews.get(month);
    return posts.length > 0 && (review ? reads(review) : posts.some(reads));
  };
  const months = Array.from({ length: MONTHS_SHOWN }, (_, back) => addMonths(monthOf(today), -back));
  return {
    person: { code: cadre.code, fullName: cadre.fullName },
    ratedYears: ratedYearsOf(access.organisation, cadre.kind, held.filter(reads)),
    months: months
      .filter((month, back) => isHeld(month) && (back < MONTHS_OPEN || reviews.has(month)))
      .map((month) => {
        const review = reviews.get(month);
        return {
          month,
          state: review ? stateOf(review) : ('none' as const),
          totalHundredths: review?.state === 'approved' ? review.totalHundredths : null,
          level: review?.state === 'approved' ? (review.level as Level | '') : ('' as const),
          answerDueOn: review?.answerDueOn ?? null,
          appealUntilOn: review?.appealUntilOn ?? null,
        };
      }),
  };
}
export type OwnReviewsView = Awaited<ReturnType<typeof viewReviewsOf>>;

/** The years from this one back to the decree's first in which the decree rates a person, by the post of today. */
function ratedYearsOf(
  organisation: OrganisationToday,
  cadreKind: string,
  posts: readonly PostOfCadre[],
): number[] {
  const { today } = organisation;
  const year = Number(today.slice(0, 4));
  const years = Array.from({ length: Math.max(0, year - FIRST_YEAR + 1) }, (_, back) => year - back);
  const [post] = presentPosts(posts, today).filter(({ kind }) => kind !== 'concurrent');
  if (!post) return [];
  return years.filter((one) => {
    const day = minDay(`${one}-12-31`, today);
    return rulesOfWork(organisation, { cadreKind, unitId: post.unitId }, day).pack.code === ND335_2025.code;
  });
}
