import { sql } from 'kysely';
import { type Db, dialectOf } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import type { Fault } from '../verify/fault.ts';
import { quoted, typed } from './names.ts';

/**
 * Whether the pages of a SQLite file are whole and every row stands in every index of its table: one that is missing from
 * its key's is in force, and no walk by that key meets it. Reads the whole file. PostgreSQL has nothing like it at hand.
 */
export async function verifyPages(db: Db | Trx): Promise<Fault[]> {
  if (dialectOf(db) !== 'sqlite') return [];
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const said = rows.map((row) => row.integrity_check).filter((message) => message !== 'ok');
  if (said.length === 0) return [];
  const { rows: catalogue } = await sql<Named>`
    select type, name, tbl_name as "table", rootpage from sqlite_master`.execute(db);
  return said.map((message) => faultOf(message, catalogue));
}

interface Named {
  type: string;
  name: string;
  table: string;
  rootpage: number;
}

const OF_INDEX = / index (.+)$/;
const OF_COLUMN = / in (.+)\.[^.]+$/;
const OF_TABLE = /^CHECK constraint failed in (.+)$/;
const OF_PAGES = /Tree (\d+)/;

/** Of the table that the message tells of, where it does; an index is made anew by what is typed, and its rows are met again. */
function faultOf(message: string, catalogue: readonly Named[]): Fault {
  const index = OF_INDEX.exec(message)?.[1];
  const root = Number(OF_PAGES.exec(message)?.[1]);
  const name = OF_TABLE.exec(message)?.[1] ?? OF_COLUMN.exec(message)?.[1];
  const found = catalogue.find((one) => (index ? one.name === index : one.rootpage === root));
  const table = found?.table ?? name ?? 'sqlite';
  return {
    kind: 'pages-damaged',
    table: typed(table),
    id: typed(message),
    ...(index && found && table === typed(table) && { mend: [`reindex ${quoted(table)}`] }),
  };
}
