import { randomBytes } from 'node:crypto';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Fixture, insertFixture, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import {
  findPiece,
  listPieceOrdinals,
  listPieces,
  putPiece,
  removeOldPieces,
} from './upload-piece.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

const AT = '2024-01-12T01:00:00.000Z';
const put = (accountId: string, uploadId: string, ordinal: number, content: Buffer, at = AT) =>
  inTransaction(database.db, (trx) => putPiece(trx, { accountId, uploadId, ordinal, content, at }));

it('pieces are kept once each, in order, apart for each account', async () => {
  const { ha, bao } = fixture.accountIds;
  const uploadId = newId();
  const [one, two] = [randomBytes(700_000), randomBytes(10)];
  expect(await put(ha, uploadId, 1, two)).toBe(true);
  expect(await put(ha, uploadId, 0, one)).toBe(true);
  expect(await put(ha, uploadId, 0, two)).toBe(false);
  expect(await put(bao, uploadId, 0, two)).toBe(true);
  const { db } = database;
  expect(await listPieceOrdinals(db, { accountId: ha, uploadId })).toEqual([0, 1]);
  const pieces = await listPieces(db, { accountId: ha, uploadId });
  expect(Buffer.concat(pieces.map(({ content }) => content)).equals(Buffer.concat([one, two]))).toBe(true);
  const found = await findPiece(db, { accountId: ha, uploadId, ordinal: 0 });
  expect(found?.content.equals(one)).toBe(true);
});

it('pieces of yesterday go, and all but the newest uploads of an account', async () => {
  const { an, anh } = fixture.accountIds;
  const ids = [newId(), newId(), newId()];
  for (const [at, uploadId] of ids.entries()) {
    await put(an, uploadId, 0, Buffer.from('x'), `2024-01-12T0${at}:00:00.000Z`);
    await put(anh, uploadId, 0, Buffer.from('x'), `2024-01-12T0${at}:00:00.000Z`);
  }
  const before = '2024-01-12T00:30:00.000Z';
  await inTransaction(database.db, (trx) => removeOldPieces(trx, { accountId: an, kept: 1, before }));
  const left = async (accountId: string) =>
    (await Promise.all(ids.map((uploadId) => listPieceOrdinals(database.db, { accountId, uploadId })))).map(
      ({ length }) => length,
    );
  expect([await left(an), await left(anh)]).toEqual([
    [0, 0, 1],
    [0, 1, 1],
  ]);
});
