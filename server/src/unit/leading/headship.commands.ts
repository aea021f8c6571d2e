import {
  type Db,
  endHeadship,
  findHeadship,
  findUnit,
  insertHeadship,
  inTransaction,
  listLeadersOf,
  lockOrganisation,
  raiseChangeCounter,
  type Trx,
  updateHeadship,
} from '@so-viec/db';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { HeadshipEdit, HeadshipInput } from '@so-viec/shared/unit/leading.schema';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { refuseAt } from '../../http/refuse-at.ts';
import { isRepeated, says } from '../../http/repeated.ts';
import type { Changer } from '../change/changer.ts';
import { carriersOf, requireOfBody } from './delegation-checks.ts';
import { overlap, requireCarried, requireForwards, requirePosts, requireStanding } from './leading-checks.ts';

/** Lets somebody head a unit or be a deputy in it from a day. The same request twice is one. */
export function nameLeader(db: Db, by: Changer, code: string, input: HeadshipInput): Promise<void> {
  return inTransaction(db, async (trx) => {
    await lockOrganisation(trx);
    const unit = await findUnit(trx, code);
    if (!unit) throw new Problem('not-found');
    by.access.requireAt('headship.change', unit.id, input.cadreId);
    if (await isKnown(trx, unit.id, input)) return;
    await requireFree(trx, by, unit.id, input);
    const { endsOther: _, ...row } = input;
    await insertHeadship(trx, { ...row, unitId: unit.id, version: 1 });
    await finish(trx, by, 'headship.create', { objectId: input.id, objectVersion: 1 });
  });
}

async function isKnown(
  trx: Trx,
  unitId: string,
  { endsOther: _, ...input }: HeadshipInput,
): Promise<boolean> {
  return isRepeated(await findHeadship(trx, input.id), { ...input, unitId });
}

async function requireFree(
  trx: Trx,
  { access }: Changer,
  unitId: string,
  input: HeadshipInput,
): Promise<void> {
  requireForwards(input);
  await requireStanding(trx, unitId, input);
  const { name, held: posts } = await requirePosts(trx, { cadreId: input.cadreId, path: 'cadreId' }, input);
  requireOfBody(access, unitId, { name, posts: posts.filter(({ fromOn }) => fromOn <= input.fromOn) });
  await requireCarried(trx, { cadreId: input.cadreId, isCarrying: carriersOf(access, unitId) }, input);
  const leaders = (await listLeadersOf(trx, unitId)).filter((held) => overlap(held, input));
  const own = leaders.find(({ cadreId }) => cadreId === input.cadreId);
  const other = leaders.find(({ kind, cadreId }) => kind === 'head' && cadreId !== input.cadreId);
  if (input.kind === 'head' && other) {
    const mayEnd = input.endsOther && other.toOn === null && other.fromOn < input.fromOn;
    const params = { name: other.fullName, from: formatDay(other.fromOn) };
    if (!mayEnd) refuseAt('fromOn', 'headship-two-heads', params);
    await endHeadship(trx, other.id, input.fromOn);
  }
  if (!own) return;
  const isPromotion =
    input.kind === 'head' && own.kind === 'deputy' && own.fromOn < input.fromOn && own.toOn === null;
  if (!isPromotion) refuseAt('cadreId', 'headship-overlap', { from: formatDay(own.fromOn) });
  await endHeadship(trx, own.id, input.fromOn);
}

/** Moves the last day of a headship, or what a deputy has in charge. The same request twice is one. */
export function changeLeader(db: Db, by: Changer, id: string, edit: HeadshipEdit): Promise<void> {
  return inTransaction(db, async (trx) => {
    await lockOrganisation(trx);
    const held = await findHeadship(trx, id);
    if (!held) throw new Problem('not-found');
    by.access.requireAt('headship.change', held.unitId, held.cadreId);
    const { version, ...set } = edit;
    if (version === held.version - 1 && says(held, set)) return;
    if (version !== held.version) throw new Problem('stale-version', { current: held });
    const after = { ...held, toOn: set.toOn };
    requireForwards(after);
    await requireStanding(trx, held.unitId, after);
    await requireNoOther(trx, after);
    await requireLonger(trx, by, held, after);
    await updateHeadship(trx, { id, version }, set);
    await finish(trx, by, 'headship.change', { objectId: id, objectVersion: version + 1 });
  });
}

type Held = NonNullable<Awaited<ReturnType<typeof findHeadship>>>;

/** A later last day is a longer office: the posts that carry it go on from the day it ended. */
async function requireLonger(trx: Trx, { access }: Changer, held: Held, { toOn }: Held): Promise<void> {
  if (held.toOn === null || (toOn !== null && toOn <= held.toOn)) return;
  const { cadreId, unitId } = held;
  await requireCarried(trx, { cadreId, isCarrying: carriersOf(access, unitId) }, { fromOn: held.toOn, toOn });
}

async function requireNoOther(trx: Trx, after: Held): Promise<void> {
  const others = (await listLeadersOf(trx, after.unitId)).filter(({ id }) => id !== after.id);
  const other = others.find((held) => overlap(held, after) && held.kind === 'head' && after.kind === 'head');
  if (!other) return;
  refuseAt('toOn', 'headship-two-heads', { name: other.fullName, from: formatDay(other.fromOn) });
}

async function finish(
  trx: Trx,
  { access, at }: Changer,
  act: string,
  done: { objectId: string; objectVersion: number },
): Promise<void> {
  await raiseChangeCounter(trx);
  await audit(trx, { at, accountId: access.actor.accountId }, act, { object: 'headship', ...done });
}
