import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { type Selectable, sql } from 'kysely';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';
import type { Trx } from '../transaction.ts';
import type { OutputTable } from './output.table.ts';
import { SECRET_OUTPUT } from './secret-output.ts';

/** A product with the names that its page shows. */
export interface OutputWithNames extends Selectable<OutputTable> {
  fullName: string;
  cadreCode: string;
  cadreKind: string;
  positionName: string;
  productCode: string | null;
  productName: string | null;
  measure: string | null;
  taskTitle: string | null;
  taskState: string | null;
  taskOrigin: string | null;
  taskQuantity: number | null;
  taskQuality: string | null;
  taskBasisKind: string | null;
  taskBasis: string | null;
  dueOn: CivilDay | null;
  dayState: string | null;
  /** 1 where a line that yields it is confidential. */
  isConfidential: number;
}

function named(db: Db | Trx) {
  return db
    .selectFrom('output as o')
    .innerJoin('cadre as c', 'c.id', 'o.cadreId')
    .innerJoin('position as q', 'q.id', 'o.positionId')
    .leftJoin('output_product as p', 'p.id', 'o.productId')
    .leftJoin('task as t', 't.id', 'o.taskId')
    .leftJoin('work_day as d', 'd.id', 'o.workDayId')
    .selectAll('o')
    .select(['c.fullName', 'c.code as cadreCode', 'c.kind as cadreKind', 'q.name as positionName'])
    .select(['p.code as productCode', 'p.name as productName', 'p.measure'])
    .select(['t.title as taskTitle', 't.state as taskState', 't.origin as taskOrigin'])
    .select(['t.quantity as taskQuantity', 't.dueOn', 'd.state as dayState'])
    .select(['t.quality as taskQuality', 't.basisKind as taskBasisKind', 't.basis as taskBasis'])
    .select(SECRET_OUTPUT.as('isConfidential'));
}

/** One product with its names; who may see it is asked after. */
export function findOutputWithNames(db: Db | Trx, id: string): Promise<OutputWithNames | undefined> {
  return named(db).where('o.id', '=', id).executeTakeFirst();
}

/** The products that a day delivered, with their names. */
export function listOutputsOfDay(db: Db | Trx, workDayId: string): Promise<OutputWithNames[]> {
  return named(db).where('o.workDayId', '=', workDayId).orderBy('o.id').execute();
}

/** Work that nobody has taken on yet, or that was refused: what it yields waits with it. */
const NOT_TAKEN = ['proposed', 'refused'];

/**
 * The products within a scope that wait for a check, the oldest delivery first: handed in by a submitted or accepted
 * day or without one, and of work that was taken. With them those whose maker asked for an objective cause. `isJoint`: of
 * these what several made.
 */
export async function listOutputsToCheck(
  db: Db,
  scope: Scope,
  { isJoint = false } = {},
): Promise<OutputWithNames[]> {
  const joint = isJoint
    ? sql<boolean>`exists (select 1 from output_share h where h."outputId" = o.id)`
    : sql<boolean>`1 = 1`;
  const rows = [
    ...(await waiting(db, scope).where(joint).execute()),
    ...(await askedCauses(db, scope).where(joint).execute()),
  ];
  const ids = [...new Set(rows.map(({ id }) => id))];
  if (ids.length === 0) return [];
  return named(db)
    .where('o.id', 'in', ids)
    .orderBy('o.deliveredOn')
    .orderBy('c.nameSort')
    .orderBy('o.id')
    .execute();
}

/** The words stand in the statement: a partial index is not used for a bound value. */
function waiting(db: Db, scope: Scope) {
  return db
    .selectFrom('output as o')
    .leftJoin('task as t', 't.id', 'o.taskId')
    .leftJoin('work_day as d', 'd.id', 'o.workDayId')
    .select('o.id')
    .where(sql<boolean>`o."standing" = 'waiting'`)
    .where(withinScope(scope, 'o'))
    .where((eb) => eb.or([eb('d.id', 'is', null), eb('d.state', 'in', ['submitted', 'accepted'])]))
    .where((eb) => eb.or([eb('t.id', 'is', null), eb('t.state', 'not in', NOT_TAKEN)]));
}

function askedCauses(db: Db, scope: Scope) {
  return db
    .selectFrom('output_check as a')
    .innerJoin('output as o', 'o.id', 'a.outputId')
    .select('o.id')
    .where(sql<boolean>`a."kind" = 'cause-asked'`)
    .where(withinScope(scope, 'o'))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('output_check as b')
            .select('b.id')
            .whereRef('b.outputId', '=', 'a.outputId')
            .whereRef('b.ofCheckId', '=', 'a.ofCheckId')
            .whereRef('b.at', '>=', 'a.at')
            .where('b.kind', 'in', ['cause-confirmed', 'cause-refused', 'revoked']),
        ),
      ),
    );
}

/** How many live deliveries and pieces of evidence products have. */
export async function countBehind(db: Db, outputIds: string[]) {
  const count = async (table: 'output_delivery' | 'evidence', gone: 'withdrawnAt' | 'removedAt') =>
    new Map(
      (
        await db
          .selectFrom(table)
          .select((eb) => ['outputId', eb.fn.countAll<number>().as('count')])
          .where('outputId', 'in', outputIds)
          .where(db.dynamic.ref(gone), 'is', null)
          .groupBy('outputId')
          .execute()
      ).map((row) => [row.outputId, row.count]),
    );
  if (outputIds.length === 0) return { deliveries: new Map(), evidence: new Map() };
  return {
    deliveries: await count('output_delivery', 'withdrawnAt'),
    evidence: await count('evidence', 'removedAt'),
  };
}

/** A line behind a product: one tied to it, or one of its work of many days. */
export interface LineBehind {
  id: string;
  cadreId: string;
  unitId: string;
  fullName: string;
  workedOn: CivilDay;
  workDayId: string;
  dayState: string;
  minutes: number;
  note: string;
  state: string;
  isConfidential: number;
}

/** The lines behind a product, the earliest first. Whoever asks may read the product. */
export async function listLinesBehind(
  db: Db,
  { id, taskId }: { id: string; taskId: string | null },
): Promise<LineBehind[]> {
  return db
    .selectFrom('work_entry as e')
    .innerJoin('cadre as c', 'c.id', 'e.cadreId')
    .innerJoin('work_day as d', 'd.id', 'e.workDayId')
    .select([
      'e.id',
      'e.cadreId',
      'e.unitId',
      'c.fullName',
      'e.workedOn',
      'e.workDayId',
      'd.state as dayState',
    ])
    .select(['e.minutes', 'e.note', 'e.state', 'e.isConfidential'])
    .where((eb) =>
      eb.or([
        eb('e.id', 'in', eb.selectFrom('output_entry').select('entryId').where('outputId', '=', id)),
        ...(taskId === null ? [] : [eb('e.taskId', '=', taskId)]),
      ]),
    )
    .orderBy('e.workedOn')
    .orderBy('e.ordinal')
    .orderBy('e.id')
    .execute();
}

/** When lines were changed or removed, and by whom. */
export async function listRevisionsOf(db: Db, entryIds: string[]) {
  if (entryIds.length === 0) return [];
  return db
    .selectFrom('work_entry_revision as r')
    .leftJoin('account as a', 'a.id', 'r.accountId')
    .select(['r.id', 'r.entryId', 'r.version', 'r.kind', 'r.at', 'r.content', 'a.displayName as byName'])
    .where('r.entryId', 'in', entryIds)
    .orderBy('r.at')
    .orderBy('r.id')
    .execute();
}
