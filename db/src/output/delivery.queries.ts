import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Insertable, Selectable } from 'kysely';
import { tellForeignRows } from '../audit/mark/foreign.ts';
import { remark, withMark } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { Output } from './output.queries.ts';
import type { OutputDeliveryTable } from './output.table.ts';

export type OutputDelivery = Selectable<OutputDeliveryTable>;

/** The deliveries of products, each product's in their order. */
export async function listDeliveriesOf(db: Db | Trx, outputIds: string[]): Promise<OutputDelivery[]> {
  if (outputIds.length === 0) return [];
  return db
    .selectFrom('output_delivery')
    .selectAll()
    .where('outputId', 'in', outputIds)
    .orderBy('outputId')
    .orderBy('sequence')
    .execute();
}

export function findDelivery(trx: Trx, id: string): Promise<OutputDelivery | undefined> {
  return trx.selectFrom('output_delivery').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertDeliveries(
  trx: Trx,
  deliveries: Insertable<OutputDeliveryTable>[],
): Promise<void> {
  const rows = deliveries.map((row) => withMark(trx, 'output_delivery', row));
  if (rows.length > 0) await trx.insertInto('output_delivery').values(rows).execute();
}

/** A product that a day is about to hand in, with how often it was and when its work is due. */
export interface OutputToDeliver {
  id: string;
  name: string;
  quantity: number;
  documentNumber: string;
  documentOn: CivilDay | null;
  dueOn: CivilDay | null;
  deliveries: number;
  /** When it was handed in first, also where that was taken back; null for what never was. */
  firstAt: string | null;
}

/**
 * The products of a day that its submission hands in: those that wait and are not handed in. What is at fault is handed in
 * again by its own delivery alone, which says what was mended and keeps its own day.
 */
export async function listOutputsToDeliver(trx: Trx, workDayId: string): Promise<OutputToDeliver[]> {
  return trx
    .selectFrom('output as o')
    .leftJoin('task as t', 't.id', 'o.taskId')
    .select(['o.id', 'o.name', 'o.quantity', 'o.documentNumber', 'o.documentOn', 't.dueOn'])
    .select((eb) =>
      eb
        .selectFrom('output_delivery as x')
        .select((e) => e.fn.countAll<number>().as('count'))
        .whereRef('x.outputId', '=', 'o.id')
        .as('deliveries'),
    )
    .select((eb) =>
      eb
        .selectFrom('output_delivery as z')
        .select((e) => e.fn.min('z.at').as('at'))
        .whereRef('z.outputId', '=', 'o.id')
        .as('firstAt'),
    )
    .where('o.workDayId', '=', workDayId)
    .where('o.standing', '=', 'waiting')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('output_delivery as y')
            .select('y.id')
            .whereRef('y.outputId', '=', 'o.id')
            .whereRef('y.deliveredOn', '>=', 'o.deliveredOn')
            .where('y.withdrawnAt', 'is', null),
        ),
      ),
    )
    .orderBy('o.id')
    .$castTo<OutputToDeliver>()
    .execute();
}

/** Takes back what a day handed in and nobody has decided, when the day goes back to its person. */
export async function withdrawDeliveries(trx: Trx, workDayId: string, at: string): Promise<void> {
  const withdrawn = await trx
    .selectFrom('output_delivery')
    .select('id')
    .where('withdrawnAt', 'is', null)
    .where('dayStepId', 'is not', null)
    .where('outputId', 'in', (eb) =>
      eb
        .selectFrom('output')
        .select('id')
        .where('workDayId', '=', workDayId)
        .where('standing', '=', 'waiting'),
    )
    .where('outputId', 'not in', (eb) =>
      // What was handed in again after a fault does not wait by its day.
      eb
        .selectFrom('output_delivery as y')
        .innerJoin('output as o', 'o.id', 'y.outputId')
        .select('y.outputId')
        .where('o.workDayId', '=', workDayId)
        .where('y.dayStepId', 'is', null)
        .where('y.withdrawnAt', 'is', null),
    )
    .execute();
  await changeDeliveries(trx, withdrawn, at);
}

/** Hands in again what a step took back that is itself taken back. */
export async function restoreDeliveries(trx: Trx, workDayId: string, withdrawnAt: string): Promise<void> {
  const restored = await trx
    .selectFrom('output_delivery')
    .select('id')
    .where('withdrawnAt', '=', withdrawnAt)
    .where('outputId', 'in', (eb) => eb.selectFrom('output').select('id').where('workDayId', '=', workDayId))
    .execute();
  await changeDeliveries(trx, restored, null);
}

async function changeDeliveries(
  trx: Trx,
  deliveries: readonly { id: string }[],
  withdrawnAt: string | null,
): Promise<void> {
  if (deliveries.length === 0) return;
  await tellForeignRows(trx, 'output_delivery', deliveries);
  const ids = deliveries.map(({ id }) => id);
  await trx.updateTable('output_delivery').set({ withdrawnAt }).where('id', 'in', ids).execute();
  await remark(trx, 'output_delivery', ids);
}

/** All products of a piece of work, the first handed in first; planned ones last. */
export async function listOutputsOfTask(trx: Db | Trx, taskId: string): Promise<Output[]> {
  const outputs = await trx
    .selectFrom('output')
    .selectAll()
    .where('taskId', '=', taskId)
    .orderBy('id')
    .execute();
  const dayOf = ({ deliveredOn }: Output) => deliveredOn ?? '9999-12-31';
  return outputs.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b))));
}

/** The shares that were said when work was given, of those tasks whose people all have one: they make up the whole. */
export async function listSharesOfWork(trx: Trx, outputIds: string[]) {
  if (outputIds.length === 0) return [];
  return trx
    .selectFrom('output as o')
    .innerJoin('task_collaborator as k', 'k.taskId', 'o.taskId')
    .select(['o.id as outputId', 'o.cadreId as makerId', 'k.cadreId', 'k.shareMilli'])
    .where('o.id', 'in', outputIds)
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('output_share as s').select('s.cadreId').whereRef('s.outputId', '=', 'o.id')),
      ),
    )
    .orderBy('o.id')
    .orderBy('k.cadreId')
    .execute();
}
