import type { Selectable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { WorkTemplateTable } from './work-template.table.ts';

export type WorkTemplate = Selectable<WorkTemplateTable>;

/** A person's own templates and those shared with the units named, by name; removed ones are none. */
export function listWorkTemplates(
  db: Db,
  { cadreId, unitIds }: { cadreId: string; unitIds: readonly string[] },
): Promise<(WorkTemplate & { ownerName: string })[]> {
  return db
    .selectFrom('work_template as t')
    .innerJoin('cadre as c', 'c.id', 't.cadreId')
    .selectAll('t')
    .select('c.fullName as ownerName')
    .where('t.removedAt', 'is', null)
    .where(({ or, eb }) =>
      or([eb('t.cadreId', '=', cadreId), ...(unitIds.length > 0 ? [eb('t.unitId', 'in', unitIds)] : [])]),
    )
    .orderBy('t.name')
    .orderBy('t.id')
    .execute();
}

/** One template, removed ones too. */
export function findWorkTemplate(db: Db | Trx, id: string): Promise<WorkTemplate | undefined> {
  return db.selectFrom('work_template').selectAll().where('id', '=', id).executeTakeFirst();
}

/** How many templates a person has. */
export async function countOwnTemplates(trx: Trx, cadreId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('work_template')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('cadreId', '=', cadreId)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertWorkTemplate(trx: Trx, template: WorkTemplate): Promise<void> {
  await trx.insertInto('work_template').values(template).execute();
}

/** Changes a template at the version seen; false when somebody was quicker. */
export async function updateWorkTemplate(
  trx: Trx,
  { id, version }: Pick<WorkTemplate, 'id' | 'version'>,
  set: Partial<Omit<WorkTemplate, 'id' | 'cadreId' | 'version'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('work_template')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
