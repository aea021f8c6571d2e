import type { Db } from '../../dialects.ts';
import { kept } from '../../kept.ts';
import type { Trx } from '../../transaction.ts';
import type { MarkedTable } from './marked.ts';

type Parts = ReadonlyMap<string, readonly unknown[]>;

/** What hangs on rows of a table, by the row's id; the mark of the row tells of it, so that none of it goes unseen. */
export const PARTS: Partial<Record<MarkedTable, (db: Db | Trx, ids: readonly string[]) => Promise<Parts>>> = {
  review: listSaid,
  output: listOfOutputs,
  account: listDevices,
  evidence: (db, ids) => listSums(db, 'evidence', ids),
  rating_step: (db, ids) => listSums(db, 'rating_step', ids),
};

/** What came to have parts after rows of it were marked without: those marks are right as they are. */
export const PARTS_LATER: readonly MarkedTable[] = ['evidence', 'rating_step'];

/** The sum of the file that a row names. */
async function listSums(
  db: Db | Trx,
  table: 'evidence' | 'rating_step',
  ids: readonly string[],
): Promise<Parts> {
  const sums = await db
    .selectFrom(`${table as 'evidence'} as r`)
    .innerJoin('stored_file as f', 'f.id', 'r.fileId')
    .select(['r.id', 'f.sha256'])
    .where('r.id', 'in', ids)
    .execute();
  return new Map(sums.map(({ id, sha256 }) => [id, [sha256]]));
}

/** The devices whose codes accounts ask for: without one a password alone would do. */
async function listDevices(db: Db | Trx, accountIds: readonly string[]): Promise<Parts> {
  const devices = await db
    .selectFrom('second_factor')
    .select(['accountId', 'id'])
    .where('accountId', 'in', accountIds)
    .where('confirmedAt', 'is not', null)
    .where('endedAt', 'is', null)
    .orderBy('id')
    .execute();
  const parts = new Map<string, unknown[]>();
  for (const { accountId, id } of devices) put(parts, accountId, id);
  return parts;
}

/** What was said of each criterion of reviews. */
async function listSaid(db: Db | Trx, reviewIds: readonly string[]): Promise<Parts> {
  const said = await db
    .selectFrom('review_general')
    .select(['reviewId', 'criterion', 'own', 'authority', 'reason'])
    .where('reviewId', 'in', reviewIds)
    .orderBy('reviewId')
    .orderBy('criterion')
    .execute();
  const parts = new Map<string, unknown[]>();
  for (const { reviewId, criterion, own, authority, reason } of said)
    put(parts, reviewId, [criterion, own, authority, reason]);
  return parts;
}

function put(parts: Map<string, unknown[]>, id: string, part: unknown): void {
  const known = parts.get(id);
  if (known) known.push(part);
  else parts.set(id, [part]);
}

/**
 * Of products: how many checks besides acceptances (faults, delays, causes) and how many proofs there are, and who has
 * which share. Nothing where there is none of it.
 */
async function listOfOutputs(db: Db | Trx, outputIds: readonly string[]): Promise<Parts> {
  const parts = new Map<string, unknown[]>();
  const counts = [
    await countOf(db, 'output_check', outputIds).where('kind', '<>', 'accepted').execute(),
    await countOf(db, 'evidence', outputIds).execute(),
  ];
  for (const [index, counted] of counts.entries())
    for (const { outputId, count } of counted) put(parts, outputId, [index, Number(count)]);
  const shares = await db
    .selectFrom('output_share')
    .select(['outputId', 'cadreId', 'shareMilli'])
    .where('outputId', 'in', outputIds)
    .orderBy('outputId')
    .orderBy('cadreId')
    .execute();
  for (const { outputId, cadreId, shareMilli } of shares) put(parts, outputId, [cadreId, shareMilli]);
  return parts;
}

const countOf = (db: Db | Trx, table: 'output_check' | 'evidence', outputIds: readonly string[]) =>
  db
    .selectFrom(table as 'output_check')
    .select((eb) => ['outputId', eb.fn.countAll<number>().as('count')])
    .where('outputId', 'in', outputIds)
    .groupBy('outputId');

/** The same of one product, which nearly always has none: on the way of every line that is written. */
export async function partsOfOutput(trx: Trx, outputId: string): Promise<readonly unknown[]> {
  const { rows } = await anyOfOutput(trx, { outputId });
  if (!rows[0]?.any) return [];
  return (await listOfOutputs(trx, [outputId])).get(outputId) ?? [];
}

const anyOfOutput = kept((db, { outputId }: { outputId: string }) =>
  db.selectNoFrom(({ exists, or, selectFrom }) =>
    or([
      exists(
        selectFrom('output_check')
          .select('id')
          .where('outputId', '=', outputId)
          .where('kind', '<>', 'accepted'),
      ),
      exists(selectFrom('evidence').select('id').where('outputId', '=', outputId)),
      exists(selectFrom('output_share').select('cadreId').where('outputId', '=', outputId)),
    ]).as('any'),
  ),
);
