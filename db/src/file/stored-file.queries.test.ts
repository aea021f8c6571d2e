import { randomBytes } from 'node:crypto';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import {
  findFileContent,
  findStoredFile,
  insertStoredFile,
  removeStoredFile,
} from './stored-file.queries.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const pdf = (content: Buffer) => ({
  id: newId(),
  name: 'Đề án vị trí việc làm.pdf',
  mediaType: 'application/pdf',
  size: content.length,
  sha256: '0'.repeat(64),
  createdAt: '2024-01-25T02:00:00.000Z',
  accountId: null,
  content,
});

describe('a stored file', () => {
  it.each([
    ['every byte there is', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))],
    ['megabytes', randomBytes(3 * 1024 * 1024)],
  ])('gives back %s', async (_what, content) => {
    const file = pdf(content);
    await inTransaction(database.db, (trx) => insertStoredFile(trx, file));
    const found = await findFileContent(database.db, file.id);
    expect(Buffer.isBuffer(found) && found.equals(content)).toBe(true);
  });

  it('is described without its bytes', async () => {
    const { content, ...facts } = pdf(Buffer.from('%PDF-1.7'));
    await inTransaction(database.db, (trx) => insertStoredFile(trx, { ...facts, content }));
    expect(await findStoredFile(database.db, facts.id)).toEqual(facts);
  });

  it('is gone when it is removed', async () => {
    const file = pdf(Buffer.from('%PDF-1.7'));
    await inTransaction(database.db, (trx) => insertStoredFile(trx, file));
    await inTransaction(database.db, (trx) => removeStoredFile(trx, file.id));
    expect(await findStoredFile(database.db, file.id)).toBeUndefined();
    expect(await findFileContent(database.db, file.id)).toBeUndefined();
  });
});
