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
  standIns: string[];
  namedReviewers: string[];
}

export type Authorities = ReadonlyMap<string, Authority>;

const NOBODY: Authority = { heads: [], deputies: [], standIns: [], namedReviewers: [] };

function holdsOn(period: Period, day: CivilDay): boolean {
  return period.fromOn <= day && (period.toOn === null || period.toOn >= day);
}

/** Heads, deputies and stand-ins of every unit on a day. A delegation ends with the headship it stands in for. */
export function authoritiesOn(headships: Headship[], delegations: Delegation[], day: CivilDay): Authorities {
  const found = new Map<string, Authority>();
  const at = (unitId: string): Authority => {
    const known = found.get(unitId) ?? { heads: [], deputies: [], standIns: [], namedReviewers: [] };
    found.set(unitId, known);
    return known;
  };
  for (const h of headships) {
    if (!holdsOn(h, day)) continue;
    (h.kind === 'head' ? at(h.unitId).heads : at(h.unitId).deputies).push(h.cadreId);
  }
  for (const d of delegations) {
    if (!holdsOn(d, day)) continue;
    const { heads, deputies, standIns, namedReviewers } = at(d.unitId);
    if (d.fromCadreId === null) namedReviewers.push(d.toCadreId);
    else if (heads.includes(d.fromCadreId) || deputies.includes(d.fromCadreId)) standIns.push(d.toCadreId);
  }
  return found;
}

/**
 * Who reviews the days of a person in a unit: its head, deputies and stand-ins; the days of a deputy go to the
 * head and the stand-ins; those of the head to the named reviewer or to the next unit above. Never the person.
 */
export function reviewersOf(
  tree: UnitTree,
  authorities: Authorities,
  day: { cadreId: string; unitId: string },
): Set<string> {
  for (const { unitId } of pathOf(tree, day.unitId)) {
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
  return [...here.heads, ...here.deputies, ...here.standIns];
}

/** The units in which a person holds any authority on the day of `authorities`. */
export function unitsHeadedBy(authorities: Authorities, cadreId: string): string[] {
  const holds = (a: Authority) =>
    a.heads.includes(cadreId) || a.deputies.includes(cadreId) || a.standIns.includes(cadreId);
  return [...authorities].filter(([, authority]) => holds(authority)).map(([unitId]) => unitId);
}

/**
 * Whether one who leads `unitId` is above a person whose work lies in it or below: nobody in it is above its head, only the
 * head and the stand-ins are above a deputy, and nobody is above themselves.
 */
export function isAboveIn(
  authorities: Authorities,
  unitId: string,
  leader: string,
  cadreId: string,
): boolean {
  const here = authorities.get(unitId) ?? NOBODY;
  if (leader === cadreId || here.heads.includes(cadreId)) return false;
  if (!here.deputies.includes(cadreId)) return true;
  return here.heads.includes(leader) || here.standIns.includes(leader);
}
