import { type Db, findRatingStep, insertRatingStep, inTransaction, lockCadre, type Trx } from '@so-viec/db';
import type { HandOverInput } from '@so-viec/shared/annual-rating/annual-rating.schema';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { isRepeated } from '../../http/repeated.ts';
import { byOf, type ReviewUser } from '../../review/reviewer.ts';
import { findYearFrom, type WhichYear } from '../year/person-year.ts';
import { beginRating } from './annual-step.commands.ts';

/** A body hands the months over that it decided for a person who moved to another. Repeated it is done once. */
export function handOverMonths(
  db: Db,
  user: ReviewUser,
  which: WhichYear,
  input: HandOverInput,
): Promise<{ months: string[] }> {
  return inTransaction(db, (trx) => handOver(trx, user, which, input));
}

async function handOver(trx: Trx, user: ReviewUser, which: WhichYear, { id, body, text }: HandOverInput) {
  const { access, at, today } = user;
  const bodyId = access.organisation.versions.find(({ code }) => code === body)?.unitId;
  if (bodyId === undefined) throw new Problem('not-found');
  const from = { action: 'annual-rating.hand-over', unitId: bodyId } as const;
  const { person } = await findYearFrom(trx, user, which, from);
  await lockCadre(trx, person.cadreId);
  const year = await findYearFrom(trx, user, which, from);
  const known = await findRatingStep(trx, id);
  if (known && isRepeated(known, { kind: 'handed-over', text, ratingId: year.rating?.id })) {
    return { months: (JSON.parse(known.detail) as { months: string[] }).months };
  }
  const months = year.months
    .filter((one) => one.bodyId === bodyId && one.state === 'not-handed-over')
    .map(({ month }) => month);
  if (months.length === 0) throw new Problem('annual-nothing-to-hand-over');
  const rating = await beginRating(trx, user, year);
  const step = {
    ...{ id, kind: 'handed-over', happenedOn: today, at, accountId: access.actor.accountId, level: '' },
    ...{ number: '', text, fileId: null, detail: JSON.stringify({ bodyId, months }) },
  };
  if (!(await insertRatingStep(trx, rating, step, {})))
    throw new Problem('stale-version', { current: rating });
  const object = { object: 'annual-rating', objectId: rating.id, objectVersion: rating.version + 1 };
  await audit(trx, byOf(user), 'annual-rating.handed-over', { ...object, detail: { body, months } });
  return { months };
}
