import { type Db, MonthClosed, requireOpenImport, type Trx } from '@so-viec/db';
import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import type { ImportKind, RowOf } from '@so-viec/shared/import/import-row';
import type { Refusal } from '@so-viec/shared/import/refusal';
import { planPositions } from './catalogue/position-plan.ts';
import { planProducts } from './catalogue/product-plan.ts';
import { planEntries } from './entries/entry-plan.ts';
import { planCadres } from './organisation/cadre-plan.ts';
import { planLeave } from './organisation/leave-plan.ts';
import { planUnits } from './organisation/unit-plan.ts';
import { emptyPlan, type Plan, type PlanContext } from './plan.ts';
import { mayExchange } from './rights/kind-rights.ts';

type Planner<K extends ImportKind> = (
  db: Db | Trx,
  rows: readonly RowOf[K][],
  context: PlanContext,
) => Promise<Plan>;

const PLANNERS: { readonly [K in ImportKind]: Planner<K> } = {
  units: planUnits,
  positions: planPositions,
  products: planProducts,
  cadres: planCadres,
  leave: planLeave,
  entries: planEntries,
};

/**
 * Works out what rows of a kind would do to the database as it stands; a closed month is refused, and a file of whoever may
 * not bring this kind any more. Reads only.
 */
export async function planImport<K extends ImportKind>(
  db: Db | Trx,
  kind: K,
  rows: readonly RowOf[K][],
  context: PlanContext,
): Promise<Plan> {
  if (context.access && !mayExchange(context.access, kind)) {
    const refusals: Refusal[] = [{ row: 0, column: '', code: 'right-ended', params: {} }];
    return { ...emptyPlan(), refusals };
  }
  const plan: Planner<K> = PLANNERS[kind];
  const planned = await plan(db, rows, context);
  await refuseClosed(db, planned);
  return planned;
}

async function refuseClosed(db: Db | Trx, plan: Plan): Promise<void> {
  try {
    await requireOpenImport(
      db,
      plan.writes,
      plan.days.map(({ id }) => id),
    );
  } catch (error) {
    if (!(error instanceof MonthClosed)) throw error;
    const params = { month: formatMonth(error.month) };
    plan.refusals.push({ row: 0, column: '', code: 'month-closed', params });
  }
}
