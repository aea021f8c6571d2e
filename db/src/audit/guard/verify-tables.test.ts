import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialectOf, openSqlite } from '../../dialects.ts';
import { MIGRATIONS } from '../../migrations/index.ts';
import { foundOnce } from '../../testing/found-once.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { inRewrittenFile } from '../../testing/rewritten-file.ts';
import type { Fault } from '../verify/fault.ts';
import { listParts } from './found-tables.ts';
import { PARTS, type Part } from './trail-tables.ts';
import { verifyGuards } from './verify-guards.ts';
import { verifyTables } from './verify-tables.ts';

const isPostgres = process.env.SV_TEST_DB === 'postgres';
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const foundOf = (...statements: string[]) => foundOnce(database.db, statements);
const of = (table: string, id: string, mend?: string[]): Fault => ({
  kind: 'table-changed',
  table,
  id,
  ...(mend && { mend }),
});

it('knows each part of the tables of the trail as the migrations make it, and no other', async () => {
  const known = (parts: readonly Part[]) =>
    parts.map(({ table, what, name, text }) => [table, what, name, text].join(' | ')).toSorted();
  expect(known(await listParts(database.db))).toEqual(known(PARTS[dialectOf(database.db)]));
  expect(await verifyTables(database.db)).toEqual([]);
});

it.skipIf(isPostgres)('knows them where the trail was begun before it was one chain, too', async () => {
  const db = openSqlite(':memory:');
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const before = Object.keys(MIGRATIONS).filter((name) => name < '20261202-0010');
  for (const _ of before) await migrator.migrateUp();
  await sql`insert into audit_event (id, at, act, object, "objectId", outcome, detail)
    values ('old', '2024-01-02', 'day.submit', 'work_day', 'd', 'done', '{}')`.execute(db);
  await migrator.migrateToLatest();
  expect(await verifyGuards(db)).toEqual([]);
  await db.destroy();
});

const QUIET_INDEX = 'create unique index quiet on audit_event (at)';

describe('a part of a table of the trail that the migrations did not make is named', () => {
  it.each<[string, string[], Fault[]]>([
    [
      'an index that lets no second act in',
      [QUIET_INDEX],
      [of('audit_event', 'quiet', ['drop index "quiet"'])],
    ],
    [
      'an index that reckons',
      ['create index quiet on audit_event (lower(act))'],
      [of('audit_event', 'quiet', ['drop index "quiet"'])],
    ],
    [
      'an index that is gone',
      ['drop index audit_event_seq'],
      [of('audit_event', 'audit_event_seq', [expect.any(String)])],
    ],
    [
      'an index by its name that keeps no place from being taken twice',
      ['drop index audit_event_seq', 'create index audit_event_seq on audit_event (seq)'],
      [of('audit_event', 'audit_event_seq', ['drop index "audit_event_seq"', expect.any(String)])],
    ],
  ])('%s', async (_, statements, faults) => {
    expect(await foundOf(...statements)).toEqual({ found: faults, left: [] });
  });

  it('but for an index of columns alone, which whoever administers it may add', async () => {
    expect((await foundOf('create index ours on audit_event ("accountId", at desc)')).found).toEqual([]);
  });
});

describe.skipIf(isPostgres)('on SQLite besides', () => {
  it('a column that is reckoned', async () => {
    const { found } = await foundOf(
      `alter table audit_event add column quiet text generated always as (case when seq is null then "accountId" end) virtual`,
    );
    expect(found).toEqual([of('audit_event', 'audit_event')]);
  });

  it('a column that passes rows over', async () => {
    const write = 'pragma writable_schema = 1';
    const found = await inRewrittenFile(
      database.db,
      [
        write,
        `update sqlite_master set sql = replace(sql, '"act" text not null', '"act" text not null on conflict ignore')
          where name = 'audit_event'`,
      ],
      (db) => verifyGuards(db),
    );
    expect(found).toEqual([of('audit_event', 'audit_event')]);
  });
});

const CK = `create function ck() returns boolean language plpgsql as $$ begin return true; end $$`;
const WORD = `create function word() returns text language sql as $$ select 'x' $$`;

describe.runIf(isPostgres)('on PostgreSQL besides', () => {
  it.each<[string, string[], Fault[]]>([
    [
      'a check',
      [CK, 'alter table audit_event add constraint quiet check (ck())'],
      [of('audit_event', 'quiet', ['alter table "audit_event" drop constraint "quiet"'])],
    ],
    [
      'a default that calls something',
      [WORD, 'alter table audit_head alter column mac set default word()'],
      [of('audit_head', 'mac', ['alter table "audit_head" alter column "mac" drop default'])],
    ],
  ])('%s', async (_, statements, faults) => {
    expect(await foundOf(...statements)).toEqual({ found: faults, left: [] });
  });

  it.each<[string, string, Fault[]]>([
    [
      'a column that is reckoned',
      `alter table audit_event add column quiet text generated always as (lower(act)) stored`,
      [of('audit_event', 'quiet')],
    ],
    [
      'a column that need hold nothing',
      'alter table audit_event alter column act drop not null',
      [of('audit_event', 'act')],
    ],
    [
      'rows that a crash takes',
      'alter table audit_checkpoint set unlogged',
      [of('audit_checkpoint', 'audit_checkpoint')],
    ],
    [
      'rows of another table',
      'create table more () inherits (audit_event)',
      [of('audit_event', 'audit_event')],
    ],
  ])('%s', async (_, statement, faults) => {
    expect((await foundOf(statement)).found).toEqual(faults);
  });
});
