import type { StoredFinding } from '@so-viec/db';
import { type Action, can, type Relation } from '@so-viec/shared/access/policy';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../access/access.ts';
import { Problem } from '../http/problem.ts';

type Placed = Pick<StoredFinding, 'cadreId' | 'unitId' | 'seenAt' | 'headFromOn' | 'state'>;

/** How the actor stands to a finding: as to the work of whoever answers it, or of its unit where nobody does. */
const relationsTo = (access: Access, { cadreId, unitId }: Placed): Set<Relation> =>
  access.relationsTo({ cadreId: cadreId ?? '', unitId });

/**
 * Who answers a finding sees it first; superiors, personnel and the committee once that person has looked at it, or after
 * the days that the settings leave them. Colleagues never.
 */
export function mayRead(access: Access, finding: Placed, today: CivilDay): boolean {
  const relations = relationsTo(access, finding);
  if (!can(relations, 'finding.read')) return false;
  const isShown = finding.seenAt !== null || finding.headFromOn <= today || finding.cadreId === null;
  return isShown || relations.has('self');
}

export const mayAct = (access: Access, action: Action, finding: Placed): boolean =>
  can(relationsTo(access, finding), action);

/** Refuses: 404 for who may not see a finding, 403 for who sees it and may not do this. */
export function requireFinding(
  access: Access,
  action: Action,
  finding: StoredFinding | undefined,
  today: CivilDay,
): StoredFinding {
  if (!finding || !mayRead(access, finding, today)) throw new Problem('not-found');
  access.refuseUnless(relationsTo(access, finding), action);
  return finding;
}
