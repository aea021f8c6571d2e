import { newId } from '@so-viec/shared/id/uuidv7';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { lineOf, monthSumsOf, writeLine } from '../../testing/line.ts';
import { nameOfKind, secretLineOf } from '../../testing/secret.ts';
import { giveTask, taskFor } from '../../testing/tasks.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const write = async (changes: Partial<WorkEntryInput> = {}, id = newId()) =>
  writeLine(server, 'ha.ttt', await secretLineOf(server, changes), id);
const refusedAt = async (changes: Partial<WorkEntryInput>) => {
  const { status, body } = await write(changes);
  return [status, body.code, body.fields?.map(({ path, code }) => `${path} ${code}`)];
};
const stored = (id: string) =>
  server.db.selectFrom('work_entry').selectAll().where('id', '=', id).executeTakeFirst();

describe('a confidential line', () => {
  it('keeps hours, kind of work and number of products, and who can vouch for it', async () => {
    const { status, body } = await write();
    const { an } = server.fixture.cadreIds;
    expect([status, body.entry]).toMatchObject([
      200,
      { isConfidential: true, voucherId: an, voucherName: 'Nguyễn Thị Hồng Ân', minutes: 150, note: '' },
    ]);
    expect(body.entry.outputs).toMatchObject([{ name: await nameOfKind(server), quantity: 3 }]);
    expect(await monthSumsOf(server, 'ha')).toMatchObject({ minutes: 0, minutesWaiting: 150 });
  });

  it('refuses each content by its field', async () => {
    const output = { id: newId(), name: 'Báo cáo vụ A', quantity: 1, documentNumber: '58/BC' };
    expect(await refusedAt({ note: 'Họp kín', output })).toEqual([
      422,
      'secret-content',
      ['note secret-note', 'output.name secret-output-name', 'output.documentNumber secret-number'],
    ]);
    expect(await refusedAt({ adHocBy: 'Giám đốc' })).toEqual([
      422,
      'secret-content',
      ['adHocBy secret-asker'],
    ]);
    expect(await refusedAt({ productId: null, adHocBy: 'Giám đốc' })).toEqual([
      422,
      'secret-ad-hoc',
      ['productId secret-ad-hoc'],
    ]);
  });

  it('needs somebody above the person on that day', async () => {
    const { bao, ha, tuan, khanh } = server.fixture.cadreIds;
    expect(await refusedAt({ voucherId: null })).toEqual([
      422,
      'voucher-missing',
      ['voucherId voucher-missing'],
    ]);
    for (const voucherId of [bao, ha, newId()]) {
      expect(await refusedAt({ voucherId })).toEqual([
        422,
        'voucher-not-above',
        ['voucherId voucher-not-above'],
      ]);
    }
    for (const voucherId of [tuan, khanh]) expect((await write({ voucherId, minutes: 10 })).status).toBe(200);
  });

  it('stays so where a page says nothing of it', async () => {
    const id = newId();
    const { body } = await write({}, id);
    const { isConfidential: _, voucherId: __, ...input } = await secretLineOf(server, { version: 1 });
    const output = { ...input.output, id: body.entry.outputs[0]?.id } as WorkEntryInput['output'];
    expect((await writeLine(server, 'ha.ttt', { ...input, output, minutes: 60 }, id)).status).toBe(200);
    expect(await stored(id)).toMatchObject({ isConfidential: 1, minutes: 60 });
    const worded = { ...input, output, version: 2, note: 'Họp kín' };
    expect((await writeLine(server, 'ha.ttt', worded, id)).body.code).toBe('secret-content');
  });

  it('sent twice is one; with another voucher it is another', async () => {
    const [id, input] = [newId(), await secretLineOf(server)];
    for (const _ of ['once', 'twice']) {
      expect((await writeLine(server, 'ha.ttt', input, id)).body.entry.version).toBe(1);
    }
    const other = { ...input, voucherId: server.fixture.cadreIds.tuan };
    expect((await writeLine(server, 'ha.ttt', other, id)).body.code).toBe('duplicate-id');
  });
});

describe('work of many days', () => {
  const underWay = (taskId: string, more = {}) => ({
    ...{ taskId, state: 'under-way' as const, minutes: 30, output: null },
    ...more,
  });

  it('is known by its kind alone', async () => {
    const taskId = newId();
    const { body } = await write(underWay(taskId));
    expect(body.entry.taskTitle).toBe(await nameOfKind(server));
  });

  it('is confidential with all its lines or with none, and never where a head gave it', async () => {
    const [secret, open] = [newId(), newId()];
    expect((await write(underWay(secret))).status).toBe(200);
    const other = lineOf(server, { ...underWay(secret), ordinal: 1 });
    expect((await writeLine(server, 'ha.ttt', other)).body.code).toBe('secret-task');
    expect((await writeLine(server, 'ha.ttt', lineOf(server, underWay(open)))).status).toBe(200);
    expect((await write(underWay(open))).body.code).toBe('secret-task');
    const given = (await giveTask(server, 'an.nth', taskFor(server, {}))).body.id;
    expect((await write(underWay(given))).body.code).toBe('secret-task');
  });
});
