import {
  type Db,
  findLeave,
  insertLeave,
  inTransaction,
  lockCadre,
  lockOrganisation,
  type PostOfCadre,
  raiseChangeCounter,
  removeLeave,
  type Trx,
  updateLeave,
} from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { minDay } from '@so-viec/shared/civil-day/civil-day';
import type { LeaveInput, LeaveRemovalInput } from '@so-viec/shared/leave/leave.schema';
import type { Access } from '../access/access.ts';
import { requireDecisionFor } from '../assignment/past/reach-back.ts';
import { audit, auditRemoved } from '../audit/audit.ts';
import { byOf, type Officer } from '../cadre/officer.ts';
import { findPerson } from '../cadre/person.ts';
import { Problem } from '../http/problem.ts';
import {
  refuseBeyond,
  refuseOverlap,
  requireLeave,
  storedHalf,
  unitOfLeave,
  unitsOfLeave,
} from './leave-checks.ts';
import { refuseDaysOff } from './leave-effects.ts';

interface Asked {
  code: string;
  id: string;
}

/** Writes down leave of a person, or changes it (`version` as seen, 0 for a new one). Nobody writes down their own. */
export function putLeave(
  db: Db,
  officer: Officer,
  of: Asked & { input: LeaveInput },
): Promise<{ version: number }> {
  return inTransaction(db, (trx) => writeLeave(trx, officer, of));
}

async function writeLeave(
  trx: Trx,
  officer: Officer,
  { code, id, input: { version, decision, ...days } }: Asked & { input: LeaveInput },
): Promise<{ version: number }> {
  const { cadreId, posts } = await openLeave(trx, officer, code);
  const set = { ...days, ...storedHalf(days), decision };
  const known = await findLeave(trx, id);
  if (known && known.cadreId !== cadreId) throw new Problem('duplicate-id');
  if (known && Object.entries(set).every(([name, value]) => known[name as 'kind'] === value)) {
    return { version: known.version };
  }
  const stretch = { ...days, cadreId };
  await unitOfLeave(trx, stretch);
  refuseBeyond(officer.access, posts, stretch);
  if (known) requireLeave(officer.access, posts, known);
  const knows = (other: { fromOn: string; toOn: string }) => mayChange(officer.access, cadreId, posts, other);
  await refuseOverlap(trx, stretch, id, knows);
  await refuseDaysOff(trx, officer.access, stretch);
  requireDecisionFor(officer.access, minDay(days.fromOn, known?.fromOn ?? days.fromOn), { decision });
  if (!known) {
    if (version !== 0) throw new Problem('not-found');
    await insertLeave(trx, { id, cadreId, ...set, version: 1 });
  } else if (!(await updateLeave(trx, { id, version }, set))) {
    throw new Problem('stale-version', { current: known });
  }
  await settle(trx, officer, known ? 'leave.change' : 'leave.add', {
    id,
    version: version + 1,
    before: known,
  });
  return { version: version + 1 };
}

/** Takes leave away that was written down by mistake or was not taken. What is gone already stays gone. */
export function dropLeave(db: Db, officer: Officer, of: Asked & LeaveRemovalInput): Promise<void> {
  return inTransaction(db, (trx) => writeRemoval(trx, officer, of));
}

async function writeRemoval(
  trx: Trx,
  officer: Officer,
  { code, id, version, decision }: Asked & LeaveRemovalInput,
): Promise<void> {
  const { cadreId, posts } = await openLeave(trx, officer, code);
  const known = await findLeave(trx, id);
  if (!known) return;
  if (known.cadreId !== cadreId) throw new Problem('not-found');
  requireLeave(officer.access, posts, known);
  requireDecisionFor(officer.access, known.fromOn, { decision });
  if (!(await removeLeave(trx, { id, version }))) throw new Problem('stale-version', { current: known });
  await settle(trx, officer, 'leave.remove', { id, version, before: known, decision });
  await auditRemoved(trx, byOf(officer), 'leave.remove', known);
}

function mayChange(
  access: Access,
  cadreId: string,
  posts: readonly PostOfCadre[],
  leave: { fromOn: string; toOn: string },
): boolean {
  return unitsOfLeave(posts, leave).every((unitId) =>
    can(access.relationsTo({ cadreId, unitId }), 'leave.change'),
  );
}

async function openLeave(trx: Trx, { access }: Officer, code: string) {
  await lockOrganisation(trx);
  const { cadre, posts } = await findPerson(trx, access, code);
  if (cadre.id === access.actor.cadreId) throw new Problem('own-leave');
  await lockCadre(trx, cadre.id);
  return { cadreId: cadre.id, posts };
}

interface Done {
  id: string;
  version: number;
  before: object | undefined;
  /** By what it was taken away. */
  decision?: string;
}

async function settle(trx: Trx, officer: Officer, act: string, done: Done): Promise<void> {
  const { id, version, before, decision } = done;
  await raiseChangeCounter(trx);
  await audit(trx, byOf(officer), act, {
    object: 'leave',
    objectId: id,
    objectVersion: version,
    ...(before && { detail: { before, ...(decision && { decision }) } }),
  });
}
