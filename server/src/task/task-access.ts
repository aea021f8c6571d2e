import { findTask, lockCadres, type Task, type Trx } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { pathOf } from '@so-viec/shared/unit/tree.rules';
import type { Context } from 'hono';
import type { Access } from '../access/access.ts';
import { noteReading } from '../audit/readings.ts';
import type { AppEnv } from '../http/env.ts';
import { Problem } from '../http/problem.ts';
import { refuseSecretTask } from '../work-entry/secret/secret-door.ts';

/** Who gives or changes work, when. */
export interface Assigner {
  access: Access;
  at: string;
  today: CivilDay;
}

/** Who asks in this request. */
export function assignerOf(c: Context<AppEnv>): Assigner {
  return { access: c.var.access, at: c.var.now().toISOString(), today: c.var.today };
}

/** Notes that a task was read; what is only planned is its heads' alone. */
export function noteTask(
  c: Context<AppEnv>,
  { cadreId, state, dueOn }: Pick<Task, 'cadreId' | 'state' | 'dueOn'>,
): void {
  if (state !== 'planned') noteReading(c, { of: { cadreId }, what: 'task', period: dueOn ?? '' });
}

/**
 * Whether the actor hands this work to `takerId`: as who has it, as who takes it over, or as a head above who has it. It stands
 * at once where they give work to both; else a head above both decides.
 */
export function mayHandOver(access: Access, source: RowOfWork, takerId: string): boolean {
  const isTaker = takerId === access.actor.cadreId;
  const row = isTaker ? { ...source, cadreId: takerId } : source;
  return can(access.relationsTo(row), 'task.hand-over');
}

interface RowOfWork {
  cadreId: string;
  unitId: string;
}

/**
 * Whether the actor gives work to this person in this unit: as who reviews them, or as head of a unit above. Nobody
 * gives work to themselves, and a deputy none to their head.
 */
export function mayAssign(access: Access, row: RowOfWork): boolean {
  if (row.cadreId === access.actor.cadreId) return false;
  const relations = access.relationsTo(row);
  if (!can(relations, 'task.assign')) return false;
  if (relations.has('reviewer')) return true;
  const above = pathOf(access.organisation.tree, row.unitId).filter(({ unitId }) => unitId !== row.unitId);
  return above.some(({ unitId }) => access.headedUnitIds.includes(unitId));
}

/** Refuses: 404 for work the actor may not read, 403 for their own and for what others give. */
export function requireAssign(access: Access, row: RowOfWork): void {
  if (row.cadreId === access.actor.cadreId) throw new Problem('task-own');
  access.require('task.assign', row);
  if (!mayAssign(access, row)) throw new Problem('not-allowed');
}

/**
 * The task as it stands once nobody else delivers on it or changes it, until the transaction ends; `andOf` are other people
 * whose work is written with it.
 */
export async function lockTask(
  trx: Trx,
  id: string,
  andOf: readonly string[] = [],
): Promise<Task | undefined> {
  const seen = await findTask(trx, id);
  if (!seen) return undefined;
  await lockCadres(trx, [seen.cadreId, ...andOf]);
  return findTask(trx, id);
}

/** The task to be changed at the version seen. Refuses 404, 403, and 412 with the row as it stands. */
export async function taskToChange(
  trx: Trx,
  { access }: Assigner,
  { id, version }: { id: string; version: number },
): Promise<Task> {
  const task = await findTask(trx, id);
  if (!task) throw new Problem('not-found');
  requireAssign(access, task);
  if (task.assignerId === null) await refuseSecretTask(trx, id);
  if (task.version !== version) throw new Problem('stale-version', { current: task });
  return task;
}
