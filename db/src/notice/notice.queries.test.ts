import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Fixture, insertFixture, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import {
  countUnreadNotices,
  findOpenNotice,
  insertNotices,
  listNotices,
  listNoticesOfStep,
  readNotices,
} from './notice.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeEach(async () => {
  await database?.close();
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

const rowOf = (who: 'ha' | 'bao', key: string, changes: object = {}) => ({
  ...{ id: newId(), cadreId: fixture.cadreIds[who], kind: 'task-changed', key, content: '{}', byName: '' },
  ...{ at: '2024-01-12T02:00:00.000Z', readAt: null, mailedAt: null, ...changes },
});
const insert = (...rows: ReturnType<typeof rowOf>[]) =>
  inTransaction(database.db, (trx) => insertNotices(trx, rows));
const open = (changes: object = {}) => ({
  ...{ cadreId: fixture.cadreIds.ha, without: [] as string[], isRead: false, before: undefined, most: 10 },
  ...changes,
});

describe('notices', () => {
  it('are written once for a person and key, however many are written at once', async () => {
    expect(await insert(rowOf('ha', 'a'), rowOf('bao', 'a'), rowOf('ha', 'b'))).toBe(3);
    expect(await insert(rowOf('ha', 'a'), rowOf('ha', 'c'))).toBe(1);
    const many = Array.from({ length: 1200 }, (_, ordinal) => rowOf('bao', `nhiều ${ordinal}`));
    expect(await insert(...many)).toBe(1200);
    expect(await countUnreadNotices(database.db, fixture.cadreIds.ha, [])).toBe(3);
  });

  it('are listed and counted without the kinds one does not want', async () => {
    await insert(rowOf('ha', 'a'), rowOf('ha', 'b', { kind: 'task-due' }));
    const kinds = async (without: string[]) =>
      (await listNotices(database.db, open({ without }))).map(({ kind }) => kind);
    expect(await kinds(['task-due'])).toEqual(['task-changed']);
    expect(await kinds([])).toHaveLength(2);
    expect(await countUnreadNotices(database.db, fixture.cadreIds.ha, ['task-due'])).toBe(1);
  });

  it('that were read keep when', async () => {
    const old = { at: '2023-09-01T00:00:00.000Z' };
    await insert(rowOf('ha', 'a', old), rowOf('ha', 'b', old), rowOf('ha', 'c'));
    const { ha } = fixture.cadreIds;
    const read = (at: string) =>
      inTransaction(database.db, (trx) => readNotices(trx, ha, { upTo: '2023-10-01T00:00:00.000Z' }, at));
    expect(await read('2024-01-12T03:00:00.000Z')).toBe(2);
    expect(await read('2024-01-13T03:00:00.000Z')).toBe(0);
    const rows = await listNotices(database.db, open({ isRead: true }));
    expect(rows.map(({ readAt }) => readAt)).toEqual(Array(2).fill('2024-01-12T03:00:00.000Z'));
    expect(await countUnreadNotices(database.db, ha, [])).toBe(1);
  });

  it('take more along only while they are neither read nor sent, and from the same day', async () => {
    const { ha } = fixture.cadreIds;
    const wanted = { cadreId: ha, kind: 'days-accepted', since: '2024-01-11T17:00:00.000Z' };
    const find = () => inTransaction(database.db, (trx) => findOpenNotice(trx, wanted));
    const kind = { kind: 'days-accepted' };
    await insert(
      rowOf('ha', 'a', { ...kind, readAt: '2024-01-12T03:00:00.000Z' }),
      rowOf('ha', 'b', { ...kind, mailedAt: '2024-01-12T03:00:00.000Z' }),
      rowOf('ha', 'c', { ...kind, at: '2024-01-11T16:00:00.000Z' }),
      rowOf('bao', 'd', kind),
    );
    expect(await find()).toBeUndefined();
    await insert(rowOf('ha', 'e', kind));
    expect((await find())?.key).toBe('e');
  });

  it('of a step are found by their key and by what they hold', async () => {
    const step = newId();
    await insert(
      rowOf('ha', `${step} fault`),
      rowOf('ha', 'b', { content: JSON.stringify({ items: [{ step }] }) }),
      rowOf('ha', 'c'),
      rowOf('bao', step),
    );
    const since = '2024-01-12T00:00:00.000Z';
    const found = await inTransaction(database.db, (trx) =>
      listNoticesOfStep(trx, { cadreId: fixture.cadreIds.ha, step, since }),
    );
    expect(found.map(({ key }) => key).sort()).toEqual([`${step} fault`, 'b'].sort());
  });
});
