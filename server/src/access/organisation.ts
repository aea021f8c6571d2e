import { type Db, loadOrganisation, type Organisation } from '@so-viec/db';
import { type Authorities, authoritiesOn } from '@so-viec/shared/access/reviewer.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { topsOn } from '@so-viec/shared/unit/tops.rules';
import { treeOfRights, type UnitTree } from '@so-viec/shared/unit/tree.rules';

/** The organisation as rights see it today. */
export interface OrganisationToday extends Organisation {
  changeCount: number;
  today: CivilDay;
  tree: UnitTree;
  authorities: Authorities;
  /** Who leads or ever led a unit, by the units in which they hold or held a post: work below what one leads is reviewed above it. */
  leadersAt: ReadonlyMap<string, string[]>;
}

const kept = new WeakMap<Db, OrganisationToday>();

/** Read anew whenever the change counter or the day has moved, so a change of rights works on the next request. */
export async function organisationToday(
  db: Db,
  today: CivilDay,
  changeCount: number,
): Promise<OrganisationToday> {
  const known = kept.get(db);
  if (known && known.changeCount === changeCount && known.today === today) return known;
  const organisation = await loadOrganisation(db);
  const fresh = {
    ...organisation,
    changeCount,
    today,
    tree: treeOfRights(organisation.versions, today, organisation.successions),
    authorities: authoritiesOn(organisation.headships, organisation.delegations, today),
    leadersAt: byUnit(organisation.leadersPosts),
  };
  kept.set(db, fresh);
  return fresh;
}

function byUnit(posts: Organisation['leadersPosts']): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { unitId, cadreId } of posts) found.set(unitId, [...(found.get(unitId) ?? []), cadreId]);
  return found;
}

const topsOf = new WeakMap<OrganisationToday, readonly string[]>();

/** The units that stand today below none, found once for each organisation. */
export function standingTops(organisation: OrganisationToday): readonly string[] {
  const known = topsOf.get(organisation);
  if (known) return known;
  const tops = topsOn(organisation.versions, organisation.today);
  topsOf.set(organisation, tops);
  return tops;
}
