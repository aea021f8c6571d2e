import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../migrations/index.ts';
import { insertNotices, removeNotice } from '../notice/notice.queries.ts';
import { changeWaiting, countOutbox } from '../outbox/outbox.queries.ts';
import { type Fixture, insertFixture, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import {
  findPushHealth,
  findPushToTell,
  insertPushMessages,
  listPushDue,
  putOffPushes,
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
    const waiting = { id: first?.id ?? '', nextAt: AT };
    const change = (set: object) =>
      inTransaction(database.db, (trx) => changeWaiting(trx, 'push_message', waiting, set));
    const begun = { tries: 1, nextAt: LATER };
    expect(await Promise.all([change(begun), change(begun)]).then((all) => all.sort())).toEqual([
      false,
      true,
    ]);
    waiting.nextAt = LATER;
    expect(await change({ tries: 1, nextAt: null, sentAt: LATER })).toBe(true);
    expect(await dueOf(id)).toHaveLength(1);
    expect(await put(messageOf(id, 'a'), messageOf(id, 'b'))).toBe(0);
    expect(await countOutbox(database.db, 'push_message')).toEqual({
      ...{ waiting: 1, sent: 1, lost: 0, failing: 0 },
    });
    expect(await findPushHealth(database.db)).toMatchObject({ error: null });
    const [second] = await dueOf(id);
    const wait = { at: AT, untilAt: '2024-01-12T01:06:00.000Z' };
    await inTransaction(database.db, (trx) => putOffPushes(trx, [second?.id ?? ''], wait));
    expect(await dueOf(id)).toEqual([]);
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
    const [told] = await dueOf(id);
    expect(await findPushToTell(db, told?.id ?? '')).toMatchObject({ kind: 'task-left', readAt: null });
    await inTransaction(db, (trx) => removeNotice(trx, noticeId));
    expect(await dueOf(id)).toHaveLength(1);
    await inTransaction(db, (trx) => endPushSubscriptions(trx, { id }, LATER));
    expect(await dueOf(id)).toEqual([]);
    const left = await db.selectFrom('push_message').selectAll().where('subscriptionId', '=', id).execute();
    expect(left).toEqual([]);
  });
});

it('an address is of one browser; of several there were, the last who switched it on keeps it', async () => {
  const { db, close } = await openTestDatabase();
  const { accountIds } = await insertFixture(db);
  await db.schema.dropIndex('push_subscription_address').execute();
  const endpoint = 'https://push.example/one';
  const rows = [accountIds.ha, accountIds.bao, accountIds.an].map((accountId, n) => ({
    ...{ id: newId(), accountId, endpoint, p256dh: 'p', auth: 'a', userAgent: '', endedAt: null },
    createdAt: [AT, LATER, AT][n] ?? '',
  }));
  const waits = rows.map(({ id }) => messageOf(id, 'a'));
  await inTransaction(db, async (trx) => {
    for (const row of rows) await insertPushSubscription(trx, row);
    await insertPushMessages(trx, waits);
  });
  await MIGRATIONS['20261201-0320-one-browser-an-address']?.up(db);
  const left = db.selectFrom('push_subscription').select('accountId').where('endedAt', 'is', null);
  expect(await left.execute()).toEqual([{ accountId: accountIds.bao }]);
  const messages = await db.selectFrom('push_message').select('subscriptionId').execute();
  expect(messages).toEqual([{ subscriptionId: rows[1]?.id }]);
  const again = inTransaction(db, (trx) =>
    insertPushSubscription(trx, { ...(rows[1] as (typeof rows)[0]), id: newId() }),
  );
  await expect(again).rejects.toThrow(/unique/i);
  await close();
});

it('words that messages of notices had are dropped, those of reminders stay', async () => {
  const { db } = database;
  const { duyen } = fixture.accountIds;
  const id = await browserOf(duyen);
  const noticeId = newId();
  const notice = { kind: 'task-left', content: '{}', key: 'khác', byName: '', at: AT, readAt: null };
  await inTransaction(db, (trx) =>
    insertNotices(trx, [{ id: noticeId, cadreId: fixture.cadreIds.duyen, ...notice, mailedAt: null }]),
  );
  await put(messageOf(id, 'a', noticeId), messageOf(id, 'b'));
  await MIGRATIONS['20261201-0330-drop-words-of-notices']?.up(db);
  const rows = db.selectFrom('push_message').select(['key', 'words']).where('subscriptionId', '=', id);
  expect(await rows.orderBy('key').execute()).toEqual([
    { key: 'a', words: '' },
    { key: 'b', words: '{}' },
  ]);
});
