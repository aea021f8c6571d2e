import type { Insertable, Selectable } from 'kysely';
import { tellForeign } from '../audit/mark/foreign.ts';
import { markOf, remark } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { Output } from './output.queries.ts';
import type { OutputCheckTable } from './output.table.ts';

export type OutputCheck = Selectable<OutputCheckTable>;

/** The products that a day delivered: what its acceptance checks. */
export async function listOutputsDelivered(db: Db | Trx, workDayId: string): Promise<Output[]> {
  return db.selectFrom('output').selectAll().where('workDayId', '=', workDayId).orderBy('id').execute();
}

/** The checks made by one step of a day. */
export async function listChecksOfStep(
  db: Db | Trx,
  dayStepId: string,
  outputIds: string[],
): Promise<OutputCheck[]> {
  if (outputIds.length === 0) return [];
  return db
    .selectFrom('output_check')
    .selectAll()
    .where('outputId', 'in', outputIds)
    .where('dayStepId', '=', dayStepId)
    .orderBy('id')
    .execute();
}

/** What decides about a product; a delay or a cause is said besides. */
const DECISIONS = ['accepted', 'fault', 'returned', 'revoked'] as const;

/** The last decision about each of these products, for its reason. */
export async function listLastChecks(db: Db | Trx, outputIds: string[]): Promise<OutputCheck[]> {
  if (outputIds.length === 0) return [];
  const checks = await db
    .selectFrom('output_check')
    .selectAll()
    .where('outputId', 'in', outputIds)
    .where('kind', 'in', DECISIONS)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return [...new Map(checks.map((check) => [check.outputId, check])).values()];
}

/** How many products of some days were taken at less than 100 %, by degree, the fullest first. */
export async function countLowerDegrees(db: Db, workDayIds: string[]) {
  if (workDayIds.length === 0) return [];
  return db
    .selectFrom('output')
    .select(['workDayId', 'degree'])
    .select((eb) => eb.fn.sum<number>('quantity').as('count'))
    .where('workDayId', 'in', workDayIds)
    .where('degree', '<', 100)
    .groupBy(['workDayId', 'degree'])
    .orderBy('degree', 'desc')
    .execute();
}

/** What a product becomes by a check: its degree in per cent and where it stands. */
export interface OutputStanding {
  degree: number | null;
  standing: string;
}

function standingAfter({ kind, degree }: Insertable<OutputCheckTable>): OutputStanding {
  if (kind === 'accepted' && degree) return { degree, standing: 'accepted' };
  if (kind === 'accepted' || kind === 'fault' || kind === 'returned')
    return { degree: degree ?? null, standing: 'fault' };
  return { degree: null, standing: 'waiting' };
}

/** Adds what somebody said about a product; its degree and standing follow, as named or by the kind of the check. */
export async function insertOutputCheck(
  trx: Trx,
  check: Insertable<OutputCheckTable>,
  becomes: OutputStanding = standingAfter(check),
): Promise<void> {
  await tellForeign(trx, 'output', [check.outputId]);
  await insertCheck(trx, check);
  await trx
    .updateTable('output')
    .set((eb) => ({ ...becomes, version: eb('version', '+', 1) }))
    .where('id', '=', check.outputId)
    .execute();
  await remark(trx, 'output', [check.outputId]);
}

/** All that was said about a product, in its order. */
export async function listChecksOf(db: Db | Trx, outputIds: string[]): Promise<OutputCheck[]> {
  if (outputIds.length === 0) return [];
  return db
    .selectFrom('output_check')
    .selectAll()
    .where('outputId', 'in', outputIds)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

export function findOutputCheck(trx: Trx, id: string): Promise<OutputCheck | undefined> {
  return trx.selectFrom('output_check').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Adds something said about a product that leaves it standing as it does: a delay, a cause; its version still grows. */
export async function insertOutputRemark(trx: Trx, check: Insertable<OutputCheckTable>): Promise<void> {
  await tellForeign(trx, 'output', [check.outputId]);
  await insertCheck(trx, check);
  await trx
    .updateTable('output')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', check.outputId)
    .execute();
  await remark(trx, 'output', [check.outputId]);
}

async function insertCheck(trx: Trx, check: Insertable<OutputCheckTable>): Promise<void> {
  await trx
    .insertInto('output_check')
    .values({ ...check, mark: markOf(trx, 'output_check', check) })
    .execute();
}
