import {
  type Db,
  findDelegation,
  findPersonName,
  findUnit,
  insertDelegation,
  inTransaction,
  listDelegationsOf,
  listLeadersOf,
  lockOrganisation,
  raiseChangeCounter,
  type StoredDelegation,
  type Trx,
  updateDelegationEnd,
} from '@so-viec/db';
import type { Relation } from '@so-viec/shared/access/policy';
import { addDays, type CivilDay, formatDay, minDay } from '@so-viec/shared/civil-day/civil-day';
import type { DelegationInput } from '@so-viec/shared/unit/leading.schema';
import type { Access } from '../../access/access.ts';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { refuseAt } from '../../http/refuse-at.ts';
import { isRepeated } from '../../http/repeated.ts';
import type { Changer } from '../change/changer.ts';
import { requireBeside, requireNobodyAbove } from './delegation-checks.ts';
import {
  overlap,
  requireCarried,
  requireForwards,
  requireLeading,
  requirePosts,
  requireStanding,
} from './leading-checks.ts';

/** The absent head themself and personnel above let somebody stand in; the committee alone names who reviews a head. */
function requireRight(access: Access, unitId: string, fromCadreId: string | null): void {
  const relations = access.relationsTo({ cadreId: fromCadreId ?? '', unitId });
  const isForNaming = (relation: Relation) => relation === 'committee';
  const own = [...relations].filter((relation) => isForNaming(relation) === (fromCadreId === null));
  access.refuseUnless(new Set(own), 'delegation.change');
}

/** Lets somebody stand in for a head or deputy while they are away, or review a head. The same request twice is one. */
export function delegate(db: Db, by: Changer, code: string, input: DelegationInput): Promise<void> {
  return inTransaction(db, async (trx) => {
    await lockOrganisation(trx);
    const unit = await findUnit(trx, code);
    if (!unit) throw new Problem('not-found');
    requireRight(by.access, unit.id, input.fromCadreId);
    if (input.toCadreId !== input.fromCadreId) by.access.requireOther(input.toCadreId);
    if (isRepeated(await findDelegation(trx, input.id), { ...input, unitId: unit.id })) return;
    await requirePossible(trx, by.access, unit.id, input);
    await insertDelegation(trx, { ...input, unitId: unit.id, version: 1 });
    await finish(trx, by, 'delegation.create', { objectId: input.id, objectVersion: 1 });
  });
}

async function requirePossible(
  trx: Trx,
  access: Access,
  unitId: string,
  input: DelegationInput,
): Promise<void> {
  requireForwards(input);
  if (input.fromCadreId !== null && input.toOn === null) {
    throw new Problem('bad-input', { fields: [{ path: 'toOn', code: 'missing' }] });
  }
  if (input.toCadreId === input.fromCadreId) refuseAt('toCadreId', 'delegation-to-oneself');
  await requireStanding(trx, unitId, input);
  await requireNotYet(trx, unitId, input);
  if (input.fromCadreId === null) await requireNotTheHead(trx, unitId, input);
  else await requireLeading(trx, { unitId, cadreId: input.fromCadreId }, input);
  const to = await requirePosts(trx, { cadreId: input.toCadreId, path: 'toCadreId' }, input);
  await requireCarried(trx, { cadreId: input.toCadreId, isCarrying: () => true }, input);
  if (input.fromCadreId === null) requireNobodyAbove(access, unitId, input.fromOn);
  const isDeputy = (await listLeadersOf(trx, unitId)).some(
    (held) => held.cadreId === input.toCadreId && overlap(held, input),
  );
  if (!isDeputy) requireBeside(access, unitId, { ...to, isStandIn: input.fromCadreId !== null });
}

/** Refuses to let somebody stand in for whom they stand in for already on one of these days, or who stands in for them. */
async function requireNotYet(trx: Trx, unitId: string, input: DelegationInput): Promise<void> {
  const held = (await listDelegationsOf(trx, unitId)).filter((one) => overlap(one, input));
  const same = held.find((one) => isBetween(one, input.fromCadreId, input.toCadreId));
  if (same) refuseAt('fromOn', 'delegation-twice', { name: same.toName, ...daysOf(same) });
  const back = held.find((one) => isBetween(one, input.toCadreId, input.fromCadreId));
  if (!back) return;
  const name = (await findPersonName(trx, input.toCadreId)) ?? '';
  refuseAt('toCadreId', 'delegation-back', { name, ...daysOf(back) });
}

const isBetween = (
  { fromCadreId, toCadreId }: { fromCadreId: string | null; toCadreId: string },
  from: string | null,
  to: string | null,
) => fromCadreId === from && toCadreId === to;

const daysOf = ({ fromOn, toOn }: { fromOn: CivilDay; toOn: CivilDay | null }) => ({
  from: formatDay(fromOn),
  to: toOn === null ? '…' : formatDay(toOn),
});

async function requireNotTheHead(trx: Trx, unitId: string, input: DelegationInput): Promise<void> {
  const leaders = await listLeadersOf(trx, unitId);
  const isHead = leaders.some(
    (held) => held.kind === 'head' && held.cadreId === input.toCadreId && overlap(held, input),
  );
  if (isHead) refuseAt('toCadreId', 'delegation-to-oneself');
}

/** Ends a delegation sooner; one that has not begun by then never does. Nobody's past acts change. */
export function endDelegation(
  db: Db,
  by: Changer,
  id: string,
  { version, toOn }: { version: number; toOn: CivilDay },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    await lockOrganisation(trx);
    const held = await findDelegation(trx, id);
    if (!held) throw new Problem('not-found');
    requireRight(by.access, held.unitId, held.fromCadreId);
    if (version === held.version - 1 && toOn === held.toOn) return;
    if (version !== held.version) throw new Problem('stale-version', { current: held });
    await updateDelegationEnd(trx, { id, version }, lastDayOf(held, toOn, by.today));
    await finish(trx, by, 'delegation.end', { objectId: id, objectVersion: version + 1 });
  });
}

/** Not before yesterday, as what the stand-in did until then was done with right; and never later than it lasts. */
function lastDayOf(held: StoredDelegation, toOn: CivilDay, today: CivilDay): CivilDay {
  const first = minDay(addDays(today, -1), held.toOn ?? today);
  if (toOn < first) refuseAt('toOn', 'delegation-end-past', { day: formatDay(first) });
  if (held.toOn !== null && toOn > held.toOn) {
    refuseAt('toOn', 'delegation-end-later', { to: formatDay(held.toOn) });
  }
  return toOn;
}

async function finish(
  trx: Trx,
  { access, at }: Changer,
  act: string,
  done: { objectId: string; objectVersion: number },
): Promise<void> {
  await raiseChangeCounter(trx);
  await audit(trx, { at, accountId: access.actor.accountId }, act, { object: 'delegation', ...done });
}
