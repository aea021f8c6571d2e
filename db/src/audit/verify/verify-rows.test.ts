import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFixtureDatabase, type TestDatabase } from '../../testing/index.ts';
import { insertRows, rowsFor } from '../../testing/work.ts';
import { inTransaction } from '../../transaction.ts';
import { wipeEntryRevision } from '../../work-entry/secret-wipe.queries.ts';
import type { WorkEntry } from '../../work-entry/work-entry.queries.ts';
import { insertAuditEvent } from '../audit.queries.ts';
import { auditKeys } from '../audit-key.ts';
import { beginMarks } from '../mark/first-marks.ts';
import { listMarkedAfter, markOf } from '../mark/mark.ts';
import { MARKED_TABLES } from '../mark/marked.ts';
import { verifyMarkedRows, verifyRevisions } from './verify-rows.ts';

const AT = '2024-01-12T09:00:00.000Z';

let database: TestDatabase;
let lines: WorkEntry[];
let dayId: string;
beforeEach(async () => {
  const { fixture, ...opened } = await openFixtureDatabase();
  database = opened;
  const { day, line } = rowsFor(fixture);
  const logged = day('ha', 'ccvc', '2024-01-10');
  dayId = logged.id;
  lines = [line(logged), line(logged, { version: 3 })].sort((a, b) => (a.id < b.id ? -1 : 1));
  await insertRows(database.db, { work_day: [logged], work_entry: lines });
});
afterEach(() => database.close());

const lineAt = (index: number) => {
  const line = lines[index];
  if (!line) throw new Error('Two lines were written');
  return line;
};
const tell = (act: string, objectId: string, objectVersion: number | null, outcome = 'done') =>
  inTransaction(database.db, (trx) =>
    insertAuditEvent(trx, {
      ...{ id: `${act} ${objectId} ${objectVersion} ${outcome}`, at: AT, accountId: 'ha', detail: '{}' },
      ...{ act, object: 'work_entry', objectId, objectVersion, outcome },
    }),
  );
const keep = (
  id: string,
  of: { entryId: string; version: number; kind?: string; wipedAt?: string },
  content: string,
) =>
  database.db
    .insertInto('work_entry_revision')
    .values({
      kind: 'changed',
      at: AT,
      accountId: null,
      reason: '',
      wipedAt: null,
      wipedBy: null,
      ...of,
      id,
      content,
    })
    .execute();
const contentOf = (entry: object, change: object = {}) =>
  JSON.stringify({ entry: { ...entry, mark: markOf(database.db, 'work_entry', { ...entry }), ...change } });

describe('rows with a mark', () => {
  it('are counted, and named by table and id where they are not what was marked', async () => {
    const keys = auditKeys(database.db);
    await beginMarks(database.db, { isNew: true, at: AT, id: 'begin' });
    const { rows, faults } = await verifyMarkedRows(database.db, keys);
    let lying = 0;
    for (const table of MARKED_TABLES)
      lying += (await listMarkedAfter(database.db, table, undefined, 1000)).length;
    expect({ rows, faults }).toEqual({ rows: lying, faults: [] });
    await database.db.updateTable('work_entry').set({ minutes: 90 }).where('id', '=', lineAt(1).id).execute();
    await database.db.updateTable('work_day').set({ mark: null }).execute();
    const after = await verifyMarkedRows(database.db, keys);
    expect(after.rows).toBe(rows);
    expect(after.faults).toEqual([
      { kind: 'row-changed', table: 'work_entry', id: lineAt(1).id },
      { kind: 'row-changed', table: 'work_day', id: dayId },
    ]);
  });

  it('are looked at where somebody made one that has no id', async () => {
    const keys = auditKeys(database.db);
    await beginMarks(database.db, { isNew: true, at: AT, id: 'begin' });
    const made = { role: 'admin', unitId: null, fromOn: '2020-01-01', toOn: null };
    const { id: accountId } = await database.db.selectFrom('account').select('id').executeTakeFirstOrThrow();
    await database.db
      .insertInto('role_grant')
      .values({ ...made, id: '', accountId })
      .execute();
    expect((await verifyMarkedRows(database.db, keys)).faults).toEqual([
      { kind: 'row-changed', table: 'role_grant', id: '' },
    ]);
  });

  it('are all looked at once the trail tells that all were marked, and until then those of the beginning', async () => {
    const keys = auditKeys(database.db);
    const found = async () => (await verifyMarkedRows(database.db, keys)).faults;
    await sql`update assignment set mark = null`.execute(database.db);
    const { id } = await database.db
      .updateTable('assignment')
      .set({ dailyMinutes: 1 })
      .returning('id')
      .executeTakeFirstOrThrow();
    expect(await found()).toEqual([]);
    await beginMarks(database.db, { isNew: false, at: AT, id: 'begin' });
    expect(await found()).toEqual([]);
    await database.db.updateTable('assignment').set({ dailyMinutes: 480 }).where('id', '=', id).execute();
    expect(await found()).toEqual([{ kind: 'row-changed', table: 'assignment', id }]);
  });
});

describe('earlier contents of a line', () => {
  const found = () => verifyRevisions(database.db, auditKeys(database.db));

  it('are right as they were marked, wiped, or from before there were marks', async () => {
    const line = lineAt(0);
    await keep('r1', { entryId: line.id, version: 1 }, contentOf(line));
    await keep('r2', { entryId: line.id, version: 2, wipedAt: AT }, '');
    await keep('r3', { entryId: line.id, version: 3 }, JSON.stringify({ entry: line }));
    await keep('r4', { entryId: line.id, version: 4 }, JSON.stringify({ entry: { ...line, mark: null } }));
    expect(await found()).toEqual({ rows: 4, faults: [] });
  });

  it.each<[string, () => string, string?]>([
    ['other minutes', () => contentOf(lineAt(0), { minutes: 480 })],
    ['another line’s content', () => contentOf({ ...lineAt(1), version: 1 })],
    ['the content of another version', () => contentOf({ ...lineAt(0), version: 2 })],
    ['a mark that is made up', () => contentOf(lineAt(0), { mark: 'AAAA' })],
    ['no line in it', () => '{}'],
    ['nothing that can be read', () => '{'],
    ['no object', () => 'null'],
    ['a word', () => '"entry"'],
    ['nothing at all', () => ''],
    ['nothing, and no id', () => '', ''],
  ])('are changed with %s', async (_, content, id = 'r1') => {
    await keep(id, { entryId: lineAt(0).id, version: 1 }, content());
    expect(await found()).toEqual({
      ...{ rows: 1, faults: [{ kind: 'revision-changed', table: 'work_entry_revision', id }] },
    });
  });

  it.each([
    ['rewritten without the mark in it', { content: '{"entry":{"minutes":5}}' }],
    ['rewritten as if wiped', { content: '{"entry":{"minutes":5}}', wipedAt: AT }],
    ['told of another version', { version: 7 }],
    ['called a removal', { kind: 'removed' }],
  ])('are changed, once they bear marks, where one is %s', async (_, change) => {
    const [line, keys] = [lineAt(0), auditKeys(database.db)];
    await keep('r1', { entryId: line.id, version: 1 }, contentOf(line));
    await keep('r2', { entryId: line.id, version: 2 }, JSON.stringify({ entry: line }));
    await beginMarks(database.db, { isNew: true, at: AT, id: 'begin' });
    expect([(await verifyMarkedRows(database.db, keys)).faults, (await found()).faults]).toEqual([[], []]);
    await inTransaction(database.db, (trx) =>
      wipeEntryRevision(trx, { id: 'r2', content: '{}', wipedAt: AT, wipedBy: null }),
    );
    expect((await verifyMarkedRows(database.db, keys)).faults).toEqual([]);
    await database.db.updateTable('work_entry_revision').set(change).where('id', '=', 'r1').execute();
    const changed = [{ kind: 'row-changed', table: 'work_entry_revision', id: 'r1' }];
    expect((await verifyMarkedRows(database.db, keys)).faults).toEqual(changed);
  });

  it('are gone where the trail tells of a change and nothing was kept', async () => {
    const { id } = lineAt(1);
    await keep('r1', { entryId: id, version: 1 }, contentOf({ ...lineAt(1), version: 1 }));
    await tell('entry.create', id, 1);
    await tell('entry.change', id, 2);
    await tell('entry.change', id, 9, 'refused');
    expect((await found()).faults).toEqual([]);
    await tell('entry.change', id, 3);
    const gone = { kind: 'revision-gone', table: 'work_entry_revision', id };
    expect((await found()).faults).toEqual([gone]);
    await database.db
      .updateTable('audit_event')
      .set({ seq: 1, link: 'x', linkKeyId: 'x' })
      .where('objectVersion', '=', 3)
      .execute();
    expect((await found()).faults).toEqual([{ ...gone, seq: 1 }]);
  });
});
