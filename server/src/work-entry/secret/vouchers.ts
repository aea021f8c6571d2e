import { type Authorities, authoritiesOn } from '@so-viec/shared/access/reviewer.rules';
import { vouchersOf } from '@so-viec/shared/access/voucher.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { treeOfRights, type UnitTree } from '@so-viec/shared/unit/tree.rules';
import type { OrganisationToday } from '../../access/organisation.ts';

interface OnDay {
  day: CivilDay;
  tree: UnitTree;
  authorities: Authorities;
}

/** The organisation on the day that was last asked for: a person writes one day at a time. */
const kept = new WeakMap<OrganisationToday, OnDay>();

function onDay(organisation: OrganisationToday, day: CivilDay): OnDay {
  const { today, tree, authorities, versions, successions, headships, delegations } = organisation;
  if (day === today) return { day, tree, authorities };
  const known = kept.get(organisation);
  if (known?.day === day) return known;
  const fresh = {
    day,
    tree: treeOfRights(versions, day, successions),
    authorities: authoritiesOn(headships, delegations, day),
  };
  kept.set(organisation, fresh);
  return fresh;
}

/** Who could be named on a day to vouch for a person's confidential work in a unit, the nearest first. */
export function vouchersOn(
  organisation: OrganisationToday,
  { day, ...row }: { cadreId: string; unitId: string; day: CivilDay },
): string[] {
  const { tree, authorities } = onDay(organisation, day);
  return vouchersOf(tree, authorities, row);
}
