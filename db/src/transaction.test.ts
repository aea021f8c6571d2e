import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialectOf } from './dialects.ts';
import { fillDisk, openTestDatabase, type TestDatabase } from './testing/index.ts';
import { inTransaction, isDiskFull, type Trx } from './transaction.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

function write(trx: Trx, name: string, value: string): Promise<unknown> {
  return trx.insertInto('setting').values({ name, value }).execute();
}

async function writeAndFail(trx: Trx, name: string): Promise<never> {
  await write(trx, name, 'x');
  throw new Error(`refused ${name}`);
}

async function names(prefix: string): Promise<string[]> {
  const rows = await test.db
    .selectFrom('setting')
    .select('name')
    .where('name', 'like', `${prefix}%`)
    .orderBy('name')
    .execute();
  return rows.map((row) => row.name);
}

describe('a transaction', () => {
  it('answers what its body answers', async () => {
    expect(await inTransaction(test.db, async (trx) => (await write(trx, 'one', '1')) && 'done')).toBe(
      'done',
    );
    expect(await names('one')).toEqual(['one']);
  });

  it('keeps nothing of a body that fails', async () => {
    await expect(inTransaction(test.db, (trx) => writeAndFail(trx, 'gone'))).rejects.toThrow('refused gone');
    expect(await names('gone')).toEqual([]);
  });

  it('keeps the others when one of fifty at once fails', async () => {
    const ids = Array.from({ length: 50 }, (_, i) => `many-${String(i).padStart(2, '0')}`);
    const results = await Promise.allSettled(
      ids.map((id, i) =>
        inTransaction(test.db, (trx) => (i === 20 ? writeAndFail(trx, id) : write(trx, id, 'x'))),
      ),
    );
    expect(results.filter((r) => r.status === 'rejected')).toHaveLength(1);
    expect(await names('many')).toEqual(ids.filter((_, i) => i !== 20));
  });

  it('fails with everybody in its commit when the disk is full, and goes on once there is room', async ({
    skip,
  }) => {
    if (dialectOf(test.db) !== 'sqlite') skip();
    const giveRoom = await fillDisk(test.db);
    const large = (trx: Trx, name: string) => write(trx, name, 'x'.repeat(3_000_000));
    const results = await Promise.allSettled([
      inTransaction(test.db, (trx) => write(trx, 'full-1', 'x')),
      inTransaction(test.db, (trx) => large(trx, 'full-2')),
      inTransaction(test.db, (trx) => write(trx, 'full-3', 'x')),
    ]);
    const kept = results.flatMap(({ status }, place) =>
      status === 'fulfilled' ? [`full-${place + 1}`] : [],
    );
    expect(results.slice(0, 2).map((each) => each.status === 'rejected' && isDiskFull(each.reason))).toEqual([
      true,
      true,
    ]);
    expect(await names('full')).toEqual(kept);
    await giveRoom();
    await inTransaction(test.db, (trx) => large(trx, 'full-4'));
    expect(await names('full')).toEqual([...kept, 'full-4']);
  });

  it('survives a statement that the database refuses', async () => {
    const twice = (trx: Trx) => write(trx, 'one', 'again');
    const [refused, kept] = await Promise.allSettled([
      inTransaction(test.db, twice),
      inTransaction(test.db, (trx) => write(trx, 'after', 'x')),
    ]);
    expect(refused.status).toBe('rejected');
    expect(kept.status).toBe('fulfilled');
    expect(await names('after')).toEqual(['after']);
  });

  it('waits while another process writes, without stopping the others', async () => {
    if (dialectOf(test.db) !== 'sqlite') return;
    const other = new Database(test.url.replace(/^file:/, ''));
    other.exec('begin immediate');
    const waiting = inTransaction(test.db, (trx) => write(trx, 'waited', 'x'));
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    await new Promise((resolve) => setTimeout(resolve, 300));
    clearInterval(ticking);
    other.exec('rollback');
    other.close();
    await waiting;
    expect(ticks).toBeGreaterThan(5);
    expect(await names('waited')).toEqual(['waited']);
  });

  it('loses no increment of fifty at once', async () => {
    await inTransaction(test.db, (trx) =>
      trx.insertInto('change_counter').values({ name: 'test', value: 0 }).execute(),
    );
    const increment = (trx: Trx) =>
      trx
        .updateTable('change_counter')
        .set((eb) => ({ value: eb('value', '+', 1) }))
        .where('name', '=', 'test')
        .execute();
    await Promise.all(Array.from({ length: 50 }, () => inTransaction(test.db, increment)));
    const row = await test.db
      .selectFrom('change_counter')
      .select('value')
      .where('name', '=', 'test')
      .execute();
    expect(row).toEqual([{ value: 50 }]);
  });

  it('fails when it cannot begin, and does not try for ever', async () => {
    const closed = await openTestDatabase();
    // Kysely opens with the first statement, and closes only what it has opened.
    await inTransaction(closed.db, (trx) => write(trx, 'before', 'x'));
    await closed.close();
    const writes = [1, 2].map((n) => inTransaction(closed.db, (trx) => write(trx, `late${n}`, 'x')));
    const results = await Promise.allSettled(writes);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
