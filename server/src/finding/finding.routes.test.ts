import { insertNoticeReading, insertRoleGrant, inTransaction, raiseChangeCounter } from '@so-viec/db';
import { NOTICE_EDITION } from '@so-viec/shared/account/account.schema';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actOn, adHocOfHa, type FindingRow, findingsFor, seeFebruary } from '../testing/findings.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import type { FindingCounts, FindingView } from './finding-view.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
  await seeFebruary(server);
});
afterEach(() => server.close());

const TWO_DAYS_LATER = '2024-03-07T02:00:00.000Z';
const codesOf = (rows: readonly FindingRow[]) => [...new Set(rows.map(({ subject }) => subject.code))].sort();
const read = async (username: string) =>
  server.as(username).get<FindingView>(`/api/findings/${(await adHocOfHa(server)).id}`);

describe('a finding', () => {
  it('is its person’s alone at first', async () => {
    expect(codesOf(await findingsFor(server, 'ha.ttt'))).toEqual(['CB-HA']);
    for (const other of ['an.nth', 'phuc.nv', 'thu.dt', 'bao.pq']) {
      expect(codesOf(await findingsFor(server, other))).not.toContain('CB-HA');
      expect((await read(other)).status).toBe(404);
    }
    expect((await read('ha.ttt')).body).toMatchObject({ mayAnswer: true, mayDecide: false, state: 'open' });
  });

  it('is shown to superiors, personnel and the committee once its person has looked at it', async () => {
    expect((await actOn(server, 'ha.ttt', 'looks')).status).toBe(200);
    for (const other of ['an.nth', 'anh.vn', 'tuan.lm', 'phuc.nv', 'thu.dt', 'son.lv']) {
      expect([other, (await read(other)).status]).toEqual([other, 200]);
    }
    for (const other of ['bao.pq', 'yen.pt', 'huy.tq']) expect((await read(other)).status).toBe(404);
  });

  it('is shown to them after two working days though nobody looked', async () => {
    server.setNow(TWO_DAYS_LATER);
    expect((await read('an.nth')).body).toMatchObject({ mayDecide: true, isUnseen: true });
    expect((await read('bao.pq')).status).toBe(404);
    const { body } = await server.as('ha.ttt').get<{ events: object[] }>('/api/me/trail/2024-03');
    expect(body.events).toMatchObject([{ act: 'person.read', what: 'finding', of: '2024-02' }]);
  });

  it('tells what was seen, with the lines it rests on and who did what', async () => {
    const { body } = await read('ha.ttt');
    expect(body).toMatchObject({
      ...{ rule: 'adhoc-heavy', severity: 'look-first', month: '2024-02' },
      subject: { kind: 'cadre', code: 'CB-HA', name: 'Trần Thị Thu Hà' },
      unit: { code: 'SNV-CCVC', body: 'Sở Nội vụ' },
      text: '100 % số giờ (67 giờ) là việc phát sinh ngoài danh mục của vị trí.',
    });
    expect(body.lines).toHaveLength(10);
    expect(body.lines[0]).toMatchObject({ workedOn: '2024-02-01', minutes: 400, code: 'CB-HA' });
    expect(body.steps.map(({ kind }) => kind)).toEqual(['found']);
  });

  it('about a head goes to the head first, and is decided by who reviews the head', async () => {
    server.setNow(TWO_DAYS_LATER);
    const [ofAn] = (await findingsFor(server, 'an.nth')).filter(({ subject }) => subject.code === 'CB-AN');
    expect(ofAn?.rule).toBe('missing-days');
    const path = `/api/findings/${ofAn?.id}`;
    expect((await server.as('anh.vn').get(path)).status).toBe(404);
    const mine = await server.as('an.nth').get<FindingView>(path);
    expect(mine.body).toMatchObject({ mayAnswer: true, mayDecide: false });
    const closing = { id: newId(), version: 1, words: 'Đã giải trình' };
    expect((await server.as('an.nth').post(`${path}/closing`, closing)).status).toBe(403);
    expect((await server.as('tuan.lm').post(`${path}/closing`, closing)).status).toBe(200);
  });

  it('of secret work shows its hours and no words', async () => {
    await server.db
      .updateTable('work_entry')
      .set({ isConfidential: 1, note: 'Việc mật' })
      .where('workedOn', '=', '2024-02-01')
      .execute();
    const { body } = await read('ha.ttt');
    expect(body.lines[0]).toMatchObject({ isSecret: true, note: '', minutes: 400 });
  });
});

describe('the way of a finding', () => {
  it('is an answer, mending, an answer again, closed with a reason, and opened again', async () => {
    const states = [];
    for (const [who, act] of [
      ['ha.ttt', 'looks'],
      ['ha.ttt', 'answer'],
      ['an.nth', 'mending'],
      ['ha.ttt', 'answer'],
      ['an.nth', 'closing'],
      ['tuan.lm', 'reopening'],
    ] as const) {
      states.push((await actOn(server, who, act)).body.state);
    }
    expect(states).toEqual(['open', 'answered', 'mending', 'answered', 'closed', 'open']);
    const { body } = await read('an.nth');
    expect(body.steps.map(({ kind, displayName }) => [kind, displayName])).toEqual([
      ['found', null],
      ['seen', 'Trần Thị Thu Hà'],
      ['answered', 'Trần Thị Thu Hà'],
      ['mending-asked', 'Nguyễn Thị Hồng Ân'],
      ['answered', 'Trần Thị Thu Hà'],
      ['closed', 'Nguyễn Thị Hồng Ân'],
      ['reopened', 'Lê Minh Tuấn'],
    ]);
  });

  it('is answered by its person alone, and decided by a superior alone, with words', async () => {
    await actOn(server, 'ha.ttt', 'looks');
    for (const other of ['an.nth', 'phuc.nv', 'thu.dt']) {
      expect((await actOn(server, other, 'answer')).status).toBe(403);
    }
    for (const other of ['ha.ttt', 'phuc.nv', 'thu.dt', 'son.lv']) {
      expect((await actOn(server, other, 'closing')).status).toBe(403);
    }
    const { status, body } = await actOn(server, 'an.nth', 'closing', ' . ');
    expect([status, body.code]).toEqual([400, 'bad-input']);
  });

  it('goes on from what one saw: a stale version, and one that is closed, are refused', async () => {
    const { id } = await adHocOfHa(server);
    await actOn(server, 'ha.ttt', 'answer');
    const stale = { id: newId(), version: 1, words: 'Có lý do' };
    expect((await server.as('an.nth').post(`/api/findings/${id}/closing`, stale)).status).toBe(412);
    await actOn(server, 'an.nth', 'closing');
    expect((await actOn(server, 'ha.ttt', 'answer')).body.code).toBe('finding-not-open');
    expect((await actOn(server, 'an.nth', 'mending')).body.code).toBe('finding-not-open');
  });

  it('leaves a trace of each act, one of looking however often', async () => {
    for (const _ of [1, 2]) expect((await actOn(server, 'ha.ttt', 'looks')).status).toBe(200);
    await actOn(server, 'ha.ttt', 'answer');
    const acts = await server.db
      .selectFrom('audit_event')
      .select('act')
      .where('object', '=', 'finding')
      .orderBy('id')
      .execute();
    expect(acts.map(({ act }) => act)).toEqual(['finding.seen', 'finding.answered']);
  });

  it('changes no score', async () => {
    const figures = () => server.db.selectFrom('cadre_month').selectAll().orderBy('cadreId').execute();
    const before = await figures();
    await actOn(server, 'ha.ttt', 'answer');
    await actOn(server, 'an.nth', 'closing');
    expect(await figures()).toEqual(before);
  });
});

describe('counts of findings', () => {
  it('tell the committee by unit what is open, answered and closed, shown or not', async () => {
    const count = async (as: string) =>
      (await server.as(as).get<FindingCounts>('/api/finding-counts?month=2024-02')).body.rows?.filter(
        ({ rule, unit }) => rule === 'adhoc-heavy' && unit.code === 'SNV-CCVC',
      );
    expect(await count('thu.dt')).toMatchObject([{ state: 'open', severity: 'look-first', count: 1 }]);
    await actOn(server, 'ha.ttt', 'answer');
    expect(await count('an.nth')).toMatchObject([{ state: 'answered', count: 1 }]);
    expect(await count('huy.tq')).toEqual([]);
    expect((await server.as('ha.ttt').get('/api/finding-counts?month=2024-02')).status).toBe(403);
  });

  it('tell a deputy nothing of their head, whom personnel and the committee count', async () => {
    const count = async (as: string) => {
      const { body } = await server.as(as).get<FindingCounts>('/api/finding-counts?month=2024-02');
      const own = body.rows.filter(({ rule, unit }) => rule === 'missing-days' && unit.code === 'SNV-CCVC');
      return own.reduce((sum, row) => sum + row.count, 0);
    };
    const about = (await server.db.selectFrom('finding').select(['cadreId', 'rule']).execute()).filter(
      ({ cadreId, rule }) => cadreId === server.fixture.cadreIds.an && rule === 'missing-days',
    );
    expect(about).toHaveLength(1);
    expect(await count('anh.vn')).toBe((await count('phuc.nv')) - 1);
    expect(await count('thu.dt')).toBe(await count('phuc.nv'));
  });

  it('and lists are of the part that a committee has', async () => {
    const { accountIds, unitIds } = server.fixture;
    const grant = { id: newId(), accountId: accountIds.moi, role: 'committee', unitId: unitIds.stc };
    await inTransaction(server.db, async (trx) => {
      await insertRoleGrant(trx, { ...grant, fromOn: '2023-01-01', toOn: null });
      await trx
        .updateTable('account')
        .set({ mustChangePassword: 0 })
        .where('id', '=', grant.accountId)
        .execute();
      await insertNoticeReading(trx, {
        ...{
          id: newId(),
          accountId: grant.accountId,
          edition: NOTICE_EDITION,
          at: '2024-01-01T00:00:00.000Z',
        },
      });
      await raiseChangeCounter(trx);
    });
    server.setNow(TWO_DAYS_LATER);
    const units = (rows: readonly { unit: { code: string } }[]) => new Set(rows.map(({ unit }) => unit.code));
    const asked = server.as('moi.ct');
    const counts = await asked.get<FindingCounts>('/api/finding-counts?month=2024-02');
    const list = await asked.get<{ rows: { unit: { code: string } }[] }>('/api/findings?month=2024-02');
    expect(units(counts.body.rows)).toEqual(new Set(['STC']));
    expect(units(list.body.rows)).toEqual(new Set(['STC']));
    expect((await read('moi.ct')).status).toBe(404);
  });

  it('tell a person how many wait for their answer', async () => {
    const waiting = async () =>
      (await server.as('ha.ttt').get<{ count: number }>('/api/findings/waiting')).body;
    const { count } = await waiting();
    expect(await waiting()).toEqual({ count: expect.any(Number), month: '2024-02' });
    await actOn(server, 'ha.ttt', 'answer');
    expect(await waiting()).toMatchObject({ count: count - 1 });
    await actOn(server, 'an.nth', 'mending');
    expect(await waiting()).toMatchObject({ count });
  });
});

describe('a run at a press', () => {
  it('is for the committee and personnel of the whole', async () => {
    const run = (as: string) => server.as(as).post('/api/finding-runs', { month: '2024-02', unit: null });
    for (const other of ['ha.ttt', 'an.nth', 'phuc.nv']) expect((await run(other)).status).toBe(403);
    expect((await run('thu.dt')).body).toMatchObject({ fresh: 0, gone: 0 });
  });
});

describe('an act sent twice', () => {
  it('is one; another under its id is refused', async () => {
    const { id, version } = await adHocOfHa(server);
    const send = (words: string) =>
      server.as('ha.ttt').post(`/api/findings/${id}/answer`, { ...body, words });
    const body = { id: newId(), version };
    const first = await send('Phục vụ kiểm tra');
    expect(await send('Phục vụ kiểm tra')).toMatchObject({ status: 200, body: first.body });
    const other = await send('Khác');
    expect([other.status, other.body.code]).toEqual([409, 'duplicate-id']);
  });
});
