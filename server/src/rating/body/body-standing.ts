import { type Db, listAssignments, type Trx } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../../access/access.ts';
import { Problem } from '../../http/problem.ts';

/** A unit by code that the actor oversees as a whole; 404 for any other. */
export function overseenUnit(access: Access, code: string): string {
  const unitId = access.organisation.versions.find((version) => version.code === code)?.unitId;
  if (unitId === undefined || !access.overseenUnitIds().includes(unitId)) throw new Problem('not-found');
  return unitId;
}

/** Whose score a body's counts as: the actor's where they lead it or work in it, so that nobody enters their own. */
async function ownerOf(db: Db | Trx, access: Access, bodyId: string): Promise<string> {
  const { cadreId } = access.actor;
  const { tree, today, authorities } = access.organisation;
  if (cadreId !== null) {
    const held = await listAssignments(db, { cadreIds: [cadreId], fromOn: today, toOn: today });
    const isOwn = held.some(({ unitId }) => bodyOf(tree, unitId) === bodyId);
    if (isOwn || access.headedUnitIds.includes(bodyId)) return cadreId;
  }
  return authorities.get(bodyId)?.heads[0] ?? '';
}

/** Refuses with 403 whoever is not above a body. */
export async function requireSuperior(db: Db | Trx, access: Access, bodyId: string): Promise<void> {
  access.requireAt('body-score.write', bodyId, await ownerOf(db, access, bodyId));
}

/** Whether the actor enters a body's score. */
export async function isSuperior(db: Db, access: Access, bodyId: string): Promise<boolean> {
  const row = { cadreId: await ownerOf(db, access, bodyId), unitId: bodyId };
  return can(access.relationsTo(row), 'body-score.write');
}
