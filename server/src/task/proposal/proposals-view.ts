import {
  type Db,
  listHandedOver,
  listProductsOf,
  listTaskSteps,
  listTasks,
  type TaskLine,
} from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../../access/access.ts';
import { unitNamesOf } from '../../cadre/unit-names.ts';
import { mayAssign } from '../task-access.ts';
import { type TaskView, viewOfStep, viewTasks } from '../task-view.ts';

/**
 * The proposals that the actor decides as their people’s reviewer. Work that is handed over is decided by a head above both, who
 * reviews one of them: nobody decides over what they were assigned themselves.
 */
export async function listProposalsWaiting(db: Db, access: Access): Promise<TaskLine[]> {
  const scope = access.readingScope();
  const reviews = (task: RowOfWork) => access.relationsTo(task).has('reviewer');
  const own = await listTasks(db, access.reviewScope(), { states: ['proposed'], isTakenOver: false });
  const handed = await listTasks(db, scope, { states: ['proposed'], isTakenOver: true });
  const sourceIds = handed.flatMap(({ takenOverFromId }) => takenOverFromId ?? []);
  const sources = new Map((await listTasks(db, scope, { ids: sourceIds })).map((task) => [task.id, task]));
  const decided = handed.filter((task) => {
    const source = sources.get(task.takenOverFromId ?? '');
    if (!source || !canStillGo(source)) return false;
    return mayAssign(access, source) && (reviews(task) || reviews(source));
  });
  return [...own.filter(reviews), ...decided].filter((task) => mayAssign(access, task));
}

/** Nothing waits for a decision of work that ended, was split or was handed in meanwhile. */
function canStillGo({ state, parts, quantity, delivered }: TaskLine): boolean {
  return state === 'open' && parts === 0 && quantity > delivered;
}

interface RowOfWork {
  cadreId: string;
  unitId: string;
}

/** The proposals that wait for the actor as their people's reviewer, the oldest first, with the products to take them as. */
export async function viewProposals(db: Db, { access, today }: { access: Access; today: CivilDay }) {
  const rows = await listProposalsWaiting(db, access);
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
