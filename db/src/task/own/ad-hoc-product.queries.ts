import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { tellForeign } from '../../audit/mark/foreign.ts';
import { remark } from '../../audit/mark/mark.ts';
import type { Db } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';

/** Products of ad hoc lines of a month that belong to no task, with who asked for them; in the order of their days. */
export function listAdHocProducts(db: Db | Trx, month: Month) {
  return db
    .selectFrom('output as o')
    .innerJoin('output_entry as x', 'x.outputId', 'o.id')
    .innerJoin('work_entry as e', 'e.id', 'x.entryId')
    .innerJoin('work_day as d', 'd.id', 'e.workDayId')
    .select([
      'o.id',
      'o.cadreId',
      'o.unitId',
      'o.positionId',
      'o.name',
      'o.quantity',
      'o.standing',
      'o.deliveredOn',
    ])
    .select(['e.id as entryId', 'e.adHocBy', 'd.state as dayState'])
    .where('e.month', '=', month)
    .where('e.productId', 'is', null)
    .where('e.taskId', 'is', null)
    .where('e.state', '=', 'done')
    .orderBy('o.deliveredOn')
    .orderBy('o.id')
    .execute();
}

/** Makes a line and its product those of a task, and the product weigh what the task's head said. */
export async function tieAdHocProduct(
  trx: Trx,
  of: { taskId: string; outputId: string; entryId: string; coefficientMilli: number },
): Promise<void> {
  const { taskId, outputId, entryId, coefficientMilli } = of;
  await tellForeign(trx, 'output', [outputId]);
  await tellForeign(trx, 'work_entry', [entryId]);
  await trx.updateTable('output').set({ taskId, coefficientMilli }).where('id', '=', outputId).execute();
  await trx.updateTable('work_entry').set({ taskId }).where('id', '=', entryId).execute();
  await remark(trx, 'output', [outputId]);
  await remark(trx, 'work_entry', [entryId]);
}
