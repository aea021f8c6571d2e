import { fillDisk } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { DAY, lineOf, writeLine } from '../testing/line.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

/** Writes lines of a long day until one is refused; what was answered as saved before. */
async function fillUp(): Promise<{ saved: string[]; status: number; code: string }> {
  const saved: string[] = [];
  for (let nth = 0; nth < 400; nth++) {
    const id = newId();
    const note = `Lần ${nth} ${'rà soát hồ sơ '.repeat(60)}`;
    const { status, body } = await writeLine(server, 'ha.ttt', lineOf(server, { note, minutes: 1 }), id);
    if (status !== 200) return { saved, status, code: body.code };
    saved.push(id);
  }
  throw new Error('the disk never filled');
}

const idsOfDay = async () => {
  const { status, body } = await server
    .as('ha.ttt')
    .get<{ entries: { id: string }[] }>(`/api/work-days/${DAY}`);
  return { status, ids: body.entries.map(({ id }) => id) };
};

describe('a full disk', () => {
  it('answers 507 to writes, shows what was saved, and needs no restart once there is room', async () => {
    expect((await writeLine(server, 'ha.ttt', lineOf(server))).status).toBe(200);
    const { ids: before } = await idsOfDay();
    const giveRoom = await fillDisk(server.db);
    try {
      const { saved, status, code } = await fillUp();
      expect([status, code]).toEqual([507, 'disk-full']);
      const full = await idsOfDay();
      expect(full.status).toBe(200);
      expect(full.ids.toSorted()).toEqual([...before, ...saved].toSorted());
    } finally {
      await giveRoom();
    }
    expect((await writeLine(server, 'ha.ttt', lineOf(server))).status).toBe(200);
  });
});
