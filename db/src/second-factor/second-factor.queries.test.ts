import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../dialects.ts';
import { type Fixture, openFixtureDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import {
  confirmSecondFactor,
  countRecoveryCodes,
  endSecondFactors,
  findBegunSecondFactor,
  findRecoveryCode,
  findSecondFactor,
  insertSecondFactor,
  replaceRecoveryCodes,
  takeRecoveryCode,
  takeStep,
} from './second-factor.queries.ts';
import { endSignInWait, findSignInWait, insertSignInWait } from './sign-in-wait.queries.ts';

const AT = '2024-01-12T01:00:00.000Z';
let database: { db: Db; close(): Promise<void>; fixture: Fixture };
beforeAll(async () => {
  database = await openFixtureDatabase();
});
afterAll(() => database.close());

const begin = (id: string, sessionId = 's1') =>
  inTransaction(database.db, (trx) =>
    insertSecondFactor(trx, {
      ...{ id, accountId: database.fixture.accountIds.ha, sessionId, secret: 'KHOA', lastStep: 0 },
      ...{ createdAt: AT, confirmedAt: null, endedAt: null },
    }),
  );
const confirm = (id: string) =>
  inTransaction(database.db, (trx) => confirmSecondFactor(trx, { id, step: 7, at: AT }));

describe('a second factor', () => {
  it('is one that is begun in each session and one that counts, for an account', async () => {
    const { db, fixture } = database;
    const { ha } = fixture.accountIds;
    await begin('f1');
    await expect(begin('f2')).rejects.toThrow();
    await begin('f2', 's2');
    const begun = async (sessionId: string, since = AT) =>
      (await findBegunSecondFactor(db, { accountId: ha, sessionId, since }))?.id;
    expect([await begun('s1'), await begun('s2'), await begun('s3')]).toEqual(['f1', 'f2', undefined]);
    expect(await begun('s1', '2024-01-12T01:00:00.001Z')).toBeUndefined();
    const endBegun = (of: { sessionId?: string }) =>
      inTransaction(db, (trx) => endSecondFactors(trx, { accountId: ha, which: 'begun', ...of }, AT));
    expect([await endBegun({ sessionId: 's2' }), await begun('s1')]).toEqual([1, 'f1']);
    expect([await confirm('f1'), await confirm('f1')]).toEqual([true, false]);
    expect((await findSecondFactor(db, ha))?.id).toBe('f1');
    await begin('f3');
    await expect(confirm('f3')).rejects.toThrow();
    const end = () => inTransaction(db, (trx) => endSecondFactors(trx, { accountId: ha, which: 'on' }, AT));
    expect([await end(), await end()]).toEqual([1, 0]);
    expect(await confirm('f3')).toBe(true);
    const kept = await db.selectFrom('second_factor').select(['id', 'secret']).orderBy('id').execute();
    expect(kept).toMatchObject([{ id: 'f1', secret: '' }, { id: 'f2', secret: '' }, { id: 'f3' }]);
    expect(kept[2]?.secret).toMatch(/^s1\.[\w-]{8}\.[\w-]{40,}$/);
    expect((await findSecondFactor(db, ha))?.secret).toBe('KHOA');
  });

  it('takes each step once, and none before it', async () => {
    const take = (step: number) => inTransaction(database.db, (trx) => takeStep(trx, { id: 'f3', step }));
    expect([await take(7), await take(9), await take(9), await take(8), await take(10)]).toEqual([
      ...[false, true, false, false, true],
    ]);
  });
});

describe('codes on paper', () => {
  it('serve once each, and new ones put an end to the old', async () => {
    const { db, fixture } = database;
    const accountId = fixture.accountIds.ha;
    const row = (id: string, handle: string) => ({
      ...{ id, accountId, handle, secret: 'x', createdAt: AT, usedAt: null },
    });
    const put = (...rows: ReturnType<typeof row>[]) =>
      inTransaction(db, (trx) => replaceRecoveryCodes(trx, accountId, rows));
    await put(row('c1', 'aaaa'), row('c2', 'bbbb'));
    const take = () => inTransaction(db, (trx) => takeRecoveryCode(trx, 'c1', AT));
    expect([await take(), await take()]).toEqual([true, false]);
    expect([await countRecoveryCodes(db, accountId), await countRecoveryCodes(db, 'khong')]).toEqual([1, 0]);
    expect(await findRecoveryCode(db, { accountId, handle: 'aaaa' })).toBeUndefined();
    await put(row('c3', 'cccc'));
    expect(await findRecoveryCode(db, { accountId, handle: 'bbbb' })).toBeUndefined();
    expect((await findRecoveryCode(db, { accountId, handle: 'cccc' }))?.id).toBe('c3');
  });
});

describe('a sign-in that waits', () => {
  it('is found while it is young, and ends once', async () => {
    const { db, fixture } = database;
    const wait = { id: 'w1', accountId: fixture.accountIds.ha, firstFactor: 'oidc' as const };
    await inTransaction(db, (trx) =>
      insertSignInWait(trx, { ...wait, replacedId: null, createdAt: AT, endedAt: null }),
    );
    expect((await findSignInWait(db, 'w1', '2024-01-12T00:59:00.000Z'))?.firstFactor).toBe('oidc');
    expect(await findSignInWait(db, 'w1', AT)).toBeUndefined();
    const end = () => inTransaction(db, (trx) => endSignInWait(trx, 'w1', AT));
    expect([await end(), await end()]).toEqual([true, false]);
    expect(await findSignInWait(db, 'w1', '')).toBeUndefined();
  });
});
