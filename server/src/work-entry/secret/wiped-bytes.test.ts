import { readFileSync } from 'node:fs';
import { emptyLog } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pdfOf } from '../../testing/files.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { lineOf, writeLine } from '../../testing/line.ts';
import { sendFile } from '../../testing/scheme.ts';
import { secretLineOf } from '../../testing/secret.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const MARK = 'khong-duoc-o-day-';
const bytesOf = (end: string) =>
  readFileSync(server.config.databaseUrl.replace(/^file:/, '') + end).toString('latin1');
/** How often the mark is in the file and in its log. */
const marks = () => ['', '-wal'].map((end) => bytesOf(end).split(MARK).length - 1);

const WIPES = {
  'with a line that is removed for good': async (id: string) => {
    const removal = { version: 1, wipe: true };
    return server.as('ha.ttt').post(`/api/work-entries/${id}/removal`, removal);
  },
  'with a line that is made confidential': async (id: string) =>
    writeLine(server, 'ha.ttt', { ...(await secretLineOf(server)), version: 1 }, id),
};

it.each(Object.entries(WIPES))(
  'a proof goes %s, and no byte of it is left in the file or its log',
  async (_, wipe) => {
    if (!server.config.databaseUrl.startsWith('file:')) return;
    const [id, input] = [newId(), lineOf(server)];
    await writeLine(server, 'ha.ttt', input, id);
    const path = `/api/outputs/${input.output?.id}/files/${newId()}`;
    const proof = pdfOf(`${MARK}\n`.repeat(4000));
    expect((await sendFile(server.as('ha.ttt'), path, proof, 'van-ban.pdf')).status).toBe(201);
    expect(marks()[1]).toBeGreaterThan(3900);
    expect((await wipe(id)).status).toBeLessThan(300);
    await emptyLog(server.db);
    expect(marks()).toEqual([0, 0]);
  },
);
