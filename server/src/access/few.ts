import type { Scope } from '@so-viec/shared/access/scope';
import { isClosed, wholeUnits } from './scopes.ts';

/** People from which on an average, a share or a sum of a group is shown to who may not read each of them. */
export const FEWEST_TOGETHER = 3;

interface RowOfPerson {
  cadreId: string;
  unitId: string;
}

/** Whether figures of these people together would tell of one whose rows the scope keeps closed. */
export function areFew(scope: Scope, rows: readonly RowOfPerson[]): boolean {
  if (!rows.some((row) => isClosed(scope, row))) return false;
  return new Set(rows.map(({ cadreId }) => cadreId)).size < FEWEST_TOGETHER;
}

/**
 * Of what the figures of a group are made: of all its people, whoever reads them; where these are fewer than three, only
 * of those whom the reader may read one by one.
 */
export function figuresScope(scope: Scope, rows: readonly RowOfPerson[]): Scope {
  return areFew(scope, rows) ? scope : wholeUnits(scope);
}

/** The same rule for rows that are there already. */
export function countedTogether<R>(
  scope: Scope,
  rows: readonly R[],
  whose: (row: R) => RowOfPerson,
): readonly R[] {
  return areFew(scope, rows.map(whose)) ? rows.filter((row) => !isClosed(scope, whose(row))) : rows;
}

/** The groups of a list to which the rule applies. */
export function fewGroups<G>(
  scope: Scope,
  rows: readonly RowOfPerson[],
  groupOf: (row: RowOfPerson) => G | undefined,
): ReadonlySet<G> {
  const few = new Set<G>();
  if (scope.closed.length === 0) return few;
  for (const [group, of] of Map.groupBy(rows, groupOf))
    if (group !== undefined && areFew(scope, of)) few.add(group);
  return few;
}

/** Puts the rows into their groups, but for those that a group of few leaves out. */
export function intoGroups<G>(
  scope: Scope,
  few: ReadonlySet<G>,
  groupOf: (row: RowOfPerson) => G | undefined,
): (row: RowOfPerson) => G | undefined {
  if (few.size === 0) return groupOf;
  return (row) => {
    const group = groupOf(row);
    return group !== undefined && few.has(group) && isClosed(scope, row) ? undefined : group;
  };
}
