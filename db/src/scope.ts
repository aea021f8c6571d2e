import type { Scope } from '@so-viec/shared/access/scope';
import { type RawBuilder, sql } from 'kysely';
import { listOf } from './dialects.ts';

/**
 * The condition that keeps rows within a scope. `alias` is the table's name in the query, whose rows carry
 * "cadreId" and "unitId".
 */
export function withinScope(scope: Scope, alias: string): RawBuilder<boolean> {
  if (scope.all && scope.closed.length === 0) return sql<boolean>`1 = 1`;
  const cadre = sql.ref(`${alias}.cadreId`);
  const unit = sql.ref(`${alias}.unitId`);
  const parts: RawBuilder<unknown>[] = [];
  if (scope.cadreId !== null) parts.push(sql`${cadre} = ${scope.cadreId}`);
  if (scope.all) parts.push(notClosed(scope, alias));
  else if (scope.unitIds.length > 0) {
    parts.push(sql`(${unit} in ${listOf(scope.unitIds)} and ${notClosed(scope, alias)})`);
  }
  for (const { cadreId, unitId } of scope.people) {
    parts.push(sql`(${cadre} = ${cadreId} and ${unit} = ${unitId})`);
  }
  return parts.length > 0 ? sql<boolean>`(${sql.join(parts, sql` or `)})` : sql<boolean>`1 = 0`;
}

/** The condition that keeps out rows which a scope's units do not open; a row of nobody is never kept out. */
export function notClosed(scope: Scope, alias: string): RawBuilder<boolean> {
  if (scope.closed.length === 0) return sql<boolean>`1 = 1`;
  const parts = scope.closed.map(({ cadreIds, unitIds }) => {
    const isOne = sql`${sql.ref(`${alias}.cadreId`)} in ${listOf(cadreIds)}`;
    return unitIds === null ? isOne : sql`(${isOne} and ${sql.ref(`${alias}.unitId`)} in ${listOf(unitIds)})`;
  });
  return sql<boolean>`not coalesce(${sql.join(parts, sql` or `)}, false)`;
}
