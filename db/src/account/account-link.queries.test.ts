import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fixture, insertFixture, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { hasOtherAdministrator, listUnusedAccounts, updateAccount } from './account-life.queries.ts';
import {
  findAccountLink,
  findLinkedAccount,
  insertAccountLink,
  listAccountLinks,
  removeAccountLink,
} from './account-link.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

const ISSUER = 'https://sso.tinh.vn';
const AT = '2024-01-12T01:00:00.000Z';

async function link(accountId: string, kind: 'oidc' | 'ldap', subject: string, issuer = ISSUER) {
  const row = { id: newId(), accountId, kind, issuer, subject, subjectKey: subject };
  await inTransaction(database.db, (trx) =>
    insertAccountLink(trx, { ...row, createdAt: AT, createdById: null }),
  );
  return row;
}

describe('a link of an account', () => {
  it('finds the account by kind, issuer and subject together, and goes when it is taken away', async () => {
    const { db } = database;
    const { ha } = fixture.accountIds;
    const { id } = await link(ha, 'oidc', 'ha-1');
    const found = async (of: object) =>
      (await findLinkedAccount(db, { kind: 'oidc', issuer: ISSUER, subjectKey: 'ha-1', ...of }))?.username;
    expect([await found({}), await found({ kind: 'ldap' })]).toEqual(['ha.ttt', undefined]);
    expect([await found({ issuer: '' }), await found({ subjectKey: 'HA-1' })]).toEqual([
      undefined,
      undefined,
    ]);
    expect((await listAccountLinks(db, ha)).map((one) => one.id)).toEqual([id]);
    const remove = () => inTransaction(db, (trx) => removeAccountLink(trx, id));
    expect([(await remove())?.subject, await remove()]).toEqual(['ha-1', undefined]);
    expect(await findAccountLink(db, id)).toBeUndefined();
  });

  it('is one of a kind for an account, and no subject is two accounts', async () => {
    const { ha, bao } = fixture.accountIds;
    await link(ha, 'oidc', 'chung');
    await link(ha, 'ldap', 'chung', '');
    await expect(link(bao, 'oidc', 'chung')).rejects.toThrow(/unique/i);
    await expect(link(ha, 'oidc', 'khac')).rejects.toThrow(/unique/i);
    // Another provider may call somebody else the same.
    await link(bao, 'oidc', 'chung', 'https://sso-cu.tinh.vn');
  });
});

describe('an account without a password here', () => {
  it('that is linked and unused is among those to be closed', async () => {
    const { db } = database;
    const { duyen } = fixture.accountIds;
    const seen = { id: duyen, version: 1 };
    await inTransaction(db, (trx) => updateAccount(trx, seen, { passwordHash: null }));
    const unused = async () =>
      (await listUnusedAccounts(db, '2099-01-01')).some(({ username }) => username === 'duyen.ltm');
    expect(await unused()).toBe(false);
    await link(duyen, 'ldap', 'duyen', '');
    expect(await unused()).toBe(true);
  });

  it('is no administrator to fall back on', async () => {
    const { db } = database;
    const other = () => hasOtherAdministrator(db, '2024-01-12', fixture.accountIds.ha);
    expect(await other()).toBe(true);
    const seen = { id: fixture.accountIds.vinh, version: 1 };
    await inTransaction(db, (trx) => updateAccount(trx, seen, { passwordOff: 1 }));
    expect(await other()).toBe(false);
  });
});
