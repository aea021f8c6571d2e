import type { CivilDay } from '../civil-day/civil-day.ts';
import { pathOf, type UnitTree } from '../unit/tree.rules.ts';

interface Period {
  fromOn: CivilDay;
  toOn: CivilDay | null;
}

export interface Headship extends Period {
  unitId: string;
  cadreId: string;
  kind: 'head' | 'deputy';
}

/** `toCadreId` stands in for `fromCadreId`; where that is null the committee named them to review the unit's head. */
export interface Delegation extends Period {
  unitId: string;
  fromCadreId: string | null;
  toCadreId: string;
}

/** Who holds what authority in a unit on one day. */
interface Authority {
  heads: string[];
  deputies: string[];
  /** For the head. */
  standIns: string[];
  /** For a deputy: they are above whom a deputy is above. */
  deputyStandIns: string[];
  namedReviewers: string[];
}

export type Authorities = ReadonlyMap<string, Authority>;

const nobody = (): Authority => ({
  heads: [],
  deputies: [],
  standIns: [],
  deputyStandIns: [],
  namedReviewers: [],
});
const NOBODY: Authority = nobody();

function holdsOn(period: Period, day: CivilDay): boolean {
  return period.fromOn <= day && (period.toOn === null || period.toOn >= day);
}

/** Heads, deputies and stand-ins of every unit on a day. A delegation ends with the headship it stands in for. */
export function authoritiesOn(headships: Headship[], delegations: Delegation[], day: CivilDay): Authorities {
  const found = new Map<string, Authority>();
  const at = (unitId: string): Authority => {
    const known = found.get(unitId) ?? nobody();
    found.set(unitId, known);
    return known;
  };
  for (const h of headships) {
    if (!holdsOn(h, day)) continue;
    (h.kind === 'head' ? at(h.unitId).heads : at(h.unitId).deputies).push(h.cadreId);
  }
  for (const d of delegations) {
    if (!holdsOn(d, day)) continue;
    const here = at(d.unitId);
    if (d.fromCadreId === null) here.namedReviewers.push(d.toCadreId);
    else if (here.heads.includes(d.fromCadreId)) here.standIns.push(d.toCadreId);
    else if (here.deputies.includes(d.fromCadreId)) here.deputyStandIns.push(d.toCadreId);
  }
  return found;
}

const leads = (here: Authority | undefined, cadreId: string): boolean =>
  here !== undefined && (here.heads.includes(cadreId) || here.deputies.includes(cadreId));

/** Whether a person is head or deputy of a unit above this one: then nobody who leads this one is above them. */
export function ranksAbove(
  tree: UnitTree,
  authorities: Authorities,
  unitId: string,
  cadreId: string,
): boolean {
  const above = pathOf(tree, unitId).slice(1);
  return above.some((node) => leads(authorities.get(node.unitId), cadreId));
}

/**
 * Who reviews the days of a person in a unit: its head, deputies and stand-ins; the days of a deputy go to the head and
 * who stands in for the head; those of the head to the named reviewer or to the next unit above; those of who leads a
 * unit above to whoever is above them there. Never the person.
 */
export function reviewersOf(
  tree: UnitTree,
  authorities: Authorities,
  day: { cadreId: string; unitId: string },
): Set<string> {
  const path = pathOf(tree, day.unitId);
  const highest = path.findLastIndex((node) => leads(authorities.get(node.unitId), day.cadreId));
  for (const { unitId } of path.slice(Math.max(0, highest))) {
    const here = authorities.get(unitId) ?? NOBODY;
    const found = new Set(candidatesAt(here, day.cadreId));
    found.delete(day.cadreId);
    if (found.size > 0) return found;
  }
  return new Set();
}

function candidatesAt(here: Authority, cadreId: string): string[] {
  if (here.heads.includes(cadreId)) return here.namedReviewers;
  if (here.deputies.includes(cadreId)) return [...here.heads, ...here.standIns];
  return [...here.heads, ...here.deputies, ...here.standIns, ...here.deputyStandIns];
}

/** The units in which a person holds any authority on the day of `authorities`. */
export function unitsHeadedBy(authorities: Authorities, cadreId: string): string[] {
  const holds = (a: Authority) =>
    leads(a, cadreId) || a.standIns.includes(cadreId) || a.deputyStandIns.includes(cadreId);
  return [...authorities].filter(([, authority]) => holds(authority)).map(([unitId]) => unitId);
}

/**
 * Whether one who leads `unitId` is above a person whose work lies in it or below: nobody in it is above its head or who
 * leads a unit above it, only the head and who stands in for the head are above a deputy, and nobody is above themselves.
 */
export function isAboveIn(
  tree: UnitTree,
  authorities: Authorities,
  unitId: string,
  leader: string,
  cadreId: string,
): boolean {
  const here = authorities.get(unitId) ?? NOBODY;
  if (leader === cadreId || here.heads.includes(cadreId)) return false;
  if (ranksAbove(tree, authorities, unitId, cadreId)) return false;
  if (!here.deputies.includes(cadreId)) return true;
  return here.heads.includes(leader) || here.standIns.includes(leader);
}

/** Who leads `unitId` or a unit above it without being below `leader`: their work in the unit is not the leader's to read. */
export function leadersNotBelow(
  tree: UnitTree,
  authorities: Authorities,
  unitId: string,
  leader: string,
): string[] {
  const leading = pathOf(tree, unitId).flatMap((node) => {
    const here = authorities.get(node.unitId) ?? NOBODY;
    return [...here.heads, ...here.deputies];
  });
  return [...new Set(leading)].filter(
    (one) => one !== leader && !isAboveIn(tree, authorities, unitId, leader, one),
  );
}
