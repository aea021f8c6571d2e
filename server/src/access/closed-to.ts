import { isAboveIn, leadersNotBelow } from '@so-viec/shared/access/reviewer.rules';
import type { Scope } from '@so-viec/shared/access/scope';
import type { OrganisationToday } from './organisation.ts';

/** Who leads which units, and the units they read by a role. */
interface Leading {
  leader: string;
  headedUnitIds: readonly string[];
  readUnitIds: readonly string[];
  below(unitId: string): ReadonlySet<string>;
}

/**
 * Whose rows an office does not open (rules §7: the owner, the superiors, personnel and the committee read a log): of who
 * leads beside the actor or above, in all units the office reaches but those that a role opens.
 */
export function closedTo(
  { tree, authorities }: OrganisationToday,
  { leader, headedUnitIds, readUnitIds, below }: Leading,
): Scope['closed'] {
  return headedUnitIds.flatMap((unitId) => {
    const offices = headedUnitIds.filter((top) => below(top).has(unitId));
    const cadreIds = leadersNotBelow(tree, authorities, unitId, leader).filter(
      (one) => !offices.some((top) => isAboveIn(tree, authorities, top, leader, one)),
    );
    if (cadreIds.length === 0) return [];
    const units = [...below(unitId)].filter((one) => !readUnitIds.some((top) => below(top).has(one)));
    if (units.length === 0) return [];
    return { cadreIds, unitIds: units.length === tree.size ? null : units };
  });
}
