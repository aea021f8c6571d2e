import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { countOutbox } from '../outbox/outbox.queries.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction, type Trx } from '../transaction.ts';
import { findMail, insertMail, listMailDue, listMailFailing, reviveMail } from './mail.queries.ts';

let database: TestDatabase;
beforeEach(async () => {
  await database?.close();
  database = await openTestDatabase();
});
afterAll(() => database.close());

const AT = '2024-01-12T09:00:00.000Z';
const write = <T>(body: (trx: Trx) => Promise<T>) => inTransaction(database.db, body);
async function put(key: string, set: object): Promise<string> {
  const id = newId();
  const words = { kind: 'week', toAddress: `${key}@snv.vn`, subject: 'Tuần', body: '' };
  const state = { tries: 0, nextAt: AT, sentAt: null, error: null };
  await write((trx) => insertMail(trx, { id, key, at: AT, ...words, ...state, ...set }));
  return id;
}
const GIVEN_UP = { tries: 9, nextAt: null, error: '550' };

describe('a letter that was given up', () => {
  it('is counted and listed before those that are tried again', async () => {
    await put('waits', {});
    await put('fails', { error: 'ECONNREFUSED', at: '2024-01-12T10:00:00.000Z' });
    await put('lost', GIVEN_UP);
    await put('sent', { tries: 1, nextAt: null, sentAt: AT });
    expect(await countOutbox(database.db, 'mail')).toEqual({ waiting: 1, failing: 1, sent: 1, lost: 1 });
    const listed = await listMailFailing(database.db, 2);
    expect(listed.map(({ toAddress }) => toAddress)).toEqual(['lost@snv.vn', 'fails@snv.vn']);
  });

  it('is tried anew; one that waits or was sent is let be', async () => {
    const lost = await put('lost', GIVEN_UP);
    const sent = await put('sent', { tries: 1, nextAt: null, sentAt: AT });
    const fails = await put('fails', { tries: 3, nextAt: '2024-01-13T09:00:00.000Z', error: '450' });
    const revive = (id: string) => write((trx) => reviveMail(trx, id, AT));
    expect([await revive(lost), await revive(lost), await revive(sent), await revive(fails)]).toEqual([
      ...[true, false, false, false],
    ]);
    expect((await listMailDue(database.db, AT, 9)).map(({ id }) => id)).toEqual([lost]);
    expect(await write((trx) => findMail(trx, lost))).toMatchObject({ tries: 0, error: null });
    expect(await write((trx) => findMail(trx, fails))).toMatchObject({ tries: 3 });
    expect(await write((trx) => findMail(trx, newId()))).toBeUndefined();
  });
});
