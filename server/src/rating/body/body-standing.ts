import { can } from '@so-viec/shared/access/policy';
import type { Access } from '../../access/access.ts';
import { Problem } from '../../http/problem.ts';

/** A unit by code that the actor oversees as a whole; 404 for any other. */
export function overseenUnit(access: Access, code: string): string {
  const unitId = access.organisation.versions.find((version) => version.code === code)?.unitId;
  if (unitId === undefined || !access.overseenUnitIds().includes(unitId)) throw new Problem('not-found');
  return unitId;
}

/** Whose score a body's counts as: of those who lead it the actor, so that nobody enters their own body's. */
function leaderOf(access: Access, bodyId: string): string {
  const { cadreId } = access.actor;
  if (cadreId !== null && access.headedUnitIds.includes(bodyId)) return cadreId;
  return access.organisation.authorities.get(bodyId)?.heads[0] ?? '';
}

/** Refuses with 403 whoever is not above a body. */
export function requireSuperior(access: Access, bodyId: string): void {
  access.requireAt('body-score.write', bodyId, leaderOf(access, bodyId));
}

/** Whether the actor enters a body's score. */
export function isSuperior(access: Access, bodyId: string): boolean {
  return can(access.relationsTo({ cadreId: leaderOf(access, bodyId), unitId: bodyId }), 'body-score.write');
}
