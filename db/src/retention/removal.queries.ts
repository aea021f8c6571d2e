import type { RetentionClass } from '@so-viec/shared/retention/retention';
import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import { removeOldImports } from './old-imports.queries.ts';
import { removeOldLineWords } from './old-line-words.queries.ts';
import { type RemovePart, untilNone } from './old-rows.ts';
import { removeOldSignIns } from './old-sign-ins.queries.ts';
import { removeOldPayloads } from './old-trail.queries.ts';
import {
  removeOldAccountNotices,
  removeOldDrafts,
  removeOldLetters,
  removeOldNotices,
  removeOldRequests,
  removeOldRuns,
} from './old-words.queries.ts';
import type { ErasureTable, RemovalTable } from './removal.table.ts';

export type { OldRows, RemovedPart } from './old-rows.ts';
export type Removal = Selectable<RemovalTable>;
export type Erasure = Selectable<ErasureTable>;

/** How a part of each class is removed. */
export const REMOVERS: Record<RetentionClass, RemovePart> = {
  trail: removeOldPayloads,
  'sign-in': untilNone(removeOldSignIns),
  notice: untilNone(removeOldNotices),
  'account-notice': untilNone(removeOldAccountNotices),
  letter: untilNone(removeOldLetters),
  request: untilNone(removeOldRequests),
  import: untilNone(removeOldImports),
  draft: untilNone(removeOldDrafts),
  job: untilNone(removeOldRuns),
  'line-words': removeOldLineWords,
};

interface WhichRemoval {
  kind: RetentionClass;
  erasureId: string | null;
}

/** The last removal of a class, one that is not done before all others: that of everybody by the job, or that of one erasure. */
export function findLastRemoval(
  db: Db | Trx,
  { kind, erasureId }: WhichRemoval,
): Promise<Removal | undefined> {
  return db
    .selectFrom('removal')
    .selectAll()
    .where('kind', '=', kind)
    .where((eb) => (erasureId === null ? eb('erasureId', 'is', null) : eb('erasureId', '=', erasureId)))
    .orderBy((eb) => eb('endedAt', 'is not', null))
    .orderBy('keptSince', 'desc')
    .orderBy('startedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertRemoval(trx: Trx, removal: Insertable<RemovalTable>): Promise<void> {
  await trx.insertInto('removal').values(removal).execute();
}

/** Has a removal that was broken off go on to another day, from a place on. */
export async function moveRemoval(
  trx: Trx,
  id: string,
  to: Pick<Removal, 'keptSince' | 'reached'>,
): Promise<void> {
  await trx.updateTable('removal').set(to).where('id', '=', id).execute();
}

/** Adds a part that was removed to its record; `endedAt` with the last one. */
export async function addToRemoval(
  trx: Trx,
  id: string,
  part: { rows: number; reached: string; endedAt: string | null },
): Promise<void> {
  const { rows, ...rest } = part;
  await trx
    .updateTable('removal')
    .set((eb) => ({ ...rest, rows: eb('rows', '+', rows) }))
    .where('id', '=', id)
    .execute();
}

/** What the job removed last of each class, the latest first; of those that removed nothing none. */
export function listRemovals(db: Db, most: number): Promise<Removal[]> {
  return db
    .selectFrom('removal')
    .selectAll()
    .where('erasureId', 'is', null)
    .where('rows', '>', 0)
    .orderBy('startedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
}

/** How many rows went of each class with an erasure, in as many runs as it took. */
export async function listRemovalsOf(db: Db | Trx, erasureIds: readonly string[]) {
  if (erasureIds.length === 0) return [];
  return db
    .selectFrom('removal')
    .select(['erasureId', 'kind'])
    .select(({ fn }) => [fn.sum<number>('rows').as('rows'), fn.max('keptSince').as('keptSince')])
    .where('erasureId', 'in', erasureIds)
    .where('rows', '>', 0)
    .groupBy(['erasureId', 'kind'])
    .orderBy(({ fn }) => fn.min('startedAt'))
    .orderBy(({ fn }) => fn.min('id'))
    .execute();
}

export async function insertErasure(trx: Trx, erasure: Insertable<ErasureTable>): Promise<void> {
  await trx.insertInto('erasure').values(erasure).execute();
}

export function findErasure(db: Db | Trx, id: string): Promise<Erasure | undefined> {
  return db.selectFrom('erasure').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Erasures that are still to be done, the first first. */
export function listErasuresUnderWay(db: Db): Promise<{ id: string }[]> {
  return db
    .selectFrom('erasure')
    .select('id')
    .where('endedAt', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

export async function endErasure(trx: Trx, id: string, endedAt: string): Promise<void> {
  await trx.updateTable('erasure').set({ endedAt }).where('id', '=', id).execute();
}

/** What was erased of a person, the latest first, by whom; `failedAt`: when it was tried last and failed. */
export function listErasures(db: Db | Trx, cadreId: string) {
  return db
    .selectFrom('erasure as e')
    .leftJoin('account as a', 'a.id', 'e.accountId')
    .leftJoin('job_run as r', (join) =>
      join.onRef('r.subject', '=', 'e.id').on('r.job', '=', 'erasure').on('r.error', 'is not', null),
    )
    .select(['e.id', 'e.at', 'e.reason', 'e.choices', 'e.endedAt', 'a.displayName as byName'])
    .select('r.endedAt as failedAt')
    .where('e.cadreId', '=', cadreId)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .execute();
}
