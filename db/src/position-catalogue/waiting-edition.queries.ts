import type { Trx } from '../transaction.ts';
import type { Edition } from './edition.queries.ts';

/** How many posts, tasks and recurring tasks name positions or products of an edition. */
export async function countUsesOfEdition(trx: Trx, catalogueId: string): Promise<number> {
  const positions = trx.selectFrom('position').select('id').where('catalogueId', '=', catalogueId);
  const products = trx.selectFrom('output_product').select('id').where('catalogueId', '=', catalogueId);
  const held = await trx
    .selectFrom('assignment')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('positionId', 'in', positions)
    .executeTakeFirstOrThrow();
  let count = Number(held.count);
  for (const table of ['task', 'task_recurrence'] as const) {
    const row = await trx
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where((eb) => eb.or([eb('positionId', 'in', positions), eb('productId', 'in', products)]))
      .executeTakeFirstOrThrow();
    count += Number(row.count);
  }
  return count;
}

/** The edition in force up to a day, if one is replaced on the next. */
export function findEditionUntil(trx: Trx, lastOn: string): Promise<Edition | undefined> {
  return trx
    .selectFrom('position_catalogue')
    .selectAll()
    .where('state', '=', 'replaced')
    .where('toOn', '=', lastOn)
    .executeTakeFirst();
}
