import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import { unreadOf } from '../testing/notices.ts';
import { secretLineOf } from '../testing/secret.ts';
import { submitAgain } from '../testing/submitted-day.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const asked = (count: number) =>
  `Trần Thị Thu Hà nhờ xác nhận ${count} dòng việc mật ngày 12/01/2024 | Ngày này chưa duyệt được khi chưa có xác nhận. | /duyet`;
const withdraw = async (dayId: string, version: number) =>
  server.as('ha.ttt').post(`/api/work-days/${dayId}/withdrawal`, { id: newId(), version, reason: '' });
const write = async (id = newId()) => {
  const { body } = await writeLine(server, 'ha.ttt', await secretLineOf(server), id);
  return body.entry.workDayId;
};

describe('who is named for confidential lines', () => {
  it('is told when the day is submitted, once for all of it, without a word of what they are about', async () => {
    const dayId = await write();
    await write();
    expect(await unreadOf(server, 'an.nth')).toEqual([]);
    await submitAgain(server, 'ha.ttt', dayId);
    expect(await unreadOf(server, 'an.nth')).toEqual([asked(2)]);
    expect(await unreadOf(server, 'anh.vn')).toEqual([]);
    expect(await unreadOf(server, 'ha.ttt')).toEqual([]);
  });

  it('each of several is told of their own', async () => {
    const dayId = await write();
    const other = await secretLineOf(server, { voucherId: server.fixture.cadreIds.anh });
    await writeLine(server, 'ha.ttt', other);
    await submitAgain(server, 'ha.ttt', dayId);
    expect([await unreadOf(server, 'an.nth'), await unreadOf(server, 'anh.vn')]).toEqual([
      [asked(1)],
      [asked(1)],
    ]);
  });

  it('is told no more of a day that is taken back, and again when it comes again', async () => {
    const dayId = await write();
    const version = await submitAgain(server, 'ha.ttt', dayId);
    expect((await withdraw(dayId, version)).status).toBe(200);
    expect(await unreadOf(server, 'an.nth')).toEqual([]);
    await submitAgain(server, 'ha.ttt', dayId);
    expect(await unreadOf(server, 'an.nth')).toEqual([asked(1)]);
  });

  it('is not asked again for what they said a word of', async () => {
    const id = newId();
    const dayId = await write(id);
    const version = await submitAgain(server, 'ha.ttt', dayId);
    const said = { id: newId(), version: 1, answer: 'confirmed' };
    expect((await server.as('an.nth').post(`/api/secret-lines/${id}/vouchings`, said)).status).toBeLessThan(
      300,
    );
    await withdraw(dayId, version);
    await submitAgain(server, 'ha.ttt', dayId);
    expect(await unreadOf(server, 'an.nth')).toEqual([]);
  });

  it('is nobody for a day without such lines', async () => {
    const { body } = await writeLine(server, 'ha.ttt', lineOf(server));
    await submitAgain(server, 'ha.ttt', body.entry.workDayId);
    expect(await unreadOf(server, 'an.nth')).toEqual([]);
  });
});
