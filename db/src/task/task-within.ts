import type { Scope } from '@so-viec/shared/access/scope';
import { type RawBuilder, sql } from 'kysely';
import { withinScope } from '../scope.ts';

/** The scope's own rows, the tasks that its reader works on beside another lead, and all parts of what they lead. */
export function taskWithin(scope: Scope): RawBuilder<boolean> {
  if (scope.cadreId === null || (scope.all && scope.closed.length === 0)) return withinScope(scope, 't');
  return sql<boolean>`(${withinScope(scope, 't')} or exists (select 1 from task_collaborator k
    where k."taskId" = t.id and k."cadreId" = ${scope.cadreId})
    or exists (select 1 from task w where w.id = t."parentId" and w."cadreId" = ${scope.cadreId}))`;
}
