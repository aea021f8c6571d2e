import type { Organisation } from '@so-viec/db';
import { type Authorities, authoritiesOn } from '@so-viec/shared/access/reviewer.rules';
import { vouchersOf } from '@so-viec/shared/access/voucher.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { treeOfRights, type UnitTree } from '@so-viec/shared/unit/tree.rules';

interface OnDay {
  tree: UnitTree;
  authorities: Authorities;
}

/** The organisation, perhaps with how it stands today worked out already. */
type Known = Organisation & Partial<OnDay & { today: CivilDay }>;

/** As many days as are looked at together, in a file of a month. */
const MOST_DAYS = 31;
const kept = new WeakMap<Known, Map<CivilDay, OnDay>>();

function onDay(organisation: Known, day: CivilDay): OnDay {
  const { today, tree, authorities, versions, successions, headships, delegations } = organisation;
  if (day === today && tree && authorities) return { tree, authorities };
  const days = kept.get(organisation) ?? new Map<CivilDay, OnDay>();
  kept.set(organisation, days);
  const known = days.get(day);
  if (known) return known;
  const fresh = {
    tree: treeOfRights(versions, day, successions),
    authorities: authoritiesOn(headships, delegations, day),
  };
  if (days.size >= MOST_DAYS) days.clear();
  days.set(day, fresh);
  return fresh;
}

/** Who could be named on a day to vouch for a person's confidential work in a unit, the nearest first. */
export function vouchersOn(
  organisation: Known,
  { day, ...row }: { cadreId: string; unitId: string; day: CivilDay },
): string[] {
  const { tree, authorities } = onDay(organisation, day);
  return vouchersOf(tree, authorities, row);
}
