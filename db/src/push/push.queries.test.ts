import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertNotices, removeNotice } from '../notice/notice.queries.ts';
import { type Fixture, insertFixture, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import {
  countPushMessages,
  insertPushMessages,
  listPushDue,
  notePushMessage,
  removeOldPushMessages,
} from './push-message.queries.ts';
import {
  endPushSubscriptions,
  findPushSubscription,
  insertPushSubscription,
  listPushedBrowsers,
  listPushSubscriptions,
} from './push-subscription.queries.ts';

const AT = '2024-01-12T01:00:00.000Z';
const LATER = '2024-01-12T01:05:00.000Z';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

async function browserOf(accountId: string, endpoint = `https://push.example/${newId()}`): Promise<string> {
  const id = newId();
  const keys = { p256dh: 'p', auth: 'a', userAgent: 'Thử', createdAt: AT, endedAt: null };
  await inTransaction(database.db, (trx) =>
    insertPushSubscription(trx, { id, accountId, endpoint, ...keys }),
  );
  return id;
}
const messageOf = (subscriptionId: string, key: string, noticeId: string | null = null) => ({
  ...{ id: newId(), subscriptionId, noticeId, key, words: '{}', at: AT },
  ...{ tries: 0, nextAt: AT, sentAt: null, error: null },
});
const put = (...rows: ReturnType<typeof messageOf>[]) =>
  inTransaction(database.db, (trx) => insertPushMessages(trx, rows));
const dueOf = async (subscriptionId: string) =>
  (await listPushDue(database.db, LATER, 100)).filter((one) => one.subscriptionId === subscriptionId);

describe('a browser that is told', () => {
  it('is of its person while it is on and the account is open', async () => {
    const { db } = database;
    const { accountIds, cadreIds } = fixture;
    const [one, two] = [await browserOf(accountIds.ha), await browserOf(accountIds.ha)];
    expect((await listPushedBrowsers(db, [cadreIds.ha, cadreIds.bao])).get(cadreIds.ha)).toEqual(
      [one, two].sort(),
    );
    expect(await inTransaction(db, (trx) => endPushSubscriptions(trx, { id: one }, LATER))).toEqual([one]);
    expect(await inTransaction(db, (trx) => endPushSubscriptions(trx, { id: one }, LATER))).toEqual([]);
    expect(await findPushSubscription(db, one)).toMatchObject({ endpoint: '', p256dh: '', endedAt: LATER });
    expect((await listPushSubscriptions(db, accountIds.ha)).map(({ id }) => id)).toEqual([two]);
    await db.updateTable('account').set({ disabledAt: AT }).where('id', '=', accountIds.ha).execute();
    expect(await listPushedBrowsers(db, [cadreIds.ha])).toEqual(new Map());
    await db.updateTable('account').set({ disabledAt: null }).where('id', '=', accountIds.ha).execute();
  });

  it('ends by its address, and with all of its account', async () => {
    const { db } = database;
    const { bao } = fixture.accountIds;
    const one = await browserOf(bao, 'https://push.example/here');
    const other = await browserOf(bao);
    const end = (of: { endpoint: string } | { accountId: string }) =>
      inTransaction(db, (trx) => endPushSubscriptions(trx, of, LATER));
    expect(await end({ endpoint: 'https://push.example/here' })).toEqual([one]);
    expect(await end({ accountId: bao })).toEqual([other]);
  });
});

describe('a message to a browser', () => {
  it('waits once for its key, until it goes', async () => {
    const id = await browserOf(fixture.accountIds.bao);
    expect(await put(messageOf(id, 'a'), messageOf(id, 'b'))).toBe(2);
    expect(await put(messageOf(id, 'a'))).toBe(0);
    const [first] = await dueOf(id);
    const sent = { tries: 1, nextAt: null, sentAt: LATER, words: '' };
    await inTransaction(database.db, (trx) => notePushMessage(trx, first?.id ?? '', sent));
    expect(await dueOf(id)).toHaveLength(1);
    expect(await put(messageOf(id, 'a'), messageOf(id, 'b'))).toBe(0);
    expect(await countPushMessages(database.db)).toMatchObject({ waiting: 1, sent: 1, lost: 0, failing: 0 });
    expect(await inTransaction(database.db, (trx) => removeOldPushMessages(trx, LATER))).toBe(1);
  });

  it('goes with its notice, and with its browser', async () => {
    const { db } = database;
    const id = await browserOf(fixture.accountIds.duyen);
    const noticeId = newId();
    const notice = { kind: 'task-left', content: '{}', key: 'thử', byName: '', at: AT, readAt: null };
    await inTransaction(db, (trx) =>
      insertNotices(trx, [{ id: noticeId, cadreId: fixture.cadreIds.duyen, ...notice, mailedAt: null }]),
    );
    await put(messageOf(id, 'a', noticeId), messageOf(id, 'b'));
    await inTransaction(db, (trx) => removeNotice(trx, noticeId));
    expect(await dueOf(id)).toHaveLength(1);
    await inTransaction(db, (trx) => endPushSubscriptions(trx, { id }, LATER));
    expect(await dueOf(id)).toEqual([]);
    const left = await db.selectFrom('push_message').selectAll().where('subscriptionId', '=', id).execute();
    expect(left).toEqual([]);
  });
});
