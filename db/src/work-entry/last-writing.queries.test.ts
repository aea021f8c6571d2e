import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertRows, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { findLastChange } from './last-writing.queries.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const revision = (entryId: string, version: number, at: string) => ({
  ...{ id: newId(), entryId, version, kind: 'changed', content: '{}' },
  ...{ at, accountId: null, reason: '' },
});

describe('the last change of lines', () => {
  it('is the latest of theirs, whichever of them it was, and of no other line', async () => {
    await insertRows(database.db, {
      work_entry_revision: [
        revision('a', 1, '2024-02-08T02:00:00.000Z'),
        revision('a', 2, '2024-02-09T02:00:00.000Z'),
        revision('b', 1, '2024-02-08T09:00:00.000Z'),
        revision('other', 1, '2024-03-01T02:00:00.000Z'),
      ],
    });
    const last = (...ids: string[]) => findLastChange(database.db, ids);
    expect(await last('a', 'b')).toBe('2024-02-09T02:00:00.000Z');
    expect(await last('b')).toBe('2024-02-08T09:00:00.000Z');
    expect(await last('never-changed')).toBeNull();
    expect(await last()).toBeNull();
  });
});
