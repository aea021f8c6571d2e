import { randomBytes } from 'node:crypto';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fixture, insertFixture, openTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { inTransaction } from '../../transaction.ts';
import {
  type FormFile,
  findFormFile,
  findFormFilePart,
  insertFormFile,
  insertFormFilePart,
  listFormFilePeople,
  noteFormFile,
  removeFormFiles,
} from './form-file.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

const fileAt = (startedAt: string): FormFile => ({
  ...{ id: newId(), accountId: fixture.accountIds.an, period: '2026-11', unitId: fixture.unitIds.snv },
  ...{ format: 'pdf', name: 'mau-so-01.pdf', state: 'working', done: 0, total: 12, skipped: 0, size: 0 },
  ...{ startedAt, seenAt: startedAt },
});
const begin = async (startedAt: string): Promise<FormFile> => {
  const file = fileAt(startedAt);
  await inTransaction(database.db, (trx) => insertFormFile(trx, file, [fixture.cadreIds.ha]));
  return file;
};

describe('a file of forms', () => {
  it('is begun once, however often it is asked for', async () => {
    const file = await begin('2026-12-03T02:00:00.000Z');
    const again = await inTransaction(database.db, (trx) => insertFormFile(trx, { ...file, total: 99 }, []));
    expect(again).toBe(false);
    expect(await findFormFile(database.db, file.id)).toEqual(file);
    expect(await listFormFilePeople(database.db, file.id)).toEqual([fixture.cadreIds.ha]);
  });

  it('tells how far it is until it is done, and no more after', async () => {
    const { id } = await begin('2026-12-03T02:00:00.000Z');
    const note = (set: Partial<FormFile>) => inTransaction(database.db, (trx) => noteFormFile(trx, id, set));
    await note({ done: 5, seenAt: '2026-12-03T02:00:09.000Z' });
    await note({ state: 'done', done: 12, size: 3 });
    await note({ state: 'failed' });
    expect(await findFormFile(database.db, id)).toMatchObject({ state: 'done', done: 12, size: 3 });
  });

  it('gives its bytes back part by part', async () => {
    const { id: fileId } = await begin('2026-12-03T02:00:00.000Z');
    const parts = [randomBytes(600_000), randomBytes(10)];
    for (const [part, content] of parts.entries()) {
      await inTransaction(database.db, (trx) => insertFormFilePart(trx, { fileId, part, content }));
    }
    const read = [0, 1].map((part) => findFormFilePart(database.db, fileId, part));
    expect((await Promise.all(read)).map((content, part) => content?.equals(parts[part]!))).toEqual([
      true,
      true,
    ]);
    expect(await findFormFilePart(database.db, fileId, 2)).toBeUndefined();
  });

  it('is removed with its bytes when it is old, others stay', async () => {
    const [old, fresh] = [await begin('2026-12-01T02:00:00.000Z'), await begin('2026-12-03T02:00:00.000Z')];
    for (const { id: fileId } of [old, fresh]) {
      const content = Buffer.from('%PDF');
      await inTransaction(database.db, (trx) => insertFormFilePart(trx, { fileId, part: 0, content }));
    }
    await inTransaction(database.db, (trx) => removeFormFiles(trx, '2026-12-02T00:00:00.000Z'));
    expect(await findFormFile(database.db, old.id)).toBeUndefined();
    expect(await listFormFilePeople(database.db, old.id)).toEqual([]);
    expect(await findFormFilePart(database.db, old.id, 0)).toBeUndefined();
    expect(await findFormFilePart(database.db, fresh.id, 0)).toBeDefined();
  });
});
