import { type Db, findCadreByCode, listPostsOf } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { firstDayOfPeriod, periodsOfYear } from '@so-viec/shared/rating/period.rules';
import { relationsToPerson } from '../../cadre/person.ts';
import { Problem } from '../../http/problem.ts';
import { personPeriods } from '../period/person-period.ts';
import type { RatingUser } from '../rating-user.ts';
import { levelView } from './body-ratings-view.ts';

/** The quarters, half-years and the year of a person that have begun, each for who may read their reviews where it is rated. */
export async function viewPersonYear(
  db: Db,
  { access, today }: RatingUser,
  { cadre: code, year }: { cadre: string; year: string },
) {
  const cadre = await findCadreByCode(db, code);
  if (!cadre) throw new Problem('not-found');
  const posts = await listPostsOf(db, cadre.id);
  if (!can(relationsToPerson(access, cadre.id, posts), 'review.read')) throw new Problem('not-found');
  const begun = periodsOfYear(Number(year)).filter((period) => firstDayOfPeriod(period) <= today);
  const periods = await Promise.all(
    begun.map((period) => personPeriods(db, access.organisation, { cadreIds: [cadre.id], period })),
  );
  const read = periods.flat().filter(({ person: { cadreId, unitId } }) => {
    return can(access.relationsTo({ cadreId, unitId }), 'review.read');
  });
  return {
    year: Number(year),
    periods: read.map((one) => ({ period: one.period, ...levelView(one) })),
  };
}
export type PersonYearView = Awaited<ReturnType<typeof viewPersonYear>>;
