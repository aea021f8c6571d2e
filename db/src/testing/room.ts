import { sql } from 'kysely';
import { type Db, dialectOf } from '../dialects.ts';

/**
 * Lets a database have no more room than it takes now. On SQLite pages run out by and by; on PostgreSQL, whose disk is the
 * server's, each new line of work fails as it does there. Returns what gives the room back.
 */
export async function fillDisk(db: Db): Promise<() => Promise<void>> {
  if (dialectOf(db) === 'sqlite') {
    await limitPages(db, 1);
    return () => limitPages(db, 1_000_000);
  }
  await sql`create function no_room() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`.execute(
    db,
  );
  await sql`create trigger no_room before insert on work_entry execute function no_room()`.execute(db);
  return async () => void (await sql`drop function if exists no_room cascade`.execute(db));
}

/** How many pages a SQLite database may have from now on: at its present size no more fits in, as on a full disk. */
async function limitPages(db: Db, pages: number): Promise<void> {
  await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db);
}
