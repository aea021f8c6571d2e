import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditKeysOf, bindAuditKeys } from '../audit/audit-key.ts';
import type { Db } from '../dialects.ts';
import { findPushKeys, keepPushKeys } from '../push/push-keys.queries.ts';
import { findSecondFactor, insertSecondFactor } from '../second-factor/second-factor.queries.ts';
import { type Fixture, openFixtureDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { resealSecrets } from './reseal.ts';
import { openText, sealText } from './sealed.ts';

const [OLD, NEW, OTHER] = [
  'kq7Zr0vXw2LmN8aTbYdEfGhJ',
  'Jh0mWn3sQz9TyUvKc5RpLd8B',
  'Ew1nFt6gYb4XoMj2HsVaRq7C',
];
const AT = '2024-01-12T01:00:00.000Z';
const SECRET = 'JBSWY3DPEHPK3PXP';
const PUSH = '{"publicKey":"BPub","privateKey":"rieng"}';
let database: { db: Db; close(): Promise<void>; fixture: Fixture };
beforeAll(async () => {
  database = await openFixtureDatabase();
});
afterAll(() => database.close());

const bind = (...keys: string[]) => bindAuditKeys(database.db, auditKeysOf(keys));

/** All that somebody who holds the database reads. */
async function stored(): Promise<string[]> {
  const { db } = database;
  const devices = await db.selectFrom('second_factor').select('secret').orderBy('id').execute();
  const keys = await db.selectFrom('setting').select('value').where('name', '=', 'pushKeys').execute();
  return [...devices.map(({ secret }) => secret), ...keys.map(({ value }) => value)];
}

async function read(): Promise<(string | undefined)[]> {
  const { db, fixture } = database;
  return [(await findSecondFactor(db, fixture.accountIds.ha))?.secret, await findPushKeys(db)];
}

describe('a secret at rest', () => {
  it('is opened in its own place, unchanged, by its key', () => {
    bind(OLD);
    const { db } = database;
    const sealed = sealText(db, 'ngăn 1', 'bí mật');
    expect(sealText(db, 'ngăn 1', 'bí mật')).not.toBe(sealed);
    expect(openText(db, 'ngăn 1', sealed)).toBe('bí mật');
    expect(openText(db, 'ngăn 2', sealed)).toBeUndefined();
    const [form, id, body = ''] = sealed.split('.');
    const changed = [...Buffer.from(body, 'base64url').keys()].filter((place) => {
      const bytes = Buffer.from(body, 'base64url');
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      return openText(db, 'ngăn 1', `${form}.${id}.${bytes.toString('base64url')}`) !== undefined;
    });
    expect(changed).toEqual([]);
    for (const text of ['', 'bí mật', 's1', `s1.${id}.`, `s2.${id}.${body}`]) {
      expect(openText(db, 'ngăn 1', text)).toBeUndefined();
    }
    bind(OTHER);
    expect(openText(db, 'ngăn 1', sealed)).toBeUndefined();
  });

  it('that lay in the clear is sealed once, and reads the same', async () => {
    bind(OLD);
    const { db, fixture } = database;
    const row = { id: 'f1', accountId: fixture.accountIds.ha, secret: SECRET, lastStep: 0 };
    const states = { createdAt: AT, confirmedAt: AT, endedAt: null };
    await db
      .insertInto('second_factor')
      .values({ ...row, ...states })
      .execute();
    await db.insertInto('setting').values({ name: 'pushKeys', value: PUSH }).execute();
    expect(await resealSecrets(db)).toBe(2);
    for (const text of await stored()) expect(text).toMatch(/^s1\.[\w-]{8}\.[\w-]+$/);
    expect(await read()).toEqual([SECRET, PUSH]);
    expect(await resealSecrets(db)).toBe(0);
  });

  it('goes over to a new key with the trail, and then needs the old one no more', async () => {
    const before = await stored();
    bind(OLD, NEW);
    expect(await read()).toEqual([SECRET, PUSH]);
    expect(await resealSecrets(database.db)).toBe(2);
    bind(NEW);
    expect(await read()).toEqual([SECRET, PUSH]);
    expect(await stored()).not.toEqual(before);
  });

  it('whose key is lost opens nothing, stays as it is, and gives way to a new one', async () => {
    bind(OTHER);
    const { db, fixture } = database;
    const before = await stored();
    expect(await read()).toEqual([undefined, undefined]);
    expect(await resealSecrets(db)).toBe(0);
    expect(await stored()).toEqual(before);
    await inTransaction(db, (trx) => keepPushKeys(trx, 'mới'));
    await inTransaction(db, (trx) => keepPushKeys(trx, 'mới nữa'));
    expect(await findPushKeys(db)).toBe('mới');
    const row = { id: 'f2', accountId: fixture.accountIds.bao, secret: SECRET, lastStep: 0 };
    const states = { createdAt: AT, confirmedAt: AT, endedAt: null };
    await inTransaction(db, (trx) => insertSecondFactor(trx, { ...row, ...states }));
    expect((await findSecondFactor(db, fixture.accountIds.bao))?.secret).toBe(SECRET);
  });
});
