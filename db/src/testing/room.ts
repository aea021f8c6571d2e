import { sql } from 'kysely';
import type { Db } from '../dialects.ts';

/** How many pages a SQLite database may have from now on: at its present size no more fits in, as on a full disk. */
export async function limitPages(db: Db, pages: number): Promise<void> {
  await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db);
}
