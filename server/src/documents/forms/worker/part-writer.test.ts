import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { findFormFilePart, insertFormFile, inTransaction } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../../testing/index.ts';
import { PartWriter } from './part-writer.ts';

const AT = '2026-12-03T02:00:00.000Z';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

async function fileId(): Promise<string> {
  const file = {
    ...{ id: newId(), accountId: server.fixture.accountIds.an, period: '2026-11', unitId: null },
    ...{ format: 'pdf', name: 'a.pdf', state: 'working', done: 0, total: 1, skipped: 0, size: 0 },
    ...{ startedAt: AT, seenAt: AT },
  };
  await inTransaction(server.db, (trx) => insertFormFile(trx, file, []));
  return file.id;
}

async function partsOf(id: string): Promise<Buffer[]> {
  const parts: Buffer[] = [];
  for (let part = 0; ; part++) {
    const content = await findFormFilePart(server.db, id, part);
    if (!content) return parts;
    parts.push(content);
  }
}

async function written(id: string, chunks: readonly Buffer[]): Promise<PartWriter> {
  const writer = new PartWriter(server.db, id);
  for (const chunk of chunks) if (!writer.write(chunk)) await once(writer, 'drain');
  writer.end();
  await once(writer, 'finish');
  return writer;
}

describe('the parts of a file', () => {
  it('together are every byte that was written, in order', async () => {
    const id = await fileId();
    const chunks = Array.from({ length: 40 }, (_, index) => randomBytes(20_000 + index * 1000));
    const { size } = await written(id, chunks);
    const parts = await partsOf(id);
    expect(Buffer.concat(parts).equals(Buffer.concat(chunks))).toBe(true);
    expect(size).toBe(Buffer.concat(chunks).length);
  });

  it('are of half a megabyte and a little more, the last one of what is left', async () => {
    const id = await fileId();
    await written(
      id,
      Array.from({ length: 30 }, () => randomBytes(50_000)),
    );
    const sizes = (await partsOf(id)).map(({ length }) => length);
    expect(sizes).toEqual([550_000, 550_000, 400_000]);
  });

  it('are none of a file without a byte', async () => {
    const id = await fileId();
    expect((await written(id, [])).size).toBe(0);
    expect(await partsOf(id)).toEqual([]);
  });

  it('that the database refuses fail the stream', async () => {
    const writer = new PartWriter(server.db, newId());
    writer.end(Buffer.from('%PDF'));
    await expect(once(writer, 'finish')).rejects.toBeDefined();
  });
});
