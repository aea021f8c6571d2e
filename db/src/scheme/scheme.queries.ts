import type { SchemeKind, SchemeState, SchemeStepKind } from '@so-viec/shared/scheme/scheme.rules';
import { type Selectable, sql } from 'kysely';
import { type Db, idsIn } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { SchemeStepTable, SchemeTable } from './scheme.table.ts';

export type Scheme = Omit<Selectable<SchemeTable>, 'state' | 'kind'> & {
  state: SchemeState;
  kind: SchemeKind;
};
export type SchemeStep = Omit<Selectable<SchemeStepTable>, 'state' | 'kind'> & {
  state: SchemeState;
  kind: SchemeStepKind;
};

const typed = (row: Selectable<SchemeTable>) => row as Scheme;

/** Holds a body while its dossiers are written, so that two never come into force at once. */
export async function lockBody(trx: Trx, unitId: string): Promise<void> {
  await trx
    .updateTable('unit')
    .set((eb) => ({ createdAt: eb.ref('createdAt') }))
    .where('id', '=', unitId)
    .execute();
}

export async function findScheme(db: Db | Trx, id: string): Promise<Scheme | undefined> {
  const row = await db.selectFrom('scheme').selectAll().where('id', '=', id).executeTakeFirst();
  return row && typed(row);
}

/** The dossiers of bodies (of all where null), the latest first. */
export async function listSchemes(db: Db | Trx, unitIds: readonly string[] | null): Promise<Scheme[]> {
  if (unitIds?.length === 0) return [];
  const all = db.selectFrom('scheme').selectAll().orderBy('createdAt', 'desc').orderBy('id', 'desc');
  const rows = await (unitIds ? all.where('unitId', 'in', unitIds) : all).execute();
  return rows.map(typed);
}

/** The dossiers of bodies that are decided and come into force on a day or later. */
export async function listDossiersAhead(
  db: Db | Trx,
  unitIds: readonly string[],
  on: string,
): Promise<{ unitId: string; title: string; inForceOn: string | null }[]> {
  if (unitIds.length === 0) return [];
  return db
    .selectFrom('scheme')
    .select(['unitId', 'title', 'inForceOn'])
    .where(idsIn(db, sql.ref('unitId'), unitIds))
    .where('state', '=', 'in-force')
    .where('inForceOn', '>=', on)
    .orderBy('inForceOn')
    .orderBy('id')
    .execute();
}

/** Every step of a dossier in order, with who took it. */
export async function listSchemeSteps(
  db: Db | Trx,
  schemeId: string,
): Promise<(SchemeStep & { byName: string | null })[]> {
  const rows = await db
    .selectFrom('scheme_step as s')
    .leftJoin('account as a', 'a.id', 's.accountId')
    .selectAll('s')
    .select('a.displayName as byName')
    .where('s.schemeId', '=', schemeId)
    .orderBy('s.sequence')
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as SchemeState, kind: row.kind as SchemeStepKind }));
}

/** A step by its client-made id: there already when a request is repeated. */
export function findSchemeStep(trx: Trx, id: string): Promise<Selectable<SchemeStepTable> | undefined> {
  return trx.selectFrom('scheme_step').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A new dossier with its first step. */
export async function insertScheme(trx: Trx, scheme: SchemeTable, creation: SchemeStepTable): Promise<void> {
  await trx.insertInto('scheme').values(scheme).execute();
  await trx.insertInto('scheme_step').values(creation).execute();
}

/** Changes the words of a dossier at the version seen. Returns whether it was still that version. */
export async function updateScheme(
  trx: Trx,
  scheme: Pick<SchemeTable, 'id' | 'version' | 'title' | 'titleFold' | 'note' | 'campaignId'>,
): Promise<boolean> {
  const { id, version, ...set } = scheme;
  const result = await trx
    .updateTable('scheme')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What a step leaves on its dossier besides state and deadline. */
export type SchemeMarks = Partial<Pick<SchemeTable, 'decision' | 'decidedOn' | 'inForceOn' | 'replacedById'>>;

/** Adds a step and moves the dossier to the state after it. Returns whether it was still at the version seen. */
export async function insertSchemeStep(
  trx: Trx,
  seen: { version: number },
  step: SchemeStepTable,
  marks: SchemeMarks = {},
): Promise<boolean> {
  const { schemeId, sequence, state, dueOn } = step;
  const moved = await trx
    .updateTable('scheme')
    .set({ ...marks, state, dueOn, stepCount: sequence, version: seen.version + 1 })
    .where('id', '=', schemeId)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  if (moved.numUpdatedRows !== 1n) return false;
  await trx.insertInto('scheme_step').values(step).execute();
  return true;
}
