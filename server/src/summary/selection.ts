import type { Db } from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import type { SummaryQuery } from '@so-viec/shared/summary/summary.schema';
import type { Reach } from '@so-viec/shared/summary/summary-words';
import { bodyOf, pathOf, subtreeOf, type UnitNode, type UnitTree } from '@so-viec/shared/unit/tree.rules';
import { areFew, figuresScope } from '../access/few.ts';
import type { OrganisationToday } from '../access/organisation.ts';
import { isClosed } from '../access/scopes.ts';
import { Problem } from '../http/problem.ts';
import { type Directory, directoryOf } from './basis/directory.ts';
import { monthBasis } from './basis/kept-months.ts';
import type { MonthBasis } from './basis/month-basis.ts';

/** Of which database is asked, and whose rows the one who asks oversees. */
export interface Reader {
  db: Db;
  organisation: OrganisationToday;
  scope: Scope;
}

/** Where a row of work or of days belongs. */
export interface Placed {
  unitId: string;
  positionId: string;
}

/** Which rows of one month a summary is of. */
interface RowsChosen {
  /** Units whose rows are taken. */
  unitIds: ReadonlySet<string>;
  /** True when units below the one asked for are outside what the reader oversees. */
  isPartial: boolean;
  /** Whose rows its figures are made of (server/src/access/few.ts). */
  figures: Scope;
  /** True when some of its people are left out of them. */
  isFew: boolean;
  covers(row: Placed & { cadreId?: string }): boolean;
}

/** A month, a unit or all that the reader oversees, and filters. */
export interface Selection extends RowsChosen {
  month: Month;
  scope: Scope;
  basis: MonthBasis;
  directory: Directory;
  query: SummaryQuery;
  /** Null: everything the reader oversees, under several tops. */
  unit: UnitNode | null;
}

/** The ids of the unit asked for and of those above it; none where no one unit is. */
export const idsAbove = ({ basis, unit }: Selection): string[] =>
  unit ? pathOf(basis.tree, unit.unitId).map(({ unitId }) => unitId) : [];

/** Units of a month's tree that the scope reaches. */
function unitsWithin(scope: Scope, tree: UnitTree): Set<string> {
  if (scope.all) return new Set(tree.keys());
  return new Set(scope.unitIds.filter((unitId) => tree.has(unitId)));
}

/** The units of a set that stand below none of the set. */
export function topsOf(tree: UnitTree, unitIds: ReadonlySet<string>): UnitNode[] {
  return [...unitIds]
    .map((unitId) => tree.get(unitId))
    .filter((node) => node !== undefined)
    .filter((node) => node.parentId === null || !unitIds.has(node.parentId));
}

function unitAsked(basis: MonthBasis, within: Set<string>, unitId: string | null | undefined) {
  if (unitId === null || (unitId !== undefined && !within.has(unitId))) throw new Problem('not-found');
  if (unitId !== undefined) return basis.tree.get(unitId) ?? null;
  const tops = topsOf(basis.tree, within).filter((node) => basis.live.has(node.unitId));
  return tops.length === 1 ? (tops[0] ?? null) : null;
}

function unitsReached(tree: UnitTree, unitId: string | null, reach: Reach = 'all'): string[] {
  if (unitId === null) return [...tree.keys()];
  if (reach === 'own') return [unitId];
  const below = subtreeOf(tree, unitId);
  return reach === 'body' ? below.filter((id) => bodyOf(tree, id) === unitId) : below;
}

/** The rows of a unit (null: of all) in one month, within a scope and filters. */
export function chooseRows(
  of: Pick<Selection, 'scope' | 'basis' | 'directory' | 'query'>,
  unitId: string | null,
): RowsChosen {
  const { tree } = of.basis;
  const { block, group, reach } = of.query;
  const within = unitsWithin(of.scope, tree);
  const reached = unitsReached(tree, unitId, reach);
  const seen = reached.filter((id) => within.has(id));
  const unitIds = new Set(block ? seen.filter((id) => tree.get(id)?.block === block) : seen);
  const isOfGroup = (positionId: string) => of.directory.positions.get(positionId)?.group === group;
  const isChosen = (row: Placed) =>
    unitIds.has(row.unitId) && (group === undefined || isOfGroup(row.positionId));
  const owed = of.scope.closed.length === 0 ? [] : of.basis.rows.filter(isChosen);
  const figures = figuresScope(of.scope, owed);
  return {
    unitIds,
    isPartial: unitId !== null && seen.length < reached.length,
    figures,
    isFew: areFew(of.scope, owed),
    covers: ({ cadreId, ...place }) =>
      isChosen(place) && (cadreId === undefined || !isClosed(figures, { cadreId, unitId: place.unitId })),
  };
}

/** What the reader asks for, within what they oversee. A unit outside of that, or unknown, is 404. */
export async function selectionOf(
  { db, organisation, scope }: Reader,
  month: Month,
  { unit: code, reach, block, group }: SummaryQuery,
): Promise<Selection> {
  const basis = await monthBasis(db, organisation, month);
  const directory = await directoryOf(db, organisation.changeCount);
  const asked =
    code === undefined ? undefined : (organisation.versions.find((v) => v.code === code)?.unitId ?? null);
  const unit = unitAsked(basis, unitsWithin(scope, basis.tree), asked);
  const query = { unit: code, reach, block, group };
  const of = { scope, basis, directory, query };
  return { month, unit, ...of, ...chooseRows(of, unit?.unitId ?? null) };
}
