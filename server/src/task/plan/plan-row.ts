import {
  findProductById,
  findTask,
  listAssignments,
  listCollaborators,
  type TaskPlan,
  type Trx,
} from '@so-viec/db';
import { assignmentsOn } from '@so-viec/shared/assignment/held.rules';
import { type CivilDay, formatDay, maxDay } from '@so-viec/shared/civil-day/civil-day';
import type { TaskInput } from '@so-viec/shared/task/task.schema';
import { daysOfPeriod } from '@so-viec/shared/task/task-period.rules';
import type { PlanRow } from '@so-viec/shared/task/task-plan.schema';
import { changeWork, giveWork } from '../assign.commands.ts';
import { type Assigner, mayAssign } from '../task-access.ts';
import type { Written } from '../task-step.ts';
import { refuseAt } from '../task-wanted.ts';

/** Writes a row of a plan as the task it is: a new one waits until it is given, one that was given is changed. */
export async function writePlanRow(trx: Trx, by: Assigner, plan: TaskPlan, row: PlanRow): Promise<Written> {
  const input = await inputOf(trx, by, plan, row);
  await refuseDueOutside(trx, plan, row);
  if (row.version > 0) return changeWork(trx, by, row.id, input);
  return giveWork(trx, by, row.id, input, { planId: plan.id, state: 'planned' });
}

/** Work of a plan is due by the end of its period; one that was given and whose day moved since keeps that day. */
async function refuseDueOutside(trx: Trx, { period }: TaskPlan, { id, dueOn }: PlanRow): Promise<void> {
  const { fromOn, toOn } = daysOfPeriod(period);
  if (dueOn === null || dueOn <= toOn) return;
  if ((await findTask(trx, id))?.dueOn === dueOn) return;
  const [from, to] = [formatDay(fromOn), formatDay(toOn)];
  throw refuseAt('dueOn', 'task-due-outside', { from, to });
}

async function inputOf(trx: Trx, by: Assigner, plan: TaskPlan, row: PlanRow): Promise<TaskInput> {
  const { cadreId, unitId, productId, proposedName, coefficientMilli, quantity, quality } = row;
  const known = await findTask(trx, row.id);
  const helpers = known ? await listCollaborators(trx, [row.id]) : [];
  const isSamePerson = known?.cadreId === cadreId && known.unitId === unitId;
  const openedOn = isSamePerson ? known.openedOn : await firstDay(trx, by, plan, row);
  const product = productId === null || row.title ? undefined : await findProductById(trx, productId);
  return {
    ...{ cadreId, unitId, productId, proposedName, coefficientMilli, quantity, quality, openedOn },
    title: row.title || product?.name || proposedName,
    dueOn: row.dueOn ?? daysOfPeriod(plan.period).toOn,
    basisKind: known?.basisKind === undefined ? 'plan' : (known.basisKind as TaskInput['basisKind']),
    basis: known?.basis ?? plan.title,
    collaboratorIds: helpers.map((helper) => helper.cadreId),
    requestId: null,
    reason: row.reason ?? '',
    version: row.version,
  };
}

/** The first day of the plan's period on which the person holds a post there; the period's first where they never do. */
async function firstDay(
  trx: Trx,
  { access }: Assigner,
  plan: TaskPlan,
  { cadreId, unitId }: PlanRow,
): Promise<CivilDay> {
  const { fromOn, toOn } = daysOfPeriod(plan.period);
  const held = await listAssignments(trx, { cadreIds: [cadreId], fromOn, toOn });
  const here = held.filter((post) => post.unitId === unitId && mayAssign(access, post));
  if (assignmentsOn(here, fromOn).length > 0) return fromOn;
  return here.map((post) => maxDay(post.fromOn, fromOn)).sort()[0] ?? fromOn;
}
