import { quoted } from './names.ts';

/** A part of a table of the trail as the database tells of it: the table itself, a column, a constraint or an index. */
export interface Part {
  table: string;
  what: 'table' | 'column' | 'constraint' | 'index';
  name: string;
  text: string;
}

/** The tables that the trail itself stands in. */
export const TRAIL = ['audit_event', 'audit_head', 'audit_checkpoint'] as const;
type Table = (typeof TRAIL)[number];

/** Columns in the order in which the migrations made them; `!` where one must hold something, `#` where it holds a number. */
const COLUMNS: Readonly<Record<Table, string>> = {
  audit_event:
    'id! at! accountId act! object! objectId! objectVersion# outcome! detail! salt payloadHash keyId mac link linkKeyId seq##',
  audit_head: 'id#! seq##! link! keyId! mac!',
  audit_checkpoint: 'id! seq##! link! at! cause! closingId fingerprint keyId! signature!',
};

const INDEXES: readonly (readonly [table: Table, name: string, columns: readonly string[], more?: string])[] =
  [
    ['audit_event', 'audit_event_object', ['objectId', 'at']],
    ['audit_event', 'audit_event_seq', ['seq'], 'unique'],
    ['audit_checkpoint', 'audit_checkpoint_seq', ['seq']],
  ];
const PENDING = 'audit_event_pending';

const columnsOf = (table: Table) =>
  COLUMNS[table].split(' ').map((told) => ({
    name: told.replace(/[#!]+$/, ''),
    isInteger: told.includes('#'),
    isLong: told.includes('##'),
    isNeeded: told.includes('!'),
  }));

const partOf = (table: Table, what: Part['what'], name: string, text: string): Part => ({
  table,
  what,
  name,
  text,
});

/** SQLite keeps each statement as it was typed, with the columns that were added later at its end. */
function inSqlite(table: Table): Part {
  const columns = columnsOf(table).map(({ name, isInteger, isNeeded }) => {
    const needed = name === 'id' ? ' primary key' : isNeeded ? ' not null' : '';
    return `"${name}" ${isInteger ? 'integer' : 'text'}${needed}`;
  });
  return partOf(table, 'table', table, `CREATE TABLE "${table}" (${columns.join(', ')}) strict`);
}

const IN_SQLITE: readonly Part[] = [
  ...TRAIL.map(inSqlite),
  ...INDEXES.map(([table, name, columns, more]) =>
    partOf(
      table,
      'index',
      name,
      `CREATE ${more ? 'UNIQUE ' : ''}INDEX "${name}" on "${table}" (${columns.map(quoted).join(', ')})`,
    ),
  ),
  partOf(
    'audit_event',
    'index',
    PENDING,
    'CREATE INDEX audit_event_pending on audit_event (id) where seq is null',
  ),
];

/** The kind of a table, and how long it stays: an ordinary one that outlives a crash and has no part in another. */
const ORDINARY = 'r p';

function inPostgres(table: Table): Part[] {
  return [
    partOf(table, 'table', table, ORDINARY),
    ...columnsOf(table).map(({ name, isInteger, isLong, isNeeded }) => {
      const type = isLong ? 'bigint' : isInteger ? 'integer' : 'text "C"';
      return partOf(table, 'column', name, isNeeded ? `${type} not null` : type);
    }),
    partOf(table, 'constraint', `${table}_pkey`, 'PRIMARY KEY (id)'),
  ];
}

const named = (name: string): string => (/^[a-z_]+$/.test(name) ? name : quoted(name));

const IN_POSTGRES: readonly Part[] = [
  ...TRAIL.flatMap(inPostgres),
  ...INDEXES.map(([table, name, columns, more]) =>
    partOf(
      table,
      'index',
      name,
      `CREATE ${more ? 'UNIQUE ' : ''}INDEX ${name} ON ${table} USING btree (${columns.map(named).join(', ')})`,
    ),
  ),
  partOf(
    'audit_event',
    'index',
    PENDING,
    'CREATE INDEX audit_event_pending ON audit_event USING btree (id) WHERE (seq IS NULL)',
  ),
];

/** The tables of the trail part by part, as they stand where every migration ran; a test holds them to a database of both kinds. */
export const PARTS = { sqlite: IN_SQLITE, postgres: IN_POSTGRES } as const;
