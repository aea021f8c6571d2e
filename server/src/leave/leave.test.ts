import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CadreView } from '../cadre/cadre-view.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const days = (fromOn: string, toOn = fromOn, more: object = {}) => ({
  ...{ fromOn, toOn, kind: 'annual', isHalf: false },
  ...more,
});
const put = (code: string, input: object, { as = 'phuc.nv', id = newId(), version = 0 } = {}) =>
  server.as(as).put(`/api/cadres/${code}/leave/${id}`, { ...input, version });
const leaveOf = async (code: string) =>
  ((await server.as('thu.dt').get<CadreView>(`/api/cadres/${code}`)).body.leave?.rows ?? []).map(
    ({ fromOn, toOn, isHalf }) => [fromOn, toOn, isHalf],
  );

describe('leave that an officer writes down', () => {
  it('lowers the standard of its days, by half for a half day', async () => {
    expect((await put('CB-HA', days('2024-01-15', '2024-01-16'))).status).toBe(200);
    expect((await put('CB-HA', days('2024-01-17', '2024-01-17', { isHalf: true }))).status).toBe(200);
    const { body } = await server.as('an.nth').get<CadreView>('/api/cadres/CB-HA?month=2024-01');
    const standard = (day: string) => body.month.days.find((one) => one.day === day)?.standardMinutes;
    expect(['2024-01-15', '2024-01-17', '2024-01-18'].map(standard)).toEqual([0, 240, 480]);
    expect(body.month.units[0]).toMatchObject({ personDays: 22, dutyHalves: 39 });
  });

  it('takes the morning of one kind and the afternoon of another, and then asks nothing of the day', async () => {
    const [morning, afternoon] = (['morning', 'afternoon'] as const).map((half) => ({ isHalf: true, half }));
    const on = '2024-01-17';
    expect((await put('CB-HA', days(on, on, morning))).status).toBe(200);
    expect((await put('CB-HA', days(on, on, { ...morning, kind: 'sick' }))).body.code).toBe('leave-overlap');
    expect((await put('CB-HA', days(on, on, { ...afternoon, kind: 'sick' }))).status).toBe(200);
    expect((await put('CB-HA', days(on))).body.code).toBe('leave-overlap');
    const { body } = await server.as('an.nth').get<CadreView>('/api/cadres/CB-HA?month=2024-01');
    expect(body.month.days.find((one) => one.day === on)?.standardMinutes).toBe(0);
    expect(body.month.units[0]).toMatchObject({ personDays: 22, dutyHalves: 42 });
    const shown = body.leave?.rows.map(({ kind, half }) => [kind, half]).sort();
    expect(shown).toEqual([
      ['annual', 'morning'],
      ['sick', 'afternoon'],
    ]);
  });

  it('is changed and taken away by its version', async () => {
    const id = newId();
    await put('CB-HA', days('2024-01-15'), { id });
    expect((await put('CB-HA', days('2024-01-15'), { id })).body).toEqual({ version: 1 });
    expect((await put('CB-HA', days('2024-01-16'), { id, version: 1 })).body).toEqual({ version: 2 });
    expect((await put('CB-HA', days('2024-01-17'), { id, version: 1 })).status).toBe(412);
    const drop = (version: number) =>
      server.as('phuc.nv').post(`/api/cadres/CB-HA/leave/${id}/removal`, { version });
    expect([(await drop(1)).status, (await drop(2)).status]).toEqual([412, 204]);
    expect(await leaveOf('CB-HA')).toEqual([]);
  });

  it.each([
    [days('2024-01-10'), 'leave-overlap', 'fromOn'],
    [days('2024-01-09', '2024-01-12'), 'leave-overlap', 'fromOn'],
    [days('2024-01-10', '2024-01-10', { isHalf: true }), 'leave-overlap', 'fromOn'],
    [days('2024-01-12', '2024-01-11'), 'bad-input', 'toOn'],
    [days('2024-01-12', '2025-12-11'), 'bad-input', 'toOn'],
    [days('2022-01-10'), 'leave-without-post', 'fromOn'],
    [days('2024-01-13'), 'leave-on-day-off', 'fromOn'],
    [days('2024-01-13', '2024-01-14'), 'leave-on-days-off', 'toOn'],
    [days('2023-11-30'), 'decision-needed', 'decision'],
    [days('2024-01-12', '2024-01-12', { kind: 'cúm' }), 'bad-input', 'kind'],
  ])('%j is refused as %s', async (input, code, path) => {
    const { body } = await put('CB-BAO', input);
    expect([body.code, body.fields?.[0]?.path]).toEqual([code, path]);
    expect(await leaveOf('CB-BAO')).toEqual([['2024-01-10', '2024-01-10', false]]);
  });

  it('of months long past is written down and taken away by a decision', async () => {
    const id = newId();
    expect(
      (await put('CB-HA', days('2023-11-30', '2023-11-30', { decision: '9/QĐ-SNV' }), { id })).status,
    ).toBe(200);
    const drop = (more: object) =>
      server.as('phuc.nv').post(`/api/cadres/CB-HA/leave/${id}/removal`, { version: 1, ...more });
    expect((await drop({})).body.code).toBe('decision-needed');
    expect((await drop({ decision: '12/QĐ-SNV' })).status).toBe(204);
  });

  it('is nobody’s own, and no business of a head or of another body’s officer', async () => {
    expect((await put('CB-PHUC', days('2024-01-15'))).body.code).toBe('own-leave');
    expect((await put('CB-HA', days('2024-01-15'), { as: 'an.nth' })).body.code).toBe('not-allowed');
    expect((await put('CB-YEN', days('2024-01-15'))).status).toBe(404);
  });
});

const ask = (as: string, input: object, id = newId()) =>
  server.as(as).put(`/api/leave-requests/${id}`, { reason: '', ...input });
const step = (as: string, id: string, what: string, more: object = {}) =>
  server.as(as).post(`/api/leave-requests/${id}/${what}`, { id: newId(), version: 2, reason: '', ...more });

interface Waiting {
  rows: { id: string; fullName: string; unitName: string; version: number }[];
}
const waitingFor = async (as: string) => (await server.as(as).get<Waiting>('/api/leave-requests')).body.rows;

describe('leave that is asked for', () => {
  it('waits for who reviews the person, and becomes leave when it is granted', async () => {
    const id = newId();
    expect((await ask('ha.ttt', days('2024-01-15', '2024-01-16', { reason: 'Về quê' }), id)).status).toBe(
      200,
    );
    expect((await waitingFor('an.nth')).map(({ id: of, unitName }) => [of, unitName])).toEqual([
      [id, 'Phòng Công chức, viên chức'],
    ]);
    expect(await waitingFor('huy.tq')).toEqual([]);
    expect(await leaveOf('CB-HA')).toEqual([]);
    const granting = { id: newId() };
    expect((await step('an.nth', id, 'granting', granting)).body).toEqual({ version: 3, state: 'granted' });
    expect((await step('an.nth', id, 'granting', granting)).status).toBe(200);
    expect(await leaveOf('CB-HA')).toEqual([['2024-01-15', '2024-01-16', false]]);
    expect(await waitingFor('an.nth')).toEqual([]);
    const { body } = await server.as('ha.ttt').get<CadreView>('/api/cadres/CB-HA');
    expect(body.leave?.requests[0]?.steps.map(({ kind }) => kind)).toEqual(['asked', 'granted']);
    expect(body.leave?.requests[0]?.isDropped).toBe(false);
    await server.as('phuc.nv').post(`/api/cadres/CB-HA/leave/${id}/removal`, { version: 1 });
    const after = (await server.as('ha.ttt').get<CadreView>('/api/cadres/CB-HA')).body;
    expect(after.leave?.requests[0]?.isDropped).toBe(true);
    const trail = await server
      .as('ha.ttt')
      .get<{ events: { act: string; of: string }[] }>('/api/me/trail/2024-01');
    const changes = trail.body.events.filter(({ act }) => act.startsWith('leave.'));
    expect(changes.map(({ act, of }) => `${act} ${of}`).toSorted()).toEqual([
      'leave.granted 2024-01-15',
      'leave.remove 2024-01-15',
    ]);
  });

  it('keeps the half that was asked for, beside the other half of the same day', async () => {
    const half = (part: string) => days('2024-01-15', '2024-01-15', { isHalf: true, half: part });
    const [morning, afternoon] = [newId(), newId()];
    expect((await ask('ha.ttt', half('morning'), morning)).status).toBe(200);
    expect((await ask('ha.ttt', half('afternoon'), afternoon)).status).toBe(200);
    expect((await ask('ha.ttt', half('afternoon'), afternoon)).body).toEqual({ version: 2 });
    expect((await ask('ha.ttt', half('morning'), afternoon)).body.code).toBe('duplicate-id');
    expect((await step('an.nth', afternoon, 'granting')).status).toBe(200);
    const { body } = await server.as('ha.ttt').get<CadreView>('/api/cadres/CB-HA');
    expect(body.leave?.rows).toMatchObject([{ isHalf: true, half: 'afternoon' }]);
  });

  it('of a head waits for the head above, never for themselves', async () => {
    const id = newId();
    await ask('an.nth', days('2024-01-15'), id);
    expect(await waitingFor('an.nth')).toEqual([]);
    expect((await waitingFor('tuan.lm')).map((request) => request.id)).toEqual([id]);
    expect((await step('an.nth', id, 'granting')).body.code).toBe('not-allowed');
  });

  it('is refused with a reason only', async () => {
    const id = newId();
    await ask('ha.ttt', days('2024-01-15'), id);
    expect((await step('an.nth', id, 'refusal')).body.code).toBe('refusal-without-reason');
    const reason = 'Ngày 15 họp toàn phòng';
    expect((await step('an.nth', id, 'refusal', { reason })).body).toMatchObject({ state: 'refused' });
    expect((await step('an.nth', id, 'granting', { version: 3 })).body.code).toBe('leave-answered');
    expect(await leaveOf('CB-HA')).toEqual([]);
  });

  it('is withdrawn while it waits, and until it begins once granted', async () => {
    const [waiting, granted, begun] = [newId(), newId(), newId()];
    await ask('ha.ttt', days('2024-01-15'), waiting);
    await ask('ha.ttt', days('2024-01-16'), granted);
    await ask('ha.ttt', days('2024-01-12'), begun);
    await step('an.nth', granted, 'granting');
    await step('an.nth', begun, 'granting');
    expect((await step('ha.ttt', waiting, 'withdrawal')).body).toMatchObject({ state: 'withdrawn' });
    expect((await step('ha.ttt', granted, 'withdrawal', { version: 3 })).status).toBe(200);
    expect((await step('ha.ttt', begun, 'withdrawal', { version: 3 })).body.code).toBe('leave-answered');
    expect(await leaveOf('CB-HA')).toEqual([['2024-01-12', '2024-01-12', false]]);
    expect((await step('bao.pq', waiting, 'withdrawal')).status).toBe(404);
  });

  it('reaches back to the month before and no further', async () => {
    const late = (await ask('ha.ttt', days('2023-11-30'))).body;
    expect([late.code, late.params]).toEqual(['leave-asked-too-late', { day: '01/12/2023' }]);
    const id = newId();
    expect((await ask('ha.ttt', days('2023-12-01'), id)).status).toBe(200);
    server.setNow('2024-02-01T02:00:00.000Z');
    expect((await step('an.nth', id, 'granting')).status).toBe(200);
  });

  it('over other leave, or over what was asked before, is refused', async () => {
    expect((await ask('bao.pq', days('2024-01-10'))).body.code).toBe('leave-overlap');
    await ask('bao.pq', days('2024-01-15', '2024-01-17'));
    expect((await ask('bao.pq', days('2024-01-17'))).body.code).toBe('leave-overlap');
  });

  it('sent twice is one request; other days under its id are refused', async () => {
    const id = newId();
    await ask('ha.ttt', days('2024-01-15'), id);
    expect((await ask('ha.ttt', days('2024-01-15'), id)).status).toBe(200);
    expect((await ask('ha.ttt', days('2024-01-16'), id)).body.code).toBe('duplicate-id');
    expect(await waitingFor('an.nth')).toHaveLength(1);
  });
});
