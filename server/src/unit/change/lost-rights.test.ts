import { inTransaction, raiseChangeCounter } from '@so-viec/db';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type Refusal, type TestServer } from '../../testing/index.ts';
import { addUnit } from '../../testing/month-of-work.ts';
import { giveRole } from '../../testing/roles.ts';
import { change, refusalsOf, UNIT_CONTENT, unitChange } from '../../testing/unit-changes.ts';
import type { ChangeSummary } from './change-summary.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const second = (on = '2024-01-08') => {
  const unit = { code: 'KHAC', parent: null, content: { ...UNIT_CONTENT, name: 'Tổ chức khác' } };
  return unitChange('create', on, { unit });
};
const toTop = () => unitChange('move', '2024-01-12', { unit: { code: 'STC', version: 1 }, parent: null });
const settingsOf = async (username: string) =>
  (await server.as(username).get('/api/finding-settings')).status;

describe('a unit that would stand below none beside the top', () => {
  it('is refused by page and preview while it takes from others what is of the whole, and says from whom', async () => {
    await giveRole(server, 'phuc.nv', 'personnel', server.fixture.unitIds.tinh);
    const refused = await change(server, second('2024-02-01'));
    expect(refused.status).toBe(422);
    const params = { name: 'Tổ chức khác', day: '01/02/2024', people: 'phuc.nv, son.lv, thu.dt', others: 0 };
    const said = [{ path: 'unit.parent', code: 'unit-takes-rights', params }];
    expect(refused.body.fields).toEqual(said);
    const { body } = await server
      .as('vinh.dq')
      .post<ChangeSummary>('/api/unit-changes/preview', second('2024-02-01'));
    expect(body.refusals).toEqual(said);
    expect(refusalsOf(await change(server, toTop()))).toEqual(['parent unit-takes-rights']);
    expect([await settingsOf('phuc.nv'), await settingsOf('thu.dt')]).toEqual([200, 200]);
  });

  it('is made once they hold their roles over the whole organisation, and takes nothing from them', async () => {
    await giveRole(server, 'phuc.nv', 'personnel', null);
    await giveRole(server, 'thu.dt', 'committee', null);
    await giveRole(server, 'son.lv', 'auditor', null);
    expect((await change(server, second())).status).toBe(204);
    expect([await settingsOf('phuc.nv'), await settingsOf('thu.dt')]).toEqual([200, 200]);
  });

  it('does not come back by an undoing that takes them', async () => {
    await addUnit(server.db, { code: 'KHAC', parentId: null });
    await inTransaction(server.db, raiseChangeCounter);
    expect(await settingsOf('thu.dt')).toBe(403);
    const moved = unitChange('move', '2024-01-12', { unit: { code: 'KHAC', version: 1 }, parent: 'TINH' });
    expect((await change(server, moved)).status).toBe(204);
    expect(await settingsOf('thu.dt')).toBe(200);
    const { status, body } = await server
      .as('vinh.dq')
      .post<Refusal>(`/api/unit-changes/${moved.id}/undoing`, {});
    expect([status, body.code, body.params]).toMatchObject([
      422,
      'unit-takes-rights',
      { day: '12/01/2024', people: 'son.lv, thu.dt' },
    ]);
    expect(await settingsOf('thu.dt')).toBe(200);
  });
});
