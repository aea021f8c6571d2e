import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFixtureDatabase, type TestDatabase } from '../../testing/index.ts';
import { insertRows, rowsFor } from '../../testing/work.ts';
import { inTransaction } from '../../transaction.ts';
import type { WorkEntry } from '../../work-entry/work-entry.queries.ts';
import { insertAuditEvent } from '../audit.queries.ts';
import { verifyAssessments, verifyLiving, verifySteps, verifyTold } from './verify-living.ts';

const AT = '2024-01-12T09:00:00.000Z';

let database: TestDatabase;
let lines: WorkEntry[];
let taskId: string;
let postId: string;
let dayId: string;
let loginId: string;
let unitId: string;
let cadreId: string;
beforeEach(async () => {
  const { fixture, ...opened } = await openFixtureDatabase();
  database = opened;
  const { day, line, task } = rowsFor(fixture);
  const logged = day('ha', 'ccvc', '2024-01-10');
  const given = task('ha', 'ccvc', { version: 3 });
  [dayId, taskId, postId] = [logged.id, given.id, fixture.assignmentIds.ha];
  loginId = fixture.accountIds.ha;
  [unitId, cadreId] = [fixture.unitIds.snv, fixture.cadreIds.ha];
  lines = [line(logged), line(logged, { version: 3 })];
  await insertRows(database.db, { work_day: [logged], work_entry: lines, task: [given] });
});
afterEach(() => database.close());

const lineAt = (index: number) => {
  const line = lines[index];
  if (!line) throw new Error('Two lines were written');
  return line;
};
const tellOf = (
  object: string,
  act: string,
  objectId: string,
  objectVersion: number | null,
  outcome = 'done',
  detail = '{}',
) =>
  inTransaction(database.db, (trx) =>
    insertAuditEvent(trx, {
      ...{ id: `${act} ${objectId} ${objectVersion} ${outcome} ${detail}`, at: AT, accountId: 'ha', detail },
      ...{ act, object, objectId, objectVersion, outcome },
    }),
  );
const tell = (act: string, objectId: string, objectVersion: number | null, outcome = 'done') =>
  tellOf('work_entry', act, objectId, objectVersion, outcome);
const keep = (id: string, of: { entryId: string; version: number; kind?: string }, content: string) =>
  database.db
    .insertInto('work_entry_revision')
    .values({
      ...{ kind: 'changed', at: AT, accountId: null, reason: '', wipedAt: null, wipedBy: null },
      ...of,
      id,
      content,
    })
    .execute();

/** Payloads as somebody may leave them. */
const UNREAD = ['x', 'null', '[1]', '{"choice":3,"levels":"9"}'];

describe('living lines', () => {
  it('are there at the version that the trail tells of', async () => {
    await tell('entry.create', lineAt(0).id, 1);
    await tell('entry.change', lineAt(1).id, 3);
    await tell('entry.change', lineAt(1).id, 9, 'refused');
    await tell('entry.read', 'never-there', 1);
    expect(await verifyLiving(database.db)).toEqual([]);
  });

  it('are older where they went back behind it', async () => {
    await tell('entry.create', lineAt(0).id, 1);
    await tell('entry.change', lineAt(0).id, 2);
    expect(await verifyLiving(database.db)).toEqual([
      { kind: 'row-older', table: 'work_entry', id: lineAt(0).id },
    ]);
  });

  it('are gone where nobody removed them', async () => {
    await tell('entry.create', 'gone', 1);
    await tell('entry.create', 'removed', 1);
    await tell('entry.remove', 'removed', 1);
    await tell('entry.remove', 'gone', 1, 'refused');
    await keep('r1', { entryId: 'gone', version: 1, kind: 'removed' }, '{"entry":{}}');
    expect(await verifyLiving(database.db)).toEqual([{ kind: 'row-gone', table: 'work_entry', id: 'gone' }]);
  });
});

describe('other rows that the trail tells of', () => {
  const SETTINGS = {
    id: 's3',
    edition: 3,
    settings: '{}',
    phrases: '[]',
    at: AT,
    accountId: null,
    reason: '',
  };
  it('are there at its version, or later, or were taken away by an act', async () => {
    await tellOf('task', 'task.assigned', taskId, 1);
    await tellOf('task', 'task.changed', taskId, 3);
    await tellOf('task', 'task.changed', taskId, 9, 'refused');
    await tellOf('task', 'task.file', taskId, null);
    await tellOf('task', 'task.assigned', 'dropped', 1);
    await tellOf('task', 'task.remove', 'dropped', 1);
    await tellOf('assignment', 'assignment.add', postId, 1);
    await tellOf('assignment', 'assignment.add', 'undone with its unit', 1);
    await tellOf('work_day', 'day.submit', dayId, 1);
    await tellOf('work_day', 'day.submit', 'of a file that came again', 3);
    await tellOf('meeting', 'meeting.add', 'of another kind', 1);
    await database.db.insertInto('finding_settings').values(SETTINGS).execute();
    await tellOf('finding-settings', 'finding-settings.write', 's3', 3);
    await tellOf('account', 'account.create', loginId, 1);
    await tellOf('account', 'session.begin', 'somebody', null);
    expect(await verifyTold(database.db)).toEqual([]);
  });

  it('are older where they went back behind it, and gone where no act took them', async () => {
    await tellOf('task', 'task.changed', taskId, 4);
    await tellOf('assignment', 'assignment.change', postId, 2);
    await tellOf('work_day', 'day.accept', dayId, 2);
    await tellOf('review', 'review.scored', 'lost', 2);
    await tellOf('task', 'task.assigned', 'lost', 1);
    await database.db.insertInto('finding_settings').values(SETTINGS).execute();
    await tellOf('finding-settings', 'finding-settings.write', 's3', 4);
    await tellOf('account', 'account.password', loginId, 2);
    await tellOf('finding', 'finding.answered', 'lost', 2);
    await tellOf('report', 'report.issue', 'lost', 2);
    const found = await verifyTold(database.db);
    expect(found).toHaveLength(9);
    expect(found).toEqual(
      expect.arrayContaining([
        { kind: 'row-older', table: 'task', id: taskId },
        { kind: 'row-older', table: 'assignment', id: postId },
        { kind: 'row-older', table: 'work_day', id: dayId },
        { kind: 'row-gone', table: 'review', id: 'lost' },
        { kind: 'row-gone', table: 'task', id: 'lost' },
        { kind: 'row-older', table: 'finding_settings', id: 's3' },
        { kind: 'row-older', table: 'account', id: loginId },
        { kind: 'row-gone', table: 'finding', id: 'lost' },
        { kind: 'row-gone', table: 'report_edition', id: 'lost' },
      ]),
    );
  });
});

describe('rules that a body chose', () => {
  const put = (id: string, fromMonth: string, version: number) =>
    database.db
      .insertInto('rule_choice')
      .values({
        ...{ id, unitId, fromMonth, version, capMode: 'total70' },
        ...{ officialPack: '', publicEmployeePack: '', workerPack: '' },
      })
      .execute();
  const ofUnit = (choice: string, version: number, outcome = 'done') =>
    tellOf('unit', 'rule-choice.write', unitId, version, outcome, JSON.stringify({ choice }));

  it('are there as the trail tells, by themselves or, before, in what it said of their unit', async () => {
    await put('c1', '2024-03', 2);
    await put('c2', '2024-06', 1);
    await ofUnit('c1', 1);
    await ofUnit('c1', 3, 'refused');
    await tellOf('rule-choice', 'rule-choice.write', 'c1', 2);
    await tellOf('rule-choice', 'rule-choice.write', 'c2', 1);
    await tellOf('unit', 'rule-choice.write', unitId, 9, 'done', '');
    expect(await verifyTold(database.db)).toEqual([]);
  });

  it.each(UNREAD)('are told of by nothing that somebody made %s', async (detail) => {
    await tellOf('unit', 'rule-choice.write', unitId, 1, 'done', detail);
    await ofUnit('c3', 1);
    expect(await verifyTold(database.db)).toEqual([{ kind: 'row-gone', table: 'rule_choice', id: 'c3' }]);
  });

  it('are older, or gone, where they are not', async () => {
    await put('c1', '2024-03', 1);
    await put('c2', '2024-06', 1);
    await ofUnit('c1', 1);
    await ofUnit('c1', 2);
    await ofUnit('c3', 1);
    await tellOf('rule-choice', 'rule-choice.write', 'c2', 2);
    await tellOf('rule-choice', 'rule-choice.write', 'c4', 1);
    const faults = [
      { kind: 'row-older', table: 'rule_choice', id: 'c1' },
      { kind: 'row-older', table: 'rule_choice', id: 'c2' },
      { kind: 'row-gone', table: 'rule_choice', id: 'c3' },
      { kind: 'row-gone', table: 'rule_choice', id: 'c4' },
    ];
    const found = await verifyTold(database.db);
    expect(found.toSorted((a, b) => (a.id ?? '').localeCompare(b.id ?? ''))).toEqual(faults);
  });
});

describe('levels that people were found at', () => {
  beforeEach(() =>
    database.db
      .insertInto('competency')
      .values({ id: 'C1', code: 'C1', group: 'general', ordinal: 1, name: '', meaning: '', version: 1 })
      .execute(),
  );
  const put = (id: string) =>
    database.db
      .insertInto('competency_assessment')
      .values({
        id,
        cadreId,
        unitId,
        competencyId: 'C1',
        level: 3,
        on: '2024-01-10',
        note: '',
        at: AT,
        accountId: null,
      })
      .execute();
  it.each(UNREAD)('are counted by nothing that somebody made %s', async (detail) => {
    await tellOf('cadre', 'competency.assess', cadreId, null, 'done', detail);
    expect(await verifyAssessments(database.db)).toEqual([]);
    await tellLevels(40, null);
    expect(await verifyAssessments(database.db)).toEqual([
      { kind: 'row-gone', table: 'competency_assessment', id: cadreId },
    ]);
  });

  const tellLevels = (levels: number, now: number | null, outcome?: string) =>
    tellOf('cadre', 'competency.assess', cadreId, now, outcome, JSON.stringify({ levels }));
  const gone = [{ kind: 'row-gone', table: 'competency_assessment', id: '' }];

  it('are gone where there are fewer than the trail tells of, by whose they are', async () => {
    for (const id of ['a', 'b', 'c']) await put(id);
    await tellLevels(1, null);
    await tellLevels(2, 3);
    await tellLevels(9, 9, 'refused');
    expect(await verifyAssessments(database.db)).toEqual([]);
    await database.db.deleteFrom('competency_assessment').where('id', '=', 'b').execute();
    expect(await verifyAssessments(database.db)).toEqual(gone.map((fault) => ({ ...fault, id: cadreId })));
  });

  it('are known by what the trail counted, or by what each act says, whichever is more', async () => {
    for (const id of ['a', 'b']) await put(id);
    await tellLevels(1, null);
    await tellOf('cadre', 'competency.assess', cadreId, 2, 'done', '');
    expect(await verifyAssessments(database.db)).toEqual([]);
    await tellOf('cadre', 'competency.assess', cadreId, 3, 'done', '');
    expect(await verifyAssessments(database.db)).toHaveLength(1);
    await put('c');
    expect(await verifyAssessments(database.db)).toEqual([]);
    await tellLevels(3, null);
    expect(await verifyAssessments(database.db)).toHaveLength(1);
  });
});

describe('steps that are counted', () => {
  const step = { sequence: 1, kind: 'assigned', at: AT, accountId: null, reason: '' };
  it('are gone where there are fewer, by what counts them, which is older where there are more', async () => {
    const { db } = database;
    await db
      .insertInto('task_step')
      .values({ ...step, id: 's', taskId, detail: '{}' })
      .execute();
    await db.updateTable('task').set({ stepCount: 1 }).execute();
    expect(await verifySteps(db)).toEqual([]);
    await db.updateTable('task').set({ stepCount: 0 }).execute();
    expect(await verifySteps(db)).toEqual([{ kind: 'row-older', table: 'task', id: taskId }]);
    await db.updateTable('task').set({ stepCount: 1 }).execute();
    await db.updateTable('work_day').set({ stepCount: 1 }).execute();
    await db.deleteFrom('task_step').execute();
    expect(await verifySteps(db)).toEqual([
      { kind: 'row-gone', table: 'day_step', id: dayId },
      { kind: 'row-gone', table: 'task_step', id: taskId },
    ]);
  });
});
