import { type Db, findPlanOf, listPlansOf, listTasks } from '@so-viec/db';
import { daysOfPeriod } from '@so-viec/shared/task/task-period.rules';
import type { Access } from '../../access/access.ts';
import { Problem } from '../../http/problem.ts';
import { mayAssign } from '../task-access.ts';
import { viewTasks } from '../task-view.ts';
import { requirePlanning } from './plan-access.ts';

/** The unit whose plan is asked for: by code, or the first that the actor heads. */
export function unitOfPlan(access: Access, code: string | undefined) {
  const { tree, versions } = access.organisation;
  const named = versions.find((version) => version.code === code)?.unitId;
  const wanted = code === undefined ? access.headedUnitIds[0] : named;
  const node = wanted === undefined ? undefined : tree.get(wanted);
  if (!node) throw new Problem('not-found');
  const own = versions.find(({ unitId }) => unitId === node.unitId);
  return { id: node.unitId, code: own?.code ?? '', name: node.name };
}

/** A unit's plan of a period as one table, and the plan it can be copied from. */
export async function viewPlan(
  db: Db,
  { access, today }: { access: Access; today: string },
  { unit: code, period }: { unit?: string | undefined; period: string },
) {
  const { id, name, code: unitCode } = unitOfPlan(access, code);
  requirePlanning(access, id);
  const plan = await findPlanOf(db, { unitId: id, period });
  const rows = plan ? await listTasks(db, access.readingScope(), { planId: plan.id }) : [];
  const mine = rows.filter(
    (row) =>
      row.state !== 'cancelled' &&
      row.parentId === null &&
      (row.state !== 'planned' || mayAssign(access, row)),
  );
  mine.sort((a, b) => (a.nameSort < b.nameSort ? -1 : a.nameSort > b.nameSort ? 1 : a.id < b.id ? -1 : 1));
  const before = (await listPlansOf(db, id)).find((other) => isEarlier(other.period, period));
  return {
    unit: { id, code: unitCode, name },
    period: { name: period, ...daysOfPeriod(period) },
    plan: plan && { id: plan.id, title: plan.title, state: plan.state, version: plan.version },
    rows: await viewTasks(db, mine, today),
    last: before ? { period: before.period, rows: before.rows } : null,
  };
}

/** The last plan of the same rhythm: a month is copied from a month. */
function isEarlier(other: string, period: string): boolean {
  return other < period && other.length === period.length && other.includes('Q') === period.includes('Q');
}
