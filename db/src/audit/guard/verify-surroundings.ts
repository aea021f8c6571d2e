import { type Db, dialectOf } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import type { Fault } from '../verify/fault.ts';
import {
  type Call,
  type Idle,
  listCalls,
  listIdle,
  listRunAtSignIn,
  listSettings,
  listShadowed,
  type Setting,
} from './found-surroundings.ts';
import { faultAt, quoted, typed } from './names.ts';

/**
 * Whether nothing around the tables of PostgreSQL changes what the program's statements do: what a table calls, a setting of
 * a role or the database, a table that comes before another by its name, what is run when somebody connects. Seen as the
 * role that looks sees it.
 */
export async function verifySurroundings(db: Db | Trx): Promise<Fault[]> {
  const { kept, inForce } = await listSettings(db);
  return [
    ...(await listCalls(db)).map((call) => faultAt('call-foreign', call, awayOf(call))),
    ...(await listRunAtSignIn(db)).map((name) =>
      faultAt('trigger-foreign', { table: 'login', name }, [`drop event trigger ${quoted(name)}`]),
    ),
    ...kept.map((setting) =>
      faultAt(
        'setting-foreign',
        { table: 'pg_db_role_setting', name: `${ownerOf(setting)} ${setting.text}` },
        [`alter ${ownerOf(setting)} reset ${nameOf(setting.text)}`],
      ),
    ),
    ...inForce.map((text) => faultAt('setting-foreign', { table: 'pg_settings', name: text })),
    ...(await listShadowed(db)).map(({ table, schemas }) =>
      faultAt('table-shadowed', { table, name: schemas }),
    ),
  ];
}

/** What is there that the program did not make and that nothing of it runs: named, and nobody's fault. */
export async function listNoted(db: Db | Trx): Promise<Idle[]> {
  if (dialectOf(db) === 'sqlite') return [];
  return (await listIdle(db)).map(({ what, name }) => ({ what, name: typed(name) }));
}

const nameOf = (text: string): string => text.slice(0, text.indexOf('='));

/** As a statement calls it. */
function ownerOf({ role, database }: Setting): string {
  if (role === null) return database === null ? 'role all' : `database ${quoted(database)}`;
  return `role ${quoted(role)}${database === null ? '' : ` in database ${quoted(database)}`}`;
}

function awayOf({ what, table, name }: Call): string[] {
  if (what === 'constraint') return [`alter table ${quoted(table)} drop constraint ${quoted(name)}`];
  if (what === 'index' || what === 'statistics') return [`drop ${what} ${quoted(name)}`];
  if (what === 'default') return [`alter table ${quoted(table)} alter column ${quoted(name)} drop default`];
  return [];
}
