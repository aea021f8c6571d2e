import {
  type Db,
  findDelegation,
  findUnit,
  insertDelegation,
  inTransaction,
  listLeadersOf,
  lockForImport,
  raiseChangeCounter,
  type StoredDelegation,
  type Trx,
  updateDelegationEnd,
} from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { addDays, type CivilDay, formatDay, minDay } from '@so-viec/shared/civil-day/civil-day';
import type { DelegationInput } from '@so-viec/shared/unit/leading.schema';
import { pathOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../../access/access.ts';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import type { Changer } from '../change/unit-change.commands.ts';
import {
  overlap,
  refuseField,
  requireForwards,
  requireLeading,
  requirePosts,
  requireStanding,
} from './leading-checks.ts';

/** The absent head themself, personnel above and the committee; who reviews a head is named by the committee alone. */
function requireRight(access: Access, unitId: string, fromCadreId: string | null): void {
  const relations = access.relationsTo({ cadreId: fromCadreId ?? '', unitId });
  const mayName = fromCadreId !== null || relations.has('committee');
  if (!mayName || !can(relations, 'delegation.change')) throw new Problem('not-allowed');
}

/** Lets somebody stand in for a head or deputy while they are away, or review a head. The same request twice is one. */
export function delegate(db: Db, by: Changer, code: string, input: DelegationInput): Promise<void> {
  return inTransaction(db, async (trx) => {
    await lockForImport(trx);
    const unit = await findUnit(trx, code);
    if (!unit) throw new Problem('not-found');
    requireRight(by.access, unit.id, input.fromCadreId);
    if (await isKnown(trx, unit.id, input)) return;
    await requirePossible(trx, by.access, unit.id, input);
    await insertDelegation(trx, { ...input, unitId: unit.id, version: 1 });
    await finish(trx, by, 'delegation.create', { objectId: input.id, objectVersion: 1 });
  });
}

async function isKnown(trx: Trx, unitId: string, input: DelegationInput): Promise<boolean> {
  const known = await findDelegation(trx, input.id);
  if (!known) return false;
  const isSame =
    known.unitId === unitId && known.toCadreId === input.toCadreId && known.fromOn === input.fromOn;
  if (!isSame) throw new Problem('duplicate-id');
  return true;
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
  if (input.toCadreId === input.fromCadreId) refuseField('toCadreId', 'delegation-to-oneself');
  await requireStanding(trx, unitId, input);
  if (input.fromCadreId === null) await requireNotTheHead(trx, unitId, input);
  else await requireLeading(trx, { unitId, cadreId: input.fromCadreId }, input);
  const { name, posts } = await requirePosts(trx, { cadreId: input.toCadreId, path: 'toCadreId' }, input);
  const { tree } = access.organisation;
  const below = posts.find((post) =>
    pathOf(tree, post.unitId)
      .slice(1)
      .some((above) => above.unitId === unitId),
  );
  if (below) {
    const unit = tree.get(below.unitId)?.name ?? '';
    refuseField('toCadreId', 'delegation-to-below', { name, unit });
  }
}

async function requireNotTheHead(trx: Trx, unitId: string, input: DelegationInput): Promise<void> {
  const leaders = await listLeadersOf(trx, unitId);
  const isHead = leaders.some(
    (held) => held.kind === 'head' && held.cadreId === input.toCadreId && overlap(held, input),
  );
  if (isHead) refuseField('toCadreId', 'delegation-to-oneself');
}

/** Moves the last day of a delegation; one that has not begun by then never does. Nobody's past acts change. */
export function endDelegation(
  db: Db,
  by: Changer,
  id: string,
  { version, toOn }: { version: number; toOn: CivilDay },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    await lockForImport(trx);
    const held = await findDelegation(trx, id);
    if (!held) throw new Problem('not-found');
    requireRight(by.access, held.unitId, held.fromCadreId);
    if (version !== held.version) throw new Problem('stale-version', { current: held });
    await updateDelegationEnd(trx, { id, version }, lastDayOf(held, toOn, by.today));
    await finish(trx, by, 'delegation.end', { objectId: id, objectVersion: version + 1 });
  });
}

/** Not before yesterday: what the stand-in did until then was done with right. */
function lastDayOf(held: StoredDelegation, toOn: CivilDay, today: CivilDay): CivilDay {
  const yesterday = addDays(today, -1);
  if (toOn < minDay(held.fromOn, yesterday)) {
    refuseField('toOn', 'dates-backwards', { from: formatDay(held.fromOn), to: formatDay(toOn) });
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
