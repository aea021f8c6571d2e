import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../database.ts';
import { openTestDatabase, TEST_AUDIT_KEY, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import {
  auditKeys,
  auditKeysOf,
  bindSharedKeys,
  findAuditKeys,
  hasAuditKey,
  shareAuditKeys,
  sharedAuditKeys,
  signed,
  signedBy,
} from './audit-key.ts';

describe('keys', () => {
  const keys = auditKeysOf(['cu', 'moi']);

  it('sign by the last of them, and know the earlier ones', () => {
    const [first, last] = [...keys.byId.keys()];
    expect([keys.byId.size, keys.current]).toEqual([2, last]);
    expect(signed(keys, 'x')).toEqual({ keyId: last, mac: signedBy(keys, last ?? '', 'x') });
    expect(signedBy(keys, first ?? '', 'x')).toMatch(/^[\w-]{22}$/);
    expect(signedBy(keys, first ?? '', 'x')).not.toBe(signedBy(keys, last ?? '', 'x'));
    expect(signedBy(auditKeysOf(['cu']), first ?? '', 'x')).toBe(signedBy(keys, first ?? '', 'x'));
  });

  it('are named by eight characters that tell nothing of them', () => {
    expect(keys.current).toMatch(/^[\w-]{8}$/);
    expect(keys.current).not.toContain('moi');
  });

  it('that are not at hand sign nothing', () => {
    expect([signedBy(keys, null, 'x'), signedBy(keys, 'unknown', 'x')]).toEqual([undefined, undefined]);
  });

  it('are at least one', () => {
    expect(() => auditKeysOf([])).toThrow('A chain needs a key');
  });
});

describe('an open database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('has the keys of its address, in a transaction too', async () => {
    const { current } = auditKeysOf([TEST_AUDIT_KEY]);
    expect(auditKeys(database.db).current).toBe(current);
    expect(await inTransaction(database.db, async (trx) => auditKeys(trx).current)).toBe(current);
    expect([hasAuditKey(database.db, current), hasAuditKey(database.db, 'unknown')]).toEqual([true, false]);
    expect(sharedAuditKeys()).toContainEqual([database.url, [TEST_AUDIT_KEY]]);
  });

  it('without a key signs nothing, until one is shared for its address', async () => {
    const db = await openDatabase('file::memory:');
    expect([findAuditKeys(db), hasAuditKey(db, 'x')]).toEqual([undefined, false]);
    expect(() => auditKeys(db)).toThrow('opened without the key');
    bindSharedKeys(db, 'file:nowhere');
    expect(findAuditKeys(db)).toBeUndefined();
    shareAuditKeys('file:somewhere', ['khoa']);
    bindSharedKeys(db, 'file:somewhere');
    expect(auditKeys(db).current).toBe(auditKeysOf(['khoa']).current);
    await db.destroy();
  });
});
