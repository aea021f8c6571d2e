import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { OutputTable } from './output.table.ts';

export type Output = Selectable<OutputTable>;
/** A product with the line it is shown at. */
export type OutputOfEntry = Output & { entryId: string };

/** The products of lines that a scoped query gave. */
export async function listOutputsOf(db: Db | Trx, entryIds: string[]): Promise<OutputOfEntry[]> {
  if (entryIds.length === 0) return [];
  return db
    .selectFrom('output_entry as x')
    .innerJoin('output as o', 'o.id', 'x.outputId')
    .selectAll('o')
    .select('x.entryId')
    .where('x.entryId', 'in', entryIds)
    .orderBy('o.id')
    .execute();
}

export async function findOutput(trx: Trx, id: string): Promise<Output | undefined> {
  return trx.selectFrom('output').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The planned products of open work of many days. */
export async function listOutputsOfTasks(db: Db | Trx, taskIds: string[]) {
  if (taskIds.length === 0) return [];
  return db
    .selectFrom('output')
    .select(['id', 'taskId', 'name', 'quantity', 'documentNumber'])
    .where('taskId', 'in', taskIds)
    .orderBy('id')
    .execute();
}

/** The product that work of many days is to yield, or has yielded. */
export async function findOutputOfTask(trx: Trx, taskId: string): Promise<Output | undefined> {
  return trx.selectFrom('output').selectAll().where('taskId', '=', taskId).orderBy('id').executeTakeFirst();
}

export async function insertOutput(trx: Trx, output: Insertable<OutputTable>): Promise<void> {
  await trx.insertInto('output').values(output).execute();
}

export async function updateOutput(trx: Trx, output: Output): Promise<void> {
  const { id, version, ...content } = output;
  await trx
    .updateTable('output')
    .set({ ...content, version: version + 1 })
    .where('id', '=', id)
    .execute();
}

/** Whether other lines yield this product too. */
export async function hasOtherEntries(trx: Trx, outputId: string, entryId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('output_entry')
    .select('entryId')
    .where('outputId', '=', outputId)
    .where('entryId', '<>', entryId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ties a product to a line it came from; twice is once. */
export async function tieOutput(trx: Trx, outputId: string, entryId: string): Promise<void> {
  await trx
    .insertInto('output_entry')
    .values({ outputId, entryId })
    .onConflict((c) => c.columns(['entryId', 'outputId']).doNothing())
    .execute();
}

export async function untieOutput(trx: Trx, outputId: string, entryId: string): Promise<void> {
  await trx
    .deleteFrom('output_entry')
    .where('outputId', '=', outputId)
    .where('entryId', '=', entryId)
    .execute();
}

/** Removes a product that no line yields any more and nobody has checked. Returns whether it is gone. */
export async function removeOutputIfLoose(trx: Trx, id: string): Promise<boolean> {
  const result = await trx
    .deleteFrom('output')
    .where('id', '=', id)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('output_entry').select('entryId').where('outputId', '=', id))),
    )
    .where((eb) => eb.not(eb.exists(eb.selectFrom('output_check').select('id').where('outputId', '=', id))))
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}
