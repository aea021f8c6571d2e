import type { Scope } from '@so-viec/shared/access/scope';

type Parts = { [K in 'all' | 'cadreId' | 'unitIds' | 'people' | 'closed']: Scope[K] };

/** The only maker of scopes; only server/src/access calls it. */
export function scopeOf(parts: Partial<Parts>): Scope {
  const made: Parts = { all: false, cadreId: null, unitIds: [], people: [], closed: [], ...parts };
  return made as unknown as Scope;
}

/** Everybody's rows: for a command line on the machine itself, which asks for no account. */
export function systemScope(): Scope {
  return scopeOf({ all: true });
}

/** The rows of these units, whoever's: for a command that has asked for the right over them, and for the machine. */
export function unitsScope(unitIds: readonly string[]): Scope {
  return scopeOf({ unitIds });
}

/**
 * The same units with the rows of all their people: for the figures of a unit, which are the same whoever reads them, and
 * for what belongs to a unit and to nobody in it. Never for what names a person.
 */
export function wholeUnits(scope: Scope): Scope {
  return scopeOf({ ...scope, closed: [] });
}

/** Whether rows of this person in this unit lie within one of these scopes: the same as `withinScope` in SQL. */
export function isWithin(row: { cadreId: string; unitId: string }, ...scopes: readonly Scope[]): boolean {
  return scopes.some(
    (scope) =>
      row.cadreId === scope.cadreId ||
      ((scope.all || unitsOf(scope).has(row.unitId)) && !isClosed(scope, row)) ||
      scope.people.some((one) => one.cadreId === row.cadreId && one.unitId === row.unitId),
  );
}

const unitsKnown = new WeakMap<Scope, ReadonlySet<string>>();

/** Asked for each of thousands of rows. */
function unitsOf(scope: Scope): ReadonlySet<string> {
  const units = unitsKnown.get(scope) ?? new Set(scope.unitIds);
  unitsKnown.set(scope, units);
  return units;
}

/** Whether a scope keeps this person's rows in the unit closed though it opens the unit. */
export function isClosed({ closed }: Scope, row: { cadreId: string; unitId: string }): boolean {
  return closed.some(
    ({ cadreIds, unitIds }) =>
      cadreIds.includes(row.cadreId) && (unitIds === null || unitIds.includes(row.unitId)),
  );
}
