import { type Kysely, sql } from 'kysely';

const AT_ONCE = 500;

/** What a number was known by when this landed. */
function keyOf(number: string): string {
  const same = number
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/[‐‑–—−/]/g, '-');
  return same.replace(/^0+(?=.)/, '');
}

interface Row {
  id: string;
  documentNumber: string;
}

/** The key of each document in a column: no database lowers every letter as the rule does. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('output')
    .addColumn('documentKey', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await sql`drop index output_document_key`.execute(db);
  for (let after = ''; ; ) {
    const { rows } = await sql<Row>`select "id", "documentNumber" from output
      where "documentNumber" <> '' and "id" > ${after} order by "id" limit ${sql.lit(AT_ONCE)}`.execute(db);
    const last = rows.at(-1);
    if (!last) break;
    const keys = rows.map(({ id, documentNumber }) => sql`(${id}, ${keyOf(documentNumber)})`);
    await sql`update output set "documentKey" = k.column2 from (values ${sql.join(keys)}) as k
      where output."id" = k.column1`.execute(db);
    after = last.id;
  }
  await sql`create index output_document_key on output ("documentKey") where "documentKey" <> ''`.execute(db);
}
