import { newId } from '@so-viec/shared/id/uuidv7';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { writeLine } from '../../testing/line.ts';
import { reviewer } from '../../testing/reviewing.ts';
import { nameOfKind, secretLineOf } from '../../testing/secret.ts';
import { submitAgain, submitDay } from '../../testing/submitted-day.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const submitted = async (changes: Partial<WorkEntryInput> = {}) =>
  submitDay(server, 'ha.ttt', [await secretLineOf(server, changes)]);
const byTuan = () => ({ voucherId: server.fixture.cadreIds.tuan });
const vouch = (who: string, entryId: string, answer: string, more = {}) =>
  server.as(who).post(`/api/secret-lines/${entryId}/vouchings`, { id: newId(), version: 1, answer, ...more });
const linesOf = async (who: string) =>
  (await server.as(who).get<{ lines: Record<string, unknown>[] }>('/api/secret-lines')).body.lines;
const accept = async (who: string, day: { id: string; version: number }) =>
  (await reviewer(server, who).accept({ day })).first;

describe('who is named for a confidential line', () => {
  it('sees what it keeps, once its day is handed in, and nothing else of the person', async () => {
    const day = await submitted(byTuan());
    expect(await linesOf('tuan.lm')).toEqual([
      {
        id: day.entryIds[0],
        version: 1,
        workedOn: '2024-01-12',
        minutes: 150,
        state: 'done',
        dayState: 'submitted',
        cadreName: 'Trần Thị Thu Hà',
        cadreCode: 'CB-HA',
        unitName: 'Phòng Công chức, viên chức',
        productName: await nameOfKind(server),
        measure: expect.any(String),
        quantity: 3,
        vouching: null,
      },
    ]);
    for (const who of ['an.nth', 'ha.ttt', 'khanh.bv']) expect(await linesOf(who)).toEqual([]);
    expect((await server.as('vinh.dq').get('/api/secret-lines')).status).toBe(403);
  });

  it('gains no right to the day it is of', async () => {
    const { an } = server.fixture.cadreIds;
    const yen = server.fixture.cadreIds.yen;
    await server.db.updateTable('work_entry').set({ voucherId: an }).execute();
    const day = await submitted();
    await server.db
      .updateTable('work_entry')
      .set({ voucherId: yen })
      .where('id', '=', day.entryIds[0] ?? '')
      .execute();
    expect(await linesOf('yen.pt')).toHaveLength(1);
    expect((await server.as('yen.pt').get(`/api/day-reviews/${day.id}`)).status).not.toBe(200);
    const { ha } = server.fixture.cadreIds;
    expect((await server.as('yen.pt').get(`/api/cadres/${ha}/work-days/2024-01-12`)).status).toBe(404);
  });

  it('says that it was so, or why not; twice is one, and of what it was when seen', async () => {
    const day = await submitted(byTuan());
    const entryId = day.entryIds[0] ?? '';
    const id = newId();
    for (const _ of ['once', 'twice'])
      expect((await vouch('tuan.lm', entryId, 'not-known', { id })).status).toBe(204);
    expect((await linesOf('tuan.lm'))[0]).toMatchObject({ vouching: 'not-known' });
    expect((await vouch('tuan.lm', entryId, 'confirmed', { id })).status).toBe(409);
    expect((await vouch('tuan.lm', entryId, 'confirmed', { version: 2 })).status).toBe(412);
    expect((await vouch('an.nth', entryId, 'confirmed')).status).toBe(404);
    expect((await vouch('tuan.lm', entryId, 'maybe')).status).toBe(400);
  });
});

describe('a day with a confidential line', () => {
  it('is accepted once who is named has confirmed it', async () => {
    const day = await submitted(byTuan());
    expect(await accept('an.nth', day)).toMatchObject({
      outcome: 'refused',
      problem: { code: 'secret-not-vouched', params: { name: 'Lê Minh Tuấn' } },
    });
    await vouch('tuan.lm', day.entryIds[0] ?? '', 'wrong-hours');
    expect(await accept('an.nth', day)).toMatchObject({ problem: { code: 'secret-not-vouched' } });
    await vouch('tuan.lm', day.entryIds[0] ?? '', 'confirmed');
    expect(await accept('an.nth', day)).toMatchObject({ outcome: 'done' });
    expect((await vouch('tuan.lm', day.entryIds[0] ?? '', 'not-known')).body.code).toBe('day-not-submitted');
  });

  it('is confirmed by its acceptance where the same person does both, but not against their own word', async () => {
    const day = await submitted();
    await vouch('an.nth', day.entryIds[0] ?? '', 'wrong-quantity');
    expect(await accept('an.nth', day)).toMatchObject({ problem: { code: 'secret-not-vouched' } });
    const other = await submitDay(server, 'bao.pq', [await secretLineOf(server)]);
    expect(await accept('an.nth', other)).toMatchObject({ outcome: 'done' });
    const said = server.db
      .selectFrom('entry_vouching')
      .select('answer')
      .where('entryId', '=', other.entryIds[0] ?? '');
    expect(await said.execute()).toEqual([{ answer: 'confirmed' }]);
  });

  it('needs a new word after the line was changed', async () => {
    const day = await submitted(byTuan());
    const entryId = day.entryIds[0] ?? '';
    await vouch('tuan.lm', entryId, 'confirmed');
    await reviewer(server, 'an.nth').giveBack({ day, reason: 'Xem lại số giờ' });
    const { body } = await server
      .as('ha.ttt')
      .get<{ entries: { vouching: string; outputs: { id: string }[] }[] }>('/api/work-days/2024-01-12');
    expect(body.entries[0]?.vouching).toBe('confirmed');
    const input = await secretLineOf(server, { ...byTuan(), minutes: 120, version: 1 });
    const output = { ...input.output, id: body.entries[0]?.outputs[0]?.id } as WorkEntryInput['output'];
    expect((await writeLine(server, 'ha.ttt', { ...input, output }, entryId)).status).toBe(200);
    const version = await submitAgain(server, 'ha.ttt', day.id);
    expect(await accept('an.nth', { id: day.id, version })).toMatchObject({ outcome: 'refused' });
  });

  it('shows its reviewer the hours, the kind and the number, who is named and what they said', async () => {
    const day = await submitted(byTuan());
    await vouch('tuan.lm', day.entryIds[0] ?? '', 'confirmed');
    const { body } = await server.as('an.nth').get<{ lines: object[] }>(`/api/day-reviews/${day.id}`);
    expect(body.lines).toMatchObject([
      {
        ...{
          isConfidential: true,
          minutes: 150,
          note: '',
          adHocBy: '',
          productName: await nameOfKind(server),
        },
        ...{ voucherName: 'Lê Minh Tuấn', vouching: 'confirmed' },
        outputs: [{ quantity: 3, documentNumber: '' }],
      },
    ]);
  });
});
