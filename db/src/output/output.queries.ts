import type { Insertable, Selectable, Updateable } from 'kysely';
import { tellForeign } from '../audit/mark/foreign.ts';
import { markOf } from '../audit/mark/mark.ts';
import { partsOfOutput } from '../audit/mark/parts.ts';
import { changesOf } from '../changes.ts';
import type { Db } from '../dialects.ts';
import { kept } from '../kept.ts';
import type { Trx } from '../transaction.ts';
import { withDocumentKey } from './document-key.ts';
import type { OutputTable } from './output.table.ts';

export type Output = Omit<Selectable<OutputTable>, 'documentKey' | 'mark'>;
/** A product with the line it is shown at. */
export type OutputOfEntry = Output & { entryId: string };

/** The products of lines that a scoped query gave. */
export async function listOutputsOf(db: Db | Trx, entryIds: string[]): Promise<OutputOfEntry[]> {
  if (entryIds.length === 0) return [];
  const [entryId] = entryIds;
  if (entryId && entryIds.length === 1) return (await outputsOfEntry(db, { entryId })).rows;
  return outputsOf(db).where('x.entryId', 'in', entryIds).orderBy('o.id').execute();
}

function outputsOf(db: Db | Trx) {
  return db
    .selectFrom('output_entry as x')
    .innerJoin('output as o', 'o.id', 'x.outputId')
    .selectAll('o')
    .select('x.entryId');
}

const outputsOfEntry = kept((db, { entryId }: { entryId: string }) =>
  outputsOf(db).where('x.entryId', '=', entryId).orderBy('o.id'),
);

export async function findOutput(trx: Trx, id: string): Promise<Output | undefined> {
  const { rows } = await outputById(trx, { id });
  return rows[0];
}

const outputById = kept((db, { id }: { id: string }) =>
  db.selectFrom('output').selectAll().where('id', '=', id),
);

/** The planned products of open work of many days. */
export async function listOutputsOfTasks(db: Db | Trx, taskIds: string[]) {
  if (taskIds.length === 0) return [];
  return db
    .selectFrom('output')
    .select(['id', 'taskId', 'name', 'quantity', 'documentNumber', 'deliveredOn'])
    .where('taskId', 'in', taskIds)
    .orderBy('id')
    .execute();
}

export async function insertOutput(trx: Trx, output: Insertable<OutputTable>): Promise<void> {
  const mark = markOf(trx, 'output', output);
  await outputInsert(trx, { output: { ...withDocumentKey(output), mark } });
}

const outputInsert = kept((db, { output }: { output: Insertable<OutputTable> }) =>
  db.insertInto('output').values(output),
);

/** Changes what is new in a product, whose version then grows by one. */
export async function updateOutput(trx: Trx, seen: Output, content: Partial<Output>): Promise<void> {
  const changes = changesOf(seen, content);
  if (Object.keys(changes).length === 0) return;
  await tellForeign(trx, 'output', [seen.id]);
  const mark = markOf(trx, 'output', { ...seen, ...content }, await partsOfOutput(trx, seen.id));
  const row = withDocumentKey({ ...changes, version: seen.version + 1, mark });
  await outputUpdate(trx, { id: seen.id, row });
}

const outputUpdate = kept((db, { id, row }: { id: string; row: Updateable<OutputTable> }) =>
  db.updateTable('output').set(row).where('id', '=', id),
);

/** Counts a change of what belongs to a product, so that whoever saw it before is told. */
export async function touchOutput(trx: Trx, id: string): Promise<void> {
  await trx
    .updateTable('output')
    .set((eb) => ({ version: eb('version', '+', 1) }))
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
  await tieInsert(trx, { outputId, entryId });
}

const tieInsert = kept((db, tie: { outputId: string; entryId: string }) =>
  db
    .insertInto('output_entry')
    .values(tie)
    .onConflict((c) => c.columns(['entryId', 'outputId']).doNothing()),
);

export async function untieOutput(trx: Trx, outputId: string, entryId: string): Promise<void> {
  await trx
    .deleteFrom('output_entry')
    .where('outputId', '=', outputId)
    .where('entryId', '=', entryId)
    .execute();
}

/**
 * Removes a product that no line yields any more and that has no story: never handed in or checked, nothing proves it,
 * nobody shares it. Returns whether it is gone.
 */
export async function removeOutputIfLoose(trx: Trx, id: string): Promise<boolean> {
  const holders = ['output_entry', 'output_check', 'output_delivery', 'evidence', 'output_share'] as const;
  const result = await trx
    .deleteFrom('output')
    .where('id', '=', id)
    .where((eb) =>
      eb.and(
        holders.map((table) =>
          eb.not(eb.exists(eb.selectFrom(table).select('outputId').where('outputId', '=', id))),
        ),
      ),
    )
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}
