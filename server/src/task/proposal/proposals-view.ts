import { type Db, listHandedOver, listProductsOf, listTaskSteps, listTasks } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../../access/access.ts';
import { unitNamesOf } from '../../cadre/unit-names.ts';
import { mayAssign } from '../task-access.ts';
import { type TaskView, viewOfStep, viewTasks } from '../task-view.ts';

/** The proposals that wait for the actor as their people's reviewer, the oldest first, with the products to take them as. */
export async function viewProposals(db: Db, { access, today }: { access: Access; today: CivilDay }) {
  const waiting = await listTasks(db, access.reviewScope(), { states: ['proposed'] });
  const rows = waiting.filter((task) => access.relationsTo(task).has('reviewer') && mayAssign(access, task));
  const tasks = await viewTasks(db, rows, today);
  const steps = await listTaskSteps(
    db,
    rows.map(({ id }) => id),
  );
  const positionIds = [...new Set(rows.flatMap(({ positionId }) => positionId ?? []))];
  const products = await listProductsOf(db, positionIds);
  const unitName = unitNamesOf(
    access.organisation,
    rows.map(({ unitId }) => unitId),
  );
  const view = async (task: TaskView) => {
    const ends = task.takenOverFromId === null ? [] : await listHandedOver(db, task);
    return {
      ...task,
      unitName: unitName(task.unitId, today),
      steps: steps.filter(({ taskId }) => taskId === task.id).map(viewOfStep),
      from: ends.find(({ id }) => id === task.takenOverFromId) ?? null,
    };
  };
  const proposals = await Promise.all(tasks.map(view));
  const atOf = ({ steps: [first] }: (typeof proposals)[number]) => first?.at ?? '';
  return {
    today,
    proposals: proposals.sort((a, b) => (atOf(a) < atOf(b) ? -1 : 1)),
    products: products.map(({ id, code, name, measure, positionId, coefficientMilli }) => {
      return { id, code, name, measure, positionId, coefficientMilli };
    }),
  };
}
