import { sql } from 'kysely';
import type { Db } from '../dialects.ts';

/** What the program keeps of itself, and what is worked out of words. */
const NOT_WORDS = /^(audit_|kysely_|sqlite_|session|sign_in|setting$|job|background)/;
const NO_WORDS = /(Fold|Sort|Key|Hash|Id|At|On)$|^(mark|fingerprint|secret|password)/;

/** Puts a payload behind the words of every text that people wrote. Gives the columns that hold it. */
export async function poisonWords(db: Db, payload: string): Promise<string[]> {
  const all = await db.introspection.getTables();
  // PostgreSQL names a table once for each schema that has it; the one meant is the one of the search path.
  const tables = [...new Map(all.map((table) => [table.name, table])).values()];
  const columns = tables
    .filter(({ name, isView }) => !isView && !NOT_WORDS.test(name))
    .flatMap(({ name: table, columns: of }) =>
      of
        .filter(({ name, dataType }) => /^text$/i.test(dataType) && !NO_WORDS.test(name))
        .map(({ name }) => ({ table, name })),
    );
  const held: string[] = [];
  for (const { table, name } of columns) {
    const at = sql.ref(name);
    // Words have spaces between them; a list or an object of the program's own begins with a bracket.
    const { numAffectedRows } = await sql`update ${sql.table(table)} set ${at} = ${at} || ${payload}
      where ${at} like '% %' and ${at} not like '{%' and ${at} not like '[%'`.execute(db);
    if (numAffectedRows) held.push(`${table}.${name}`);
  }
  return held;
}
