import { type Db, findCadreByCode, type Trx } from '@so-viec/db';
import type { Action } from '@so-viec/shared/access/policy';
import { Problem } from '../../http/problem.ts';
import type { ReviewUser } from '../../review/reviewer.ts';
import { type RatedYear, ratedYears } from './rated-year.ts';

/** Whose rating of which year. */
export interface WhichYear {
  cadre: string;
  year: number;
}

/** The row that rights to a year go by. */
export const rowOf = ({ person, unitId }: RatedYear) => ({ cadreId: person.cadreId, unitId });

/**
 * A person's year for who may do `action`: 404 for whom they may not read, 422 for a year to come and for whom the decree
 * does not rate in it.
 */
export async function findYear(
  db: Db | Trx,
  user: Pick<ReviewUser, 'access' | 'today'>,
  which: WhichYear,
  action: Action,
): Promise<RatedYear> {
  const { cadreId, year } = await lookUp(db, user, which);
  user.access.require(action, year ? rowOf(year) : { cadreId, unitId: '' });
  return rated(user, which, year);
}

/** A person's year for who may do `action` in another unit: a body that the person has left. */
export async function findYearFrom(
  db: Db | Trx,
  user: Pick<ReviewUser, 'access' | 'today'>,
  which: WhichYear,
  { action, unitId }: { action: Action; unitId: string },
): Promise<RatedYear> {
  const { cadreId, year } = await lookUp(db, user, which);
  user.access.require(action, { cadreId, unitId });
  return rated(user, which, year);
}

async function lookUp(
  db: Db | Trx,
  { access }: Pick<ReviewUser, 'access'>,
  { cadre: code, year }: WhichYear,
): Promise<{ cadreId: string; year: RatedYear | undefined }> {
  const cadre = await findCadreByCode(db, code);
  if (!cadre) throw new Problem('not-found');
  const [found] = await ratedYears(db, access.organisation, { cadreIds: [cadre.id], year });
  return { cadreId: cadre.id, year: found };
}

function rated({ today }: { today: string }, { year }: WhichYear, found: RatedYear | undefined): RatedYear {
  if (`${year}` > today.slice(0, 4)) throw new Problem('future-period');
  if (!found) throw new Problem('annual-not-rated', { params: { reason: 'not-of-decree' } });
  return found;
}
