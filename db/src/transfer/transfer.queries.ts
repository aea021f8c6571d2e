import type { Scope } from '@so-viec/shared/access/scope';
import type { TransferSide, TransferState } from '@so-viec/shared/transfer/transfer.rules';
import type { TransferTerms } from '@so-viec/shared/transfer/transfer.schema';
import { type Insertable, type RawBuilder, type Selectable, sql } from 'kysely';
import { type Db, idsIn } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { TransferStepTable, TransferTable } from './transfer.table.ts';

type Typed<R> = Omit<R, 'terms' | 'side' | 'state'> & {
  terms: TransferTerms | null;
  side: TransferSide;
  state: TransferState;
};

function typed<R extends Selectable<TransferTable>>(row: R): Typed<R> {
  const terms = row.terms === '' ? null : (JSON.parse(row.terms) as TransferTerms);
  return { ...row, terms, side: row.side as TransferSide, state: row.state as TransferState };
}

const named = (db: Db | Trx) =>
  db
    .selectFrom('transfer as t')
    .innerJoin('cadre as c', 'c.id', 't.cadreId')
    .selectAll('t')
    .select(['c.code', 'c.fullName']);

/** A transfer with the person's code and name. */
export async function findTransfer(db: Db | Trx, id: string) {
  const row = await named(db).where('t.id', '=', id).executeTakeFirst();
  return row && typed(row);
}
export type Transfer = NonNullable<Awaited<ReturnType<typeof findTransfer>>>;

/** The transfer of a person that waits for an answer; there is one at most. */
export async function findWaitingTransfer(db: Db | Trx, cadreId: string): Promise<Transfer | undefined> {
  const [row] = await named(db)
    .where('t.cadreId', '=', cadreId)
    .where('t.state', '=', 'proposed')
    .limit(1)
    .execute();
  return row && typed(row);
}

/** Every transfer of a person, the newest first. */
export async function listTransfersOf(db: Db, cadreId: string): Promise<Transfer[]> {
  const rows = await named(db)
    .where('t.cadreId', '=', cadreId)
    .orderBy('t.proposedAt', 'desc')
    .orderBy('t.id')
    .execute();
  return rows.map((row) => typed(row));
}

/** Transfers of these people that wait. */
export async function listWaitingTransfers(db: Db, cadreIds: readonly string[]): Promise<Transfer[]> {
  if (cadreIds.length === 0) return [];
  const rows = await named(db)
    .where('t.state', '=', 'proposed')
    .where(idsIn(db, sql.ref('t.cadreId'), cadreIds))
    .execute();
  return rows.map((row) => typed(row));
}

/** Transfers out of units and into bodies of a scope: those that wait, and those answered since; the oldest first. */
export async function listTransfersWithin(db: Db, scope: Scope, answeredSince: string): Promise<Transfer[]> {
  const rows = await named(db)
    .where((eb) => eb.or([eb('t.state', '=', 'proposed'), eb('t.changedAt', '>=', answeredSince)]))
    .where(ofEitherSide(db, scope))
    .orderBy('t.proposedAt')
    .orderBy('t.id')
    .execute();
  return rows.map((row) => typed(row));
}

function ofEitherSide(db: Db, { all, unitIds, cadreId }: Scope): RawBuilder<boolean> {
  if (all) return sql<boolean>`1 = 1`;
  const parts: RawBuilder<unknown>[] = [];
  if (cadreId !== null) parts.push(sql`t."cadreId" = ${cadreId}`);
  if (unitIds.length > 0) {
    const within = (name: string) => idsIn(db, sql.ref(name), unitIds);
    parts.push(within('t.fromUnitId'), within('t.toUnitId'));
  }
  return parts.length > 0 ? sql<boolean>`(${sql.join(parts, sql` or `)})` : sql<boolean>`1 = 0`;
}

/** The steps of transfers, in their order, with who made them. */
export function listTransferSteps(db: Db | Trx, transferIds: readonly string[]) {
  if (transferIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('transfer_step as s')
    .innerJoin('account as a', 'a.id', 's.accountId')
    .selectAll('s')
    .select('a.displayName')
    .where(idsIn(db, sql.ref('s.transferId'), transferIds))
    .orderBy('s.transferId')
    .orderBy('s.sequence')
    .execute();
}

export function findTransferStep(db: Db | Trx, id: string): Promise<TransferStepTable | undefined> {
  return db.selectFrom('transfer_step').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Writes a transfer with its first step. */
export async function insertTransfer(
  trx: Trx,
  row: Insertable<TransferTable>,
  step: { id: string; accountId: string },
): Promise<void> {
  await trx.insertInto('transfer').values(row).execute();
  const more = { transferId: row.id, sequence: 1, at: row.proposedAt, reason: '', assignmentId: null };
  await trx
    .insertInto('transfer_step')
    .values({ ...step, ...more, kind: 'proposed' })
    .execute();
}

/** Writes the next step and makes it the transfer's state. Whether the version seen was still there. */
export async function insertTransferStep(
  trx: Trx,
  { id, version, terms }: { id: string; version: number; terms?: string },
  step: Omit<TransferStepTable, 'transferId' | 'sequence'>,
): Promise<boolean> {
  const done = await trx
    .updateTable('transfer')
    .set({
      state: step.kind,
      changedAt: step.at,
      version: version + 1,
      ...(terms !== undefined && { terms }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return false;
  await trx
    .insertInto('transfer_step')
    .values({ ...step, transferId: id, sequence: version + 1 })
    .execute();
  return true;
}
