import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  daysInBothUnits,
  type Fixture,
  insertFixture,
  insertRows,
  openTestDatabase,
  rowsFor,
  type TestDatabase,
} from '../testing/index.ts';
import { inTransaction, type Trx } from '../transaction.ts';
import { insertNotices, isConfidential, listWorkDue } from './notice.queries.ts';
import {
  insertNoticeRule,
  listNoticeChoices,
  listNoticeRules,
  putNoticeChoice,
} from './notice-choice.queries.ts';
import { listUndecidedMail, listUnmailed, noteNoticeMail } from './notice-mail.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeEach(async () => {
  await database?.close();
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

const write = <T>(body: (trx: Trx) => Promise<T>) => inTransaction(database.db, body);
const rowOf = (who: 'ha' | 'bao', minute: number) => ({
  ...{ id: newId(), cadreId: fixture.cadreIds[who], kind: 'task-changed', key: newId(), content: '{}' },
  ...{ byName: '', at: `2024-01-12T02:${minute}:00.000Z`, readAt: null, mailedAt: null },
});

describe('the mail of notices', () => {
  it('is decided once, the oldest first, and goes once', async () => {
    const [late, early, other] = [rowOf('ha', 20), rowOf('ha', 10), rowOf('bao', 15)];
    await write((trx) => insertNotices(trx, [late, early, other]));
    const undecided = async (upTo: string, most = 10) =>
      (await listUndecidedMail(database.db, upTo, most)).map(({ id }) => id);
    expect(await undecided('2024-01-12T02:16:00.000Z')).toEqual([early.id, other.id]);
    expect(await undecided('2024-01-12T03:00:00.000Z', 1)).toEqual([early.id]);
    await write((trx) => noteNoticeMail(trx, [late.id, early.id], { mailWay: 'daily' }));
    await write((trx) => noteNoticeMail(trx, [other.id], { mailWay: 'none' }));
    expect(await undecided('2024-01-12T03:00:00.000Z')).toEqual([]);
    const unmailed = async () => (await listUnmailed(database.db, 'daily')).map(({ id }) => id);
    expect(await unmailed()).toEqual([early.id, late.id]);
    await write((trx) => noteNoticeMail(trx, [early.id], { mailedAt: '2024-01-13T00:00:00.000Z' }));
    expect(await unmailed()).toEqual([late.id]);
  });

  it('goes by the choice a person made last, and by what a unit said last', async () => {
    const { ha, bao } = fixture.cadreIds;
    const at = '2024-01-12T02:00:00.000Z';
    const choice = { cadreId: ha, topic: 'due', onPage: 1, mail: 'daily', at };
    await write((trx) => putNoticeChoice(trx, { ...choice, push: 0 }));
    await write((trx) => putNoticeChoice(trx, { ...choice, onPage: 0, mail: 'none' }));
    expect(await listNoticeChoices(database.db, [ha, bao])).toEqual(
      new Map([[ha, [{ topic: 'due', onPage: false, mail: 'none', push: false }]]]),
    );
    expect(await listNoticeChoices(database.db, [])).toEqual(new Map());
    const rule = { unitId: fixture.unitIds.snv, accountId: fixture.accountIds.phuc };
    await write((trx) => insertNoticeRule(trx, { ...rule, id: newId(), topics: '["due"]', at }));
    const later = { id: newId(), topics: '[]', at: '2024-01-13T02:00:00.000Z' };
    await write((trx) => insertNoticeRule(trx, { ...rule, ...later, push: 0 }));
    expect(await listNoticeRules(database.db)).toEqual(
      new Map([[fixture.unitIds.snv, { topics: [], push: false }]]),
    );
  });
});

describe('what is told of work', () => {
  it('is that which is open, undelivered and due in time, a whole by its parts', async () => {
    const rows = rowsFor(fixture);
    const due = (dueOn: string | null, more: object = {}) => rows.task('ha', 'ccvc', { dueOn, ...more });
    const whole = due('2024-01-12');
    const part = due('2024-01-12', { parentId: whole.id });
    const alone = due('2024-01-12');
    const left = due('2024-01-12', { parentId: alone.id, state: 'cancelled' });
    const others = [
      due(null),
      due('2024-01-16'),
      due('2024-01-04'),
      due('2024-01-12', { deliveredOn: '2024-01-11' }),
      due('2024-01-12', { state: 'planned' }),
    ];
    await insertRows(database.db, { task: [whole, part, alone, left, ...others] });
    const found = await listWorkDue(database.db, { fromOn: '2024-01-05', toOn: '2024-01-15' });
    expect(found.map(({ id }) => id).sort()).toEqual([part.id, alone.id].sort());
  });

  it('is without words where a line of it is confidential', async () => {
    const rows = rowsFor(fixture);
    const [open, secret] = daysInBothUnits(fixture, '2024-02-01');
    const [openTask, secretTask] = [rows.task('ha', 'ccvc'), rows.task('ha', 'ccvc')];
    const lines = [
      rows.line(open!, { taskId: openTask.id }),
      rows.line(secret!, { taskId: secretTask.id, isConfidential: 1 }),
    ];
    await insertRows(database.db, {
      work_day: [open!, secret!],
      task: [openTask, secretTask],
      work_entry: lines,
    });
    const ask = (of: Parameters<typeof isConfidential>[1]) => write((trx) => isConfidential(trx, of));
    expect([await ask({ workDayId: open!.id }), await ask({ workDayId: secret!.id })]).toEqual([false, true]);
    expect([await ask({ taskId: openTask.id }), await ask({ taskId: secretTask.id })]).toEqual([false, true]);
    expect(await ask({ entryIds: lines.map(({ id }) => id) })).toBe(true);
    expect([await ask({ entryIds: [] }), await ask({ entryIds: [lines[0]!.id] })]).toEqual([false, false]);
    expect(await ask({ outputId: newId() })).toBe(false);
  });
});
