import { createHash } from 'node:crypto';
import type { KyselyPlugin } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../database.ts';
import type { Db } from '../../dialects.ts';
import { insertStoredFile } from '../../file/stored-file.queries.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { inTransaction } from '../../transaction.ts';
import { insertAuditEvent } from '../audit.queries.ts';
import { verifyFiles } from './verify-files.ts';

const AT = '2024-01-12T09:00:00.000Z';
const OTHER = Buffer.from('Chữ khác');
const sumOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
  for (const id of ['a', 'b']) await store(id, Buffer.from(`Tờ trình ${id}`));
});
afterEach(() => database.close());

async function store(id: string, content: Buffer): Promise<void> {
  const facts = { id, name: `${id}.txt`, mediaType: 'text/plain', createdAt: AT, accountId: null };
  const file = { ...facts, content, size: content.length, sha256: sumOf(content) };
  await inTransaction(database.db, (trx) => insertStoredFile(trx, file));
}
const tell = (id: string, act: string, detail: object | null, outcome = 'done') =>
  tellText(id, act, detail === null ? '' : JSON.stringify(detail), outcome);
const tellText = (id: string, act: string, detail: string, outcome = 'done') =>
  inTransaction(database.db, (trx) =>
    insertAuditEvent(trx, {
      ...{ id, at: AT, accountId: null, act, object: 'output', objectId: 'o', objectVersion: null, outcome },
      detail,
    }),
  );
const change = (id: string, set: { content?: Buffer; size?: number; sha256?: string }) =>
  database.db.updateTable('stored_file').set(set).where('id', '=', id).execute();
const changed = (id: string) => ({ kind: 'file-changed', table: 'stored_file', id });
const found = async () => (await verifyFiles(database.db)).faults;

it('files that hold what their sums say are counted', async () => {
  expect(await verifyFiles(database.db)).toEqual({ files: 2, faults: [] });
});

it('a file is named whose content, size or sum alone is another', async () => {
  await change('b', { content: Buffer.from('Tờ trình x') });
  expect(await found()).toEqual([changed('b')]);
  await change('b', { content: OTHER, size: OTHER.length });
  await change('a', { sha256: sumOf(OTHER) });
  expect(await found()).toEqual([changed('a'), changed('b')]);
  await change('b', { sha256: sumOf(OTHER), size: 1 });
  expect(await found()).toEqual([changed('a'), changed('b')]);
});

describe('beside people at work', () => {
  /** Once, right behind the list of files, something else is done by another connection. */
  async function foundWith(meanwhile: (other: Db) => Promise<unknown>): Promise<unknown> {
    const other = await openDatabase(database.url);
    let isDone = false;
    const between: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        if (!isDone && result.rows.some((row) => 'sha256' in row && !('content' in row))) {
          isDone = true;
          await meanwhile(other);
        }
        return result;
      },
    };
    const { faults } = await verifyFiles(database.db.withPlugin(between));
    await other.destroy();
    expect(isDone).toBe(true);
    return faults;
  }
  const take = (db: Db, id: string) => db.deleteFrom('stored_file').where('id', '=', id).execute();

  it('a file that is taken away while files are looked at is no fault, one that is changed is', async () => {
    expect(await foundWith((other) => take(other, 'b'))).toEqual([]);
    expect(await foundWith(() => change('a', { content: OTHER }))).toEqual([changed('a')]);
  });

  it('nor is one that is brought anew by its id, with what is told of it', async () => {
    await tell('1', 'scheme.file', { file: 'b', sha256: sumOf(Buffer.from('Tờ trình b')) });
    const anew = async (other: Db) => {
      await take(other, 'b');
      await store('b', OTHER);
      await tell('2', 'scheme.file', { file: 'b', sha256: sumOf(OTHER) });
    };
    expect(await foundWith(anew)).toEqual([]);
  });
});

it('a file without an id is looked at as any', async () => {
  await store('', OTHER);
  await change('', { content: Buffer.from('Tờ trình x') });
  expect(await verifyFiles(database.db)).toEqual({ files: 3, faults: [changed('')] });
});

it('a file that was changed with its sum is named by what was told when it was attached', async () => {
  const told = (id: string) => ({ file: id, sha256: sumOf(Buffer.from(`Tờ trình ${id}`)) });
  await tell('1', 'output.evidence', { evidence: 'a', ...told('a') });
  await tell('2', 'task.file', told('b'));
  expect(await found()).toEqual([]);
  for (const id of ['a', 'b']) await change(id, { content: OTHER, size: OTHER.length, sha256: sumOf(OTHER) });
  expect(await found()).toEqual([changed('a'), changed('b')]);
});

it('what was told otherwise before, refused, erased or of a file that is gone is no fault', async () => {
  const sha256 = sumOf(OTHER);
  await tell('1', 'scheme.file', { file: 'a', sha256 });
  await tell('2', 'scheme.file', { file: 'a', sha256: sumOf(Buffer.from('Tờ trình a')) });
  await tell('3', 'output.evidence', { evidence: 'b' });
  await tell('4', 'output.evidence', { file: 'b', sha256 }, 'refused');
  await tell('5', 'output.evidence', null);
  await tell('6', 'annual-rating.file', { file: 'gone', sha256 });
  expect(await found()).toEqual([]);
});

it.each(['x', 'null', '{"file":"a","sha256":1}', '{"file":["a"],"sha256":"x"}'])(
  'what somebody made %s of tells of no file, and stops nothing',
  async (detail) => {
    await tellText('1', 'output.evidence', detail);
    await change('b', { size: 1 });
    expect(await found()).toEqual([changed('b')]);
  },
);
