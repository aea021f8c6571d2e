import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import { insertMany } from './bulk.queries.ts';
import type { ImportMappingTable, ImportPartTable, ImportRunTable } from './import-run.table.ts';

export type ImportRun = Selectable<ImportRunTable>;
export type ImportPart = Selectable<ImportPartTable>;

/** Begins a run; of the same id once. Returns whether it is new. */
export async function insertImportRun(trx: Trx, run: Insertable<ImportRunTable>): Promise<boolean> {
  const result = await trx
    .insertInto('import_run')
    .values(run)
    .onConflict((c) => c.column('id').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export function findImportRun(db: Db | Trx, id: string): Promise<ImportRun | undefined> {
  return db.selectFrom('import_run').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The latest runs of some kinds, without their rows and findings. */
export function listImportRuns(db: Db, kinds: readonly string[], count: number) {
  return db
    .selectFrom('import_run as r')
    .innerJoin('account as a', 'a.id', 'r.accountId')
    .select(['r.id', 'r.kind', 'r.fileName', 'r.accountId', 'r.state', 'r.startedAt', 'r.endedAt'])
    .select(['r.serverId', 'r.seenAt', 'r.mended', 'r.report', 'a.displayName as who'])
    .where('r.kind', 'in', kinds)
    .orderBy('r.startedAt', 'desc')
    .orderBy('r.id', 'desc')
    .limit(count)
    .execute();
}

/** Changes a run that still has the version seen. Returns whether it had. */
export async function updateImportRun(
  trx: Trx,
  seen: { id: string; version: number },
  set: Updateable<ImportRunTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('import_run')
    .set({ ...set, version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

const AT_WORK = ['reading', 'checking', 'writing'];

/** What a worker tells of a run that is at work still in the version it was given. Returns whether it was. */
export async function noteImportRun(
  trx: Trx,
  given: { id: string; version: number },
  set: Updateable<ImportRunTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('import_run')
    .set(set)
    .where('id', '=', given.id)
    .where('version', '=', given.version)
    .where('state', 'in', AT_WORK)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Marks a run as one that a server works on now. */
export async function markImportRun(trx: Trx, id: string, serverId: string, seenAt: string): Promise<void> {
  await trx
    .updateTable('import_run')
    .set({ seenAt })
    .where('id', '=', id)
    .where('serverId', '=', serverId)
    .where('state', 'in', AT_WORK)
    .execute();
}

/** What a server tells of a run it gave up. */
export async function giveUpImportRun(
  trx: Trx,
  { id, serverId }: { id: string; serverId: string },
  set: { state: string; endedAt: string },
): Promise<void> {
  await trx
    .updateTable('import_run')
    .set(set)
    .where('id', '=', id)
    .where('serverId', '=', serverId)
    .where('state', 'in', AT_WORK)
    .execute();
}

export async function insertImportParts(trx: Trx, parts: readonly ImportPart[]): Promise<void> {
  await insertMany(trx, 'import_part', parts);
}

/** The rows of a run, all or some parts, in order. */
export function listImportParts(
  db: Db | Trx,
  runId: string,
  parts?: readonly number[],
): Promise<ImportPart[]> {
  const all = db.selectFrom('import_part').selectAll().where('runId', '=', runId).orderBy('part');
  return (parts === undefined ? all : all.where('part', 'in', parts)).execute();
}

export async function updateImportPart(trx: Trx, { runId, part, content }: ImportPart): Promise<void> {
  await trx
    .updateTable('import_part')
    .set({ content })
    .where('runId', '=', runId)
    .where('part', '=', part)
    .execute();
}

export async function removeImportParts(trx: Trx, runId: string): Promise<void> {
  await trx.deleteFrom('import_part').where('runId', '=', runId).execute();
}

export function listImportMappings(db: Db | Trx, kind: string) {
  return db.selectFrom('import_mapping').select(['headerKey', 'mapping']).where('kind', '=', kind).execute();
}

/** Remembers what a set of headers means; a later word replaces the former. */
export async function putImportMapping(trx: Trx, row: Insertable<ImportMappingTable>): Promise<void> {
  const { mapping, accountId, changedAt } = row;
  await trx
    .insertInto('import_mapping')
    .values(row)
    .onConflict((c) =>
      c.columns(['kind', 'headerKey']).doUpdateSet((eb) => ({
        ...{ mapping, accountId, changedAt },
        version: eb('import_mapping.version', '+', 1),
      })),
    )
    .execute();
}
