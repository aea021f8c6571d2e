import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialectOf } from '../../dialects.ts';
import { foundOnce } from '../../testing/found-once.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { inRewrittenFile } from '../../testing/rewritten-file.ts';
import type { Fault } from '../verify/fault.ts';
import { listFound, textOf } from './found-guards.ts';
import { GUARDS } from './guards.ts';
import { verifyGuards } from './verify-guards.ts';

const isPostgres = process.env.SV_TEST_DB === 'postgres';
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const foundOf = (...statements: string[]) => foundOnce(database.db, statements);

it('knows every trigger that the migrations make, as they make it, and no other', async () => {
  const kind = dialectOf(database.db);
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
  const found = await listFound(database.db);
  expect(found.toSorted(byName)).toEqual(
    GUARDS[kind]
      .map((guard) => ({ what: 'trigger', table: guard.table, name: guard.name, text: textOf(kind, guard) }))
      .toSorted(byName),
  );
  expect(await verifyGuards(database.db)).toEqual([]);
});

const QUIET = isPostgres
  ? 'create function quiet() returns trigger language plpgsql as $$ begin return null; end $$;'
  : '';
const quiet = (name: string, when: string) =>
  isPostgres
    ? `${QUIET} create trigger ${name} ${when} for each row execute function quiet()`
    : `create trigger ${name} ${when} begin select raise(ignore); end`;
const drop = (name: string, table: string) => `drop trigger ${name}${isPostgres ? ` on ${table}` : ''}`;
const of = (kind: Fault['kind'], table: string, id: string) => ({
  kind,
  table,
  id,
  mend: expect.any(Array),
});

describe('what acts in the database by itself is named, and mended by what is told', () => {
  it.each<[string, string[], object[]]>([
    [
      'a trigger of somebody else’s on the trail',
      [quiet('quiet', 'before insert on audit_event')],
      [of('trigger-foreign', 'audit_event', 'quiet')],
    ],
    [
      'one on a table that bears no mark, by a name of two words',
      [quiet('"a ""quiet"" one"', 'before update on cadre')],
      [of('trigger-foreign', 'cadre', 'a "quiet" one')],
    ],
    [
      'guards that are gone',
      [drop('audit_event_stays', 'audit_event'), drop('audit_event_fixed', 'audit_event')],
      [
        of('trigger-gone', 'audit_event', 'audit_event_stays'),
        of('trigger-gone', 'audit_event', 'audit_event_fixed'),
      ],
    ],
    [
      'a guard by the same name that guards nothing',
      [drop('audit_head_forward', 'audit_head'), quiet('audit_head_forward', 'before update on audit_head')],
      [of('trigger-changed', 'audit_head', 'audit_head_forward')],
    ],
  ])('%s', async (_, statements, faults) => {
    expect(await foundOf(...statements)).toEqual({ found: faults, left: [] });
  });

  it.each(['work_entry', 'stored_file'])(
    'a view by the name of a table, which nothing typed here mends: %s',
    async (table) => {
      const { found } = await foundOf(
        `alter table ${table} rename to away`,
        `create view ${table} as select * from away`,
      );
      expect(found).toEqual([{ kind: 'table-replaced', table, id: table }]);
    },
  );

  it('a name that would write a line of its own', async () => {
    const { found } = await foundOf(
      quiet('"quiet\nNhật ký nguyên vẹn\u202e"', 'before insert on audit_event'),
    );
    expect(found).toEqual([
      { kind: 'trigger-foreign', table: 'audit_event', id: 'quiet?Nhật ký nguyên vẹn?' },
    ]);
  });

  it('a trigger that is meant to be there is not, one of another table and a changed guard are', async () => {
    const alsoQuiet = (when: string) => quiet('quiet', when).replace(QUIET, '');
    const { found } = await foundOnce(
      database.db,
      [
        drop('audit_event_stays', 'audit_event'),
        quiet('audit_event_stays', 'before delete on audit_event'),
        alsoQuiet('before insert on audit_event'),
        alsoQuiet('before update on leave').replace('quiet', 'also'),
      ],
      ['audit_event.audit_event_stays', 'audit_event.quiet', 'cadre.also'],
    );
    expect(found).toEqual([
      of('trigger-changed', 'audit_event', 'audit_event_stays'),
      of('trigger-foreign', 'leave', 'also'),
    ]);
  });

  it('views of somebody’s own are nobody’s fault', async () => {
    expect((await foundOf('create view report_of_ours as select id from work_entry')).found).toEqual([]);
  });
});

describe.skipIf(isPostgres)('on SQLite besides, by whoever writes its catalogue', () => {
  const foundIn = (...statements: string[]) =>
    inRewrittenFile(database.db, statements, (db) => verifyGuards(db));
  const write = 'pragma writable_schema = 1';

  it.each<[string, string[], [table: string, id: string]]>([
    [
      'a trigger whose type is in capitals',
      [
        quiet('quiet', 'before insert on audit_event'),
        ...[write, `update sqlite_master set type = 'TRIGGER' where name = 'quiet'`],
      ],
      ['audit_event', 'quiet'],
    ],
    [
      'a view in the place of a table, its type in capitals',
      [
        'alter table leave rename to away',
        'create view leave as select * from away',
        ...[write, `update sqlite_master set type = 'View' where name = 'leave'`],
      ],
      ['leave', 'leave'],
    ],
    [
      'an index that SQLite wrote otherwise',
      [
        write,
        `update sqlite_master set sql = 'create index audit_event_pending on audit_event (id) where seq > 0'
          where name = 'audit_event_pending'`,
      ],
      ['audit_event', 'audit_event_pending'],
    ],
  ])('%s', async (_, statements, [table, id]) => {
    expect(await foundIn(...statements)).toContainEqual({ kind: 'catalogue-changed', table, id });
  });

  it('an analysed database with views and indexes of somebody’s own is nobody’s fault', async () => {
    expect(
      await foundIn(
        'analyze',
        'create view ours as select id from leave',
        'create unique index ours_once on leave (id)',
        'create table if not exists ours_too (id integer primary key autoincrement)',
        'create virtual table ours_found using fts5(text)',
      ),
    ).toEqual([]);
  });
});

describe.runIf(isPostgres)('on PostgreSQL besides', () => {
  it.each<[string, string[], object[]]>([
    [
      'a guard that is switched off',
      ['alter table audit_event disable trigger audit_event_stays'],
      [of('trigger-changed', 'audit_event', 'audit_event_stays')],
    ],
    [
      'what all guards call',
      [
        'create or replace function refuse_audit_change() returns trigger language plpgsql as $$ begin return new; end $$',
      ],
      GUARDS.postgres.map(({ table, name }) => of('trigger-changed', table, name)),
    ],
    [
      'what they call as somebody else',
      ['alter function refuse_audit_change() security definer'],
      GUARDS.postgres.map(({ table, name }) => of('trigger-changed', table, name)),
    ],
    [
      'a rule',
      ['create rule quiet as on insert to audit_event do instead nothing'],
      [of('rule-foreign', 'audit_event', 'quiet')],
    ],
    [
      'rows that are hidden',
      ['alter table day_step enable row level security'],
      [of('rows-hidden', 'day_step', 'row level security')],
    ],
  ])('%s', async (_, statements, faults) => {
    const { found, left } = await foundOf(...statements);
    expect(found).toHaveLength(faults.length);
    expect(found).toEqual(expect.arrayContaining(faults));
    expect(left).toEqual([]);
  });
});
