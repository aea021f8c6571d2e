import {
  countUndecidedOutputs,
  type Db,
  findFirstMonth,
  listClosings,
  listGrace,
  listOpenDays,
  listUnheardDays,
  type Trx,
} from '@so-viec/db';
import { reviewersOf } from '@so-viec/shared/access/reviewer.rules';
import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import { kindOfUnit, type Obstacle, type OpenDay, obstaclesOf } from '@so-viec/shared/closing/closing.rules';
import { subtreeOf, type UnitTree } from '@so-viec/shared/unit/tree.rules';
import type { OrganisationToday } from '../access/organisation.ts';
import { systemScope, unitsScope } from '../access/scopes.ts';
import { loadMonthBasis, type MonthBasis } from '../summary/basis/month-basis.ts';

type ClosingRow = Awaited<ReturnType<typeof listClosings>>[number];
type GraceRow = Awaited<ReturnType<typeof listGrace>>[number];

/** What closing a month rests on, as far as a scope reaches. */
export interface ClosingFacts {
  month: Month;
  /** The first month in which anybody wrote. */
  firstMonth: Month | null;
  scope: Scope;
  today: CivilDay;
  organisation: OrganisationToday;
  basis: MonthBasis;
  /** Every edition of every unit, the first first. */
  closings: ReadonlyMap<string, ClosingRow[]>;
  openDays: ReadonlyMap<string, OpenDay[]>;
  undecided: ReadonlyMap<string, number>;
  /** What was said last of each person's grace. */
  grace: readonly GraceRow[];
}

interface FactsOf {
  organisation: OrganisationToday;
  basis: MonthBasis;
  scope: Scope;
  month: Month;
  today: CivilDay;
}

/** What closing a unit looks at of a month: the unit with all below it, or everything for the top or none. */
export async function loadMonthBelow(
  db: Db | Trx,
  { organisation, month, unitId }: { organisation: OrganisationToday; month: Month; unitId: string },
): Promise<Pick<FactsOf, 'basis' | 'scope'>> {
  const below = (tree: UnitTree) => (kindOfUnit(tree, unitId) === 'top' ? null : subtreeOf(tree, unitId));
  const basis = await loadMonthBasis(db, organisation, month, below);
  const unitIds = below(basis.tree);
  return { basis, scope: unitIds ? unitsScope(unitIds) : systemScope() };
}

export async function loadClosingFacts(db: Db | Trx, of: FactsOf): Promise<ClosingFacts> {
  const { scope, month } = of;
  const open = await listOpenDays(db, scope, month);
  const days = [...open, ...(await listUnheardDays(db, scope, month))] as OpenDay[];
  const undecided = await countUndecidedOutputs(db, scope, month);
  const grace = await listGrace(db, month);
  return {
    ...of,
    firstMonth: await findFirstMonth(db),
    closings: Map.groupBy(await listClosings(db, scope, month), ({ unitId }) => unitId),
    openDays: Map.groupBy(days, ({ unitId }) => unitId),
    undecided: new Map(undecided.map(({ unitId, count }) => [unitId, count])),
    grace: [...new Map(grace.map((row) => [row.cadreId, row])).values()],
  };
}

/** The closing of a unit that is in force. */
export const closingInForce = ({ closings }: ClosingFacts, unitId: string) =>
  closings.get(unitId)?.find(({ reopenedAt }) => reopenedAt === null);

/** A unit and those below it that stood in the month and are open, as far as they are known. */
export function openUnits(facts: ClosingFacts, unitId: string): string[] {
  const { basis } = facts;
  return subtreeOf(basis.tree, unitId).filter((id) => basis.live.has(id) && !closingInForce(facts, id));
}

/**
 * The units that closing one closes: those below a unit or body with it; what stands above all bodies alone, unless
 * `isWhole` (on the machine itself).
 */
export function targetsOf(facts: ClosingFacts, unitId: string, isWhole = false): string[] {
  const isTop = kindOfUnit(facts.basis.tree, unitId) === 'top';
  return isTop && !isWhole
    ? openUnits(facts, unitId).filter((id) => id === unitId)
    : openUnits(facts, unitId);
}

/** What stands in the way of closing these units, and who must act. */
export function obstaclesFor(
  facts: ClosingFacts,
  unitId: string,
  targets: readonly string[],
  nameOf: (cadreId: string, unitId?: string) => string,
): Obstacle[] {
  const { month, firstMonth, today, basis, organisation } = facts;
  const closed = new Set(targets);
  const openBelow = openUnits(facts, unitId).filter((id) => !closed.has(id));
  const isBody = (id: string) => basis.tree.get(id)?.isBody === true;
  const named = openBelow.some(isBody) ? openBelow.filter(isBody) : openBelow;
  return obstaclesOf({
    ...{ month, firstMonth, today, nameOf },
    openDays: targets.flatMap((id) => facts.openDays.get(id) ?? []),
    graced: facts.grace
      .filter((row) => closed.has(row.unitId) && (row.untilOn ?? '') >= today)
      .map(({ cadreId, unitId, untilOn }) => ({ cadreId, unitId, untilOn: untilOn ?? '' })),
    openBelow: named.map((id) => basis.tree.get(id)?.name ?? ''),
    reviewersOf: (day) => [...reviewersOf(organisation.tree, organisation.authorities, day)],
  });
}

export const undecidedOf = ({ undecided }: ClosingFacts, targets: readonly string[]): number =>
  targets.reduce((sum, id) => sum + (undecided.get(id) ?? 0), 0);
