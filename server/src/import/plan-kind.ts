import type { Db, Trx } from '@so-viec/db';
import type { ImportKind, RowOf } from '@so-viec/shared/import/import-row';
import { planEntries } from './entries/entry-plan.ts';
import type { Plan, PlanContext } from './plan.ts';

type Planner<K extends ImportKind> = (
  db: Db | Trx,
  rows: readonly RowOf[K][],
  context: PlanContext,
) => Promise<Plan>;

const PLANNERS: { [K in ImportKind]?: Planner<K> } = {
  entries: planEntries,
};

/** Works out what rows of a kind would do to the database as it stands. Reads only. */
export function planImport<K extends ImportKind>(
  db: Db | Trx,
  kind: K,
  rows: readonly RowOf[K][],
  context: PlanContext,
): Promise<Plan> {
  const plan = PLANNERS[kind] as Planner<K>;
  return plan(db, rows, context);
}
