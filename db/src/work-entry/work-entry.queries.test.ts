import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  daysInBothUnits,
  EVERYBODY,
  type Fixture,
  inEachScope,
  insertFixture,
  insertRows,
  openTestDatabase,
  ROWS_SEEN,
  rowsFor,
  rowsSeenOf,
  type TestDatabase,
  whoseIn,
} from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import {
  findEntry,
  getEntryLine,
  insertEntry,
  insertEntryRevision,
  listEntriesOfDays,
  listOwnLines,
  removeEntry,
  sumMinutesOfDay,
  updateEntry,
  wasRemoved,
} from './work-entry.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
let rows: ReturnType<typeof rowsFor>;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  rows = rowsFor(fixture);
});
afterAll(() => database.close());

/** A day of Hà in the division that is in the database. */
async function insertDay(workedOn: string) {
  const day = rows.day('ha', 'ccvc', workedOn);
  await insertRows(database.db, { work_day: [day] });
  return day;
}

describe('the lines of days', () => {
  it('come only from within the scope', async () => {
    const days = daysInBothUnits(fixture, '2024-02-01');
    const lines = days.map((day) => rows.line(day));
    await insertRows(database.db, { work_day: days, work_entry: lines });
    const seen = await inEachScope(fixture, async (scope) => {
      const found = await listEntriesOfDays(
        database.db,
        scope,
        days.map((day) => day.id),
      );
      return found.map(whoseIn(fixture)).sort();
    });
    expect(seen).toEqual(ROWS_SEEN);
  });

  it('stand in their order, those of one place by their ids', async () => {
    const day = await insertDay('2024-02-02');
    const line = (id: string, ordinal: number) => rows.line(day, { id, ordinal });
    const lines = [line('l-3', 1), line('l-4', 0), line('l-1', 2), line('l-2', 1)];
    await insertRows(database.db, { work_entry: lines });
    const found = await listEntriesOfDays(database.db, EVERYBODY, [day.id]);
    expect(found.map(({ id }) => id)).toEqual(['l-4', 'l-2', 'l-3', 'l-1']);
  });

  it('of no day are none', async () => {
    expect(await listEntriesOfDays(database.db, EVERYBODY, [])).toEqual([]);
  });

  it('carry the words of their product and their task, or nothing', async () => {
    const day = await insertDay('2024-02-05');
    const task = rows.task('ha', 'ccvc', { title: 'Đề án vị trí việc làm' });
    const productId = fixture.productIds.staff[1]!;
    const planned = rows.line(day, { productId, taskId: task.id, ordinal: 0 });
    const adHoc = rows.line(day, { ordinal: 1 });
    await insertRows(database.db, { task: [task], work_entry: [planned, adHoc] });
    const words = { productName: 'Tờ trình bổ nhiệm', productCode: 'NV-01.2', measure: 'tờ trình' };
    const ofMeeting = { meetingKind: null, meetingTitle: null, meetingOutput: null, meetingNumber: null };
    const no = {
      ...{ taskState: null, taskAssignerId: null, taskOrigin: null, voucherName: null },
      ...{ ...ofMeeting, meetingMinutes: null, meetingCancelledAt: null },
    };
    const none = { productName: null, productCode: null, measure: null, taskTitle: null, ...no };
    expect(await listEntriesOfDays(database.db, EVERYBODY, [day.id])).toMatchObject([
      { ...planned, ...words, taskTitle: task.title, ...no, taskState: 'open', taskOrigin: task.origin },
      { ...adHoc, ...none },
    ]);
    const one = await inTransaction(database.db, (trx) => getEntryLine(trx, adHoc.id));
    expect(one).toMatchObject({ ...adHoc, ...none });
  });
});

describe('a line', () => {
  it('changes at the version seen and stays at a stale one', async () => {
    const line = rows.line(await insertDay('2024-02-06'));
    const answers = await inTransaction(database.db, async (trx) => {
      await insertEntry(trx, line);
      const first = await updateEntry(trx, line, { minutes: 90, note: 'Sửa' });
      return [first, await updateEntry(trx, line, { minutes: 30 })];
    });
    expect(answers).toEqual([true, false]);
    const now = await inTransaction(database.db, (trx) => findEntry(trx, line.id));
    expect(now).toMatchObject({ ...line, minutes: 90, note: 'Sửa', version: 2 });
  });

  it('leaves the others as they are when it changes', async () => {
    const day = await insertDay('2024-02-07');
    const [line, other] = [rows.line(day), rows.line(day, { ordinal: 1 })];
    await insertRows(database.db, { work_entry: [line, other] });
    await inTransaction(database.db, (trx) => updateEntry(trx, line, { minutes: 5 }));
    expect(await inTransaction(database.db, (trx) => findEntry(trx, other.id))).toMatchObject(other);
  });

  it('is removed at the version seen only', async () => {
    const line = rows.line(await insertDay('2024-02-08'), { version: 3 });
    await insertRows(database.db, { work_entry: [line] });
    const remove = (version: number) =>
      inTransaction(database.db, (trx) => removeEntry(trx, line.id, version));
    expect([await remove(2), await remove(3), await remove(3)]).toEqual([false, true, false]);
    expect(await inTransaction(database.db, (trx) => findEntry(trx, line.id))).toBeUndefined();
  });

  it('is known as removed by its last revision, not by a change', async () => {
    const revision = (id: string, entryId: string, kind: string) => ({
      ...{ id, entryId, version: 1, kind, content: '{}' },
      ...{ at: '2024-02-08T02:00:00.000Z', accountId: null, reason: '' },
    });
    const known = await inTransaction(database.db, async (trx) => {
      await insertEntryRevision(trx, revision('r-1', 'gone', 'removed'));
      await insertEntryRevision(trx, revision('r-2', 'changed', 'changed'));
      return [
        await wasRemoved(trx, 'gone'),
        await wasRemoved(trx, 'changed'),
        await wasRemoved(trx, 'never'),
      ];
    });
    expect(known).toEqual([true, false, false]);
  });

  it('with an import key stands in the database once', async () => {
    const day = await insertDay('2024-02-09');
    const line = () => rows.line(day, { importKey: 'm:2024-001' });
    await insertRows(database.db, { work_entry: [line()] });
    await expect(insertRows(database.db, { work_entry: [line()] })).rejects.toThrow(/unique/i);
  });
});

describe('the minutes of a day', () => {
  it('are those of all units of one person, but for the line that is being changed', async () => {
    const days = daysInBothUnits(fixture, '2024-02-19');
    const lines = days.map((day, i) => rows.line(day, { id: `m-${i}`, minutes: 10 ** i }));
    const next = await insertDay('2024-02-20');
    await insertRows(database.db, { work_day: days, work_entry: [...lines, rows.line(next)] });
    const sum = (exceptEntryId: string, workedOn = '2024-02-19') =>
      inTransaction(database.db, (trx) =>
        sumMinutesOfDay(trx, { cadreId: fixture.cadreIds.ha, workedOn, exceptEntryId }),
      );
    // Of the five days, the second and the last are Hà's.
    expect([await sum('none'), await sum('m-1'), await sum('m-4')]).toEqual([10_010, 10_000, 10]);
    expect(await sum('none', '2024-02-21')).toBe(0);
  });
});

describe('what a person wrote', () => {
  beforeAll(async () => {
    const days = ['2024-04-29', '2024-05-02', '2024-05-03', '2024-06-03'].flatMap((on) =>
      daysInBothUnits(fixture, on),
    );
    const lines = days.flatMap((day) => [rows.line(day, { ordinal: 1 }), rows.line(day)]);
    await insertRows(database.db, { work_day: days, work_entry: lines.toReversed() });
  });
  const months = ['2024-04', '2024-05'];
  const own = (beforeOn: string) => ({ cadreId: fixture.cadreIds.ha, months, beforeOn });

  it('comes only from within the scope', async () => {
    const seen = await inEachScope(fixture, async (scope) => {
      const found = await listOwnLines(database.db, scope, own('2024-05-01'));
      return [...new Set(found.map(whoseIn(fixture)))].sort();
    });
    expect(seen).toEqual(rowsSeenOf('ha'));
  });

  it('is listed newest first, from the months asked for and before the day', async () => {
    const found = await listOwnLines(database.db, EVERYBODY, own('2024-05-03'));
    const places = found.map((line) => `${line.workedOn} ${line.ordinal}`);
    expect(places).toEqual([
      ...['2024-05-02 0', '2024-05-02 0', '2024-05-02 1', '2024-05-02 1'],
      ...['2024-04-29 0', '2024-04-29 0', '2024-04-29 1', '2024-04-29 1'],
    ]);
    const ids = found.filter((line) => line.ordinal === 0).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(ids.slice(0, 2).toSorted());
    const may = { ...own('2024-07-01'), months: ['2024-05'] };
    expect(await listOwnLines(database.db, EVERYBODY, may)).toHaveLength(8);
  });
});
