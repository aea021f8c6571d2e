import type { Kysely } from 'kysely';

/** Who stands in a file of forms: it is handed out while each of them is still to be seen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('form_file_person')
    .addColumn('fileId', 'text', (c) => c.notNull().references('form_file.id'))
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addPrimaryKeyConstraint('form_file_person_key', ['fileId', 'cadreId'])
    .execute();
}
