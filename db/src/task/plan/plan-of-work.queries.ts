import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { sql } from 'kysely';
import { remark } from '../../audit/mark/mark.ts';
import type { Trx } from '../../transaction.ts';

/** What each person delivered of each product of the catalogue in a month, on no task; for making up plans of a demo. */
export function listDeliveredProducts(trx: Trx, month: Month) {
  return trx
    .selectFrom('output as o')
    .innerJoin('output_product as p', 'p.id', 'o.productId')
    .select(['o.cadreId', 'o.unitId', 'o.positionId', 'p.id as productId', 'p.name', 'o.coefficientMilli'])
    .select((eb) => [
      eb.fn.sum<number>('o.quantity').as('delivered'),
      sql<number>`sum(case when o.standing = 'accepted' then o.quantity else 0 end)`.as('accepted'),
      eb.fn.max<string | null>('o.deliveredOn').as('lastOn'),
    ])
    .where('o.deliveredOn', '>=', `${month}-01`)
    .where('o.deliveredOn', '<=', `${month}-31`)
    .where('o.taskId', 'is', null)
    .groupBy(['o.cadreId', 'o.unitId', 'o.positionId', 'p.id', 'p.name', 'o.coefficientMilli'])
    .orderBy('o.unitId')
    .orderBy('o.cadreId')
    .orderBy('p.id')
    .execute();
}

/** Ties what was delivered in a month to the tasks of its plans, with the lines it came from. */
export async function tieOutputsToPlans(trx: Trx, month: Month): Promise<void> {
  const planned = sql`(select min(t.id) from task t join task_plan p on p.id = t."planId"
    where p.period = ${month} and t."parentId" is null and t."cadreId" = o."cadreId" and t."productId" = o."productId")`;
  const outputs = await sql<{ id: string }>`update output as o set "taskId" = ${planned}
    where o."deliveredOn" >= ${`${month}-01`} and o."deliveredOn" <= ${`${month}-31`} and o."taskId" is null
      and o."productId" is not null and ${planned} is not null returning id`.execute(trx);
  await remark(trx, 'output', idsOf(outputs));
  const tied = sql`(select min(o."taskId") from output_entry x join output o on o.id = x."outputId"
    join task t on t.id = o."taskId" where x."entryId" = e.id and t."planId" is not null)`;
  const lines = await sql<{ id: string }>`update work_entry as e set "taskId" = ${tied}
    where e.month = ${month} and e."taskId" is null and e.state = 'done' and ${tied} is not null
    returning id`.execute(trx);
  await remark(trx, 'work_entry', idsOf(lines));
}

const idsOf = ({ rows }: { rows: readonly { id: string }[] }): string[] => rows.map(({ id }) => id);
