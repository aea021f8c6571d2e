import { listAssignments, type NamedAssignment, type TaskPlan, type Trx } from '@so-viec/db';
import { postsOn } from '@so-viec/shared/assignment/held.rules';
import { daysOfPeriod } from '@so-viec/shared/task/task-period.rules';
import { type Assigner, mayAssign } from '../task-access.ts';

/** The post in which somebody works in a plan's period, or why nobody can give them work there. */
export async function postInPlan(
  trx: Trx,
  { access }: Assigner,
  { period }: TaskPlan,
  cadreId: string,
): Promise<NamedAssignment | 'task-own' | 'task-person-outside' | 'task-person-no-post'> {
  if (cadreId === access.actor.cadreId) return 'task-own';
  const { fromOn, toOn } = daysOfPeriod(period);
  const held = await listAssignments(trx, { cadreIds: [cadreId], fromOn, toOn });
  if (held.length === 0) return 'task-person-no-post';
  const mine = held.filter((post) => mayAssign(access, post));
  return postsOn(mine, fromOn)[0] ?? mine[0] ?? 'task-person-outside';
}
