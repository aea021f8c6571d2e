import {
  type Db,
  type DisqualifierRow,
  findCadreByCode,
  findDisqualifier,
  insertRatingBasis,
  inTransaction,
  listPostsOf,
  lockCadre,
  type PostOfCadre,
  type Trx,
  updateRatingBasis,
} from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import type { DisqualifierInput, DisqualifierLifting } from '@so-viec/shared/rating/rating.schema';
import { disqualifiersFor } from '@so-viec/shared/review/rating/rating.rules';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
import { audit } from '../../audit/audit.ts';
import { keptAt, relationsToPerson } from '../../cadre/person.ts';
import { Problem } from '../../http/problem.ts';
import { leadsOn } from '../../review/sheet/placed-people.ts';
import { byOf, type RatingUser } from '../rating-user.ts';

/** Refuses 404 whom the actor may not read, 403 for whom they may not do this: a concurrent post gives no right to it. */
function requireRight({ access, today }: RatingUser, cadreId: string, posts: readonly PostOfCadre[]): void {
  const here = relationsToPerson(access, cadreId, posts);
  if (!can(here, 'review.read')) throw new Problem('not-found');
  access.refuseUnless(relationsToPerson(access, cadreId, keptAt(posts, today)), 'disqualifier.write');
}

/** Where somebody stood on a day: the unit of their post. */
function unitOn(posts: readonly PostOfCadre[], day: string): string {
  const held = posts.filter((post) => post.fromOn <= day && (post.toOn === null || post.toOn >= day));
  const post = held.find(({ kind }) => kind === 'secondment') ?? held.find(({ kind }) => kind === 'primary');
  if (!post) {
    throw new Problem('no-post-that-day', { fields: [{ path: 'happenedOn', code: 'no-post-that-day' }] });
  }
  return post.unitId;
}

/** Enters what forces somebody's last level. It counts in the body they were in that day, also when it is found later. */
export function enterDisqualifier(
  db: Db,
  user: RatingUser,
  { cadre: code, ...input }: DisqualifierInput,
): Promise<DisqualifierRow> {
  return inTransaction(db, async (trx) => {
    const cadre = await findCadreByCode(trx, code);
    if (!cadre) throw new Problem('not-found');
    const posts = await listPostsOf(trx, cadre.id);
    requireRight(user, cadre.id, posts);
    await lockCadre(trx, cadre.id);
    const known = await findDisqualifier(trx, input.id);
    if (known) return sameAs(known, { ...input, cadreId: cadre.id });
    const row = placed(user, { ...input, cadreId: cadre.id }, posts);
    await insertRatingBasis(trx, 'disqualifier', row);
    await trace(trx, user, 'disqualifier.entry', row);
    return row;
  });
}

type Entered = Omit<DisqualifierInput, 'cadre'> & { cadreId: string };

function sameAs(known: DisqualifierRow, input: Entered): DisqualifierRow {
  const keys = ['cadreId', 'kind', 'happenedOn', 'fact', 'document'] as const;
  if (keys.some((key) => known[key] !== input[key])) throw new Problem('duplicate-id');
  return known;
}

function placed(user: RatingUser, input: Entered, posts: readonly PostOfCadre[]): DisqualifierRow {
  const { access, today } = user;
  const { cadreId, happenedOn, kind } = input;
  if (happenedOn > today) {
    throw new Problem('future-day', { fields: [{ path: 'happenedOn', code: 'future-day' }] });
  }
  const unitId = bodyOf(access.organisation.tree, unitOn(posts, happenedOn));
  const isLeader = leadsOn(access.organisation, cadreId, happenedOn).length > 0;
  if (!disqualifiersFor(isLeader ? 'leader' : 'staff').includes(kind)) {
    throw new Problem('disqualifier-not-for-staff', { fields: [{ path: 'kind', code: 'bad-value' }] });
  }
  return { ...input, unitId, ...byOf(user), liftedAt: null, liftedReason: '', version: 1 };
}

/** Takes back what was entered, with the reason: it stays to be read and counts no more. */
export function liftDisqualifier(
  db: Db,
  user: RatingUser,
  id: string,
  { version, reason }: DisqualifierLifting,
): Promise<DisqualifierRow> {
  return inTransaction(db, async (trx) => {
    const known = await findDisqualifier(trx, id);
    if (!known) throw new Problem('not-found');
    requireRight(user, known.cadreId, await listPostsOf(trx, known.cadreId));
    if (known.liftedAt !== null && known.version === version + 1 && known.liftedReason === reason)
      return known;
    if (known.liftedAt !== null) throw new Problem('disqualifier-lifted', { current: known });
    const row = { ...known, ...byOf(user), liftedAt: user.at, liftedReason: reason };
    const isCurrent = await updateRatingBasis(trx, 'disqualifier', version, row);
    if (!isCurrent) throw new Problem('stale-version', { current: known });
    const lifted = { ...row, version: version + 1 };
    await trace(trx, user, 'disqualifier.lifting', lifted);
    return lifted;
  });
}

async function trace(trx: Trx, user: RatingUser, act: string, row: DisqualifierRow): Promise<void> {
  const { id: objectId, version: objectVersion } = row;
  await audit(trx, byOf(user), act, { object: 'disqualifier', objectId, objectVersion });
}
