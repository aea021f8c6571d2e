import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundOnce } from '../../testing/found-once.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/index.ts';
import type { Fault } from '../verify/fault.ts';
import { verifyGuards } from './verify-guards.ts';
import { listNoted } from './verify-surroundings.ts';

let database: TestDatabase;
let version: number;
beforeAll(async () => {
  database = await openTestDatabase();
  if (process.env.SV_TEST_DB !== 'postgres') return;
  const { rows } = await sql<{ text: string }>`
    select current_setting('server_version_num') as text`.execute(database.db);
  version = Number(rows[0]?.text);
});
afterAll(() => database.close());

const foundOf = (...statements: string[]) => foundOnce(database.db, statements);
const CK = `create function ck(text) returns boolean immutable language plpgsql as $$ begin return true; end $$`;
const TO_HERE = (statement: string) =>
  `do $$ begin execute format('${statement}', current_database()); end $$`;
const of = (kind: Fault['kind'], table: string, id: unknown, mend?: unknown) => ({
  kind,
  table,
  id,
  ...(mend !== undefined && { mend: [mend] }),
});
const QUIET = `create function quiet() returns event_trigger language plpgsql as $$ begin end $$`;

it('finds and notes nothing in a database that only the program made', async () => {
  expect([await verifyGuards(database.db), await listNoted(database.db)]).toEqual([[], []]);
});

describe.runIf(process.env.SV_TEST_DB === 'postgres')('around the tables of PostgreSQL', () => {
  it.each<[string, string[], object]>([
    [
      'a check of any table that calls somebody else’s function',
      [CK, 'alter table setting add constraint quiet check (ck(value))'],
      of('call-foreign', 'setting', 'quiet', 'alter table "setting" drop constraint "quiet"'),
    ],
    [
      'one that was given to an extension',
      [
        CK,
        'alter extension plpgsql add function ck(text)',
        'alter table setting add constraint quiet check (ck(value))',
      ],
      of('call-foreign', 'setting', 'quiet', 'alter table "setting" drop constraint "quiet"'),
    ],
    [
      'an operator of somebody’s own',
      [
        CK,
        'create operator !! (function = ck, rightarg = text)',
        'alter table setting add constraint quiet check (!! value)',
      ],
      of('call-foreign', 'setting', 'quiet', 'alter table "setting" drop constraint "quiet"'),
    ],
    [
      'an index that calls one',
      [CK, 'create index quiet on setting (ck(value))'],
      of('call-foreign', 'setting', 'quiet', 'drop index "quiet"'),
    ],
    [
      'statistics that call one, of the trail too',
      [CK, 'create statistics quiet on (ck(act)) from audit_event'],
      of('call-foreign', 'audit_event', 'quiet', 'drop statistics "quiet"'),
    ],
    [
      'a default that calls one',
      [CK, `alter table leave alter column version set default ck('x')::int`],
      of('call-foreign', 'leave', 'version', 'alter table "leave" alter column "version" drop default'),
    ],
    [
      'a setting of every role',
      ['alter role all set session_replication_role = replica'],
      of(
        'setting-foreign',
        'pg_db_role_setting',
        'role all session_replication_role=replica',
        'alter role all reset session_replication_role',
      ),
    ],
    [
      'a setting of this database',
      [TO_HERE('alter database %I set session_replication_role = replica')],
      of(
        'setting-foreign',
        'pg_db_role_setting',
        expect.stringMatching(/^database "\w+" session_replication_role=replica$/),
        expect.stringMatching(/^alter database "\w+" reset session_replication_role$/),
      ),
    ],
    [
      'a setting of a role in it, by which names mean what somebody made',
      ['create role quiet', TO_HERE('alter role quiet in database %I set search_path = public, pg_catalog')],
      of(
        'setting-foreign',
        'pg_db_role_setting',
        expect.stringMatching(/^role "quiet" in database "\w+" search_path=public, pg_catalog$/),
        expect.stringMatching(/^alter role "quiet" in database "\w+" reset search_path$/),
      ),
    ],
  ])('%s is named, and mended by what is told', async (_, statements, fault) => {
    expect(await foundOf(...statements)).toEqual({ found: [fault], left: [] });
  });

  it.each<[string, string[], object]>([
    [
      'guards that are switched off where one looks',
      ['set local session_replication_role = replica'],
      of('setting-foreign', 'pg_settings', 'session_replication_role=replica'),
    ],
    [
      'names that mean what somebody made where one looks',
      ['set local search_path = public, pg_catalog'],
      of('setting-foreign', 'pg_settings', 'search_path=public, pg_catalog'),
    ],
    [
      'a column whose type somebody made',
      [
        CK,
        'create domain quiet as text check (ck(value))',
        'alter table setting alter column value type quiet',
      ],
      of('call-foreign', 'setting', 'value'),
    ],
    [
      'a column that is reckoned by somebody’s function',
      [CK, 'alter table setting add column quiet boolean generated always as (ck(value)) stored'],
      of('call-foreign', 'setting', 'quiet'),
    ],
    [
      'a table that comes before another',
      [
        `do $$ begin execute format('create schema %I', current_user); end $$`,
        `do $$ begin execute format('create table %I.role_grant as table public.role_grant', current_user); end $$`,
      ],
      of('table-shadowed', 'role_grant', expect.stringMatching(/^\w+, public$/)),
    ],
    [
      'a passing table that does',
      ['create temp table role_grant as table public.role_grant'],
      of('table-shadowed', 'role_grant', expect.stringMatching(/^pg_temp_\d+, public$/)),
    ],
  ])('%s is named', async (_, statements, fault) => {
    expect((await foundOf(...statements)).found).toEqual([fault]);
  });

  it('what is run when somebody connects is named, where PostgreSQL knows it', async () => {
    if (version < 170_000) return;
    expect(await foundOf(QUIET, 'create event trigger quiet on login execute function quiet()')).toEqual({
      found: [of('trigger-foreign', 'login', 'quiet', 'drop event trigger "quiet"')],
      left: [],
    });
  });

  it('a path of somebody’s own and what a service brings refuse nothing, and are noted', async () => {
    class Undo extends Error {}
    let seen: unknown;
    await database.db
      .transaction()
      .execute(async (trx) => {
        for (const statement of [
          ...['create role ours', 'alter role ours set search_path = "$user", public, extensions'],
          ...[CK, QUIET, 'create event trigger quiet on ddl_command_end execute function quiet()'],
          'create function brought() returns int language sql as $$ select 1 $$',
          'alter extension plpgsql add function brought()',
          'create index ours on leave (version)',
        ])
          await sql.raw(statement).execute(trx);
        seen = { faults: await verifyGuards(trx), noted: await listNoted(trx) };
        throw new Undo();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error;
      });
    expect(seen).toEqual({
      faults: [],
      noted: [
        { what: 'event-trigger', name: 'quiet' },
        { what: 'function', name: 'public.ck(text)' },
        { what: 'function', name: 'public.quiet()' },
      ],
    });
  });
});
