import { createHash } from 'node:crypto';
import { auditKeys, beginMarks, inTransaction, remark, verifyFiles, verifyMarkedRows } from '@so-viec/db';
import { markOf } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { docxOf } from '../../testing/files.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { checker, DAY_BY_DECREE, NOW_BY_DECREE } from '../../testing/products.ts';
import { sendFile } from '../../testing/scheme.ts';
import { submitDay } from '../../testing/submitted-day.ts';

let server: TestServer;
let fileId: string;
beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
  await beginMarks(server.db, { isNew: true, at: NOW_BY_DECREE, id: newId() });
  const id = (await submitDay(server, 'ha.ttt', [{ workedOn: DAY_BY_DECREE }])).outputIds[0] ?? '';
  fileId = newId();
  const path = `/api/outputs/${id}/files/${fileId}`;
  expect((await sendFile(server.as('ha.ttt'), path, docxOf('Tờ trình'), 'Tờ trình.docx')).status).toBe(201);
  await checker(server, 'an.nth').check(id);
});
afterEach(() => server.close());

const inFiles = async () => (await verifyFiles(server.db)).faults;
const inRows = async () => (await verifyMarkedRows(server.db, auditKeys(server.db))).faults;
async function changeFile(): Promise<void> {
  const content = docxOf('Tờ trình khác');
  const sha256 = createHash('sha256').update(content).digest('hex');
  const set = { content, size: content.length, sha256 };
  await server.db.updateTable('stored_file').set(set).where('id', '=', fileId).execute();
}

it('a proof whose file is changed with its sum is named, by the trail and by its own mark', async () => {
  expect([await inFiles(), await inRows()]).toEqual([[], []]);
  await changeFile();
  expect(await inFiles()).toEqual([{ kind: 'file-changed', table: 'stored_file', id: fileId }]);
  expect(await inRows()).toEqual([{ kind: 'row-changed', table: 'evidence', id: fileId }]);
});

it('a proof that was marked before marks told of its file stays right, and tells of it once it is written anew', async () => {
  const row = await server.db
    .selectFrom('evidence')
    .selectAll()
    .where('id', '=', fileId)
    .executeTakeFirstOrThrow();
  const mark = markOf(server.db, 'evidence', row);
  await server.db
    .updateTable('evidence' as 'output')
    .set({ mark })
    .where('id', '=', fileId)
    .execute();
  expect(await inRows()).toEqual([]);
  await inTransaction(server.db, (trx) => remark(trx, 'evidence', [fileId]));
  await changeFile();
  expect(await inRows()).toEqual([{ kind: 'row-changed', table: 'evidence', id: fileId }]);
});
