import { NOTICE_EDITION } from '@so-viec/shared/account/account.schema';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import type { Me } from './me.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

async function meOf(username: string): Promise<Me> {
  return (await server.as(username).get<Me>('/api/me')).body;
}

describe('who one is', () => {
  it('names the account, the person and the post held today', async () => {
    const { accountIds, cadreIds, unitIds } = server.fixture;
    expect(await meOf('ha.ttt')).toMatchObject({
      account: {
        id: accountIds.ha,
        username: 'ha.ttt',
        displayName: 'Trần Thị Thu Hà',
        mustChangePassword: false,
        noticeReadAt: expect.any(String),
      },
      cadre: { id: cadreIds.ha, code: 'CB-HA', fullName: 'Trần Thị Thu Hà' },
      post: {
        unitId: unitIds.ccvc,
        unitName: 'Phòng Công chức, viên chức',
        positionName: 'Chuyên viên về quản lý công chức, viên chức',
        title: 'Chuyên viên',
      },
      isDemo: false,
      today: '2024-01-12',
      now: server.now().toISOString(),
    });
  });

  it.each([
    ['ha.ttt', { log: true, review: false, summary: false, scheme: false, admin: false }, null],
    ['loi.hv', { log: false, review: false, summary: false, scheme: false, admin: false }, null],
    ['an.nth', { log: true, review: true, summary: true, scheme: false, admin: false }, 'ccvc'],
    ['anh.vn', { log: true, review: true, summary: true, scheme: false, admin: false }, 'ccvc'],
    ['tuan.lm', { log: true, review: true, summary: true, scheme: true, admin: false }, 'snv'],
    ['phuc.nv', { log: true, review: false, summary: true, scheme: true, admin: false }, 'snv'],
    ['khanh.bv', { log: true, review: true, summary: true, scheme: true, admin: false }, 'tinh'],
    ['thu.dt', { log: false, review: false, summary: true, scheme: true, admin: false }, 'tinh'],
    ['son.lv', { log: false, review: false, summary: true, scheme: true, admin: false }, 'tinh'],
    ['vinh.dq', { log: false, review: false, summary: false, scheme: false, admin: true }, null],
  ] as const)('tells %s what is theirs', async (username, can, root) => {
    const me = await meOf(username);
    expect([me.can, me.summaryRootId]).toMatchObject([can, root && server.fixture.unitIds[root]]);
  });

  it('takes for the summary the unit with most below, of several that one heads', async () => {
    const { cadreIds, unitIds } = server.fixture;
    const second = { id: newId(), unitId: unitIds.stc, cadreId: cadreIds.tuan, kind: 'head' };
    await server.db
      .insertInto('headship')
      .values({ ...second, fromOn: '2024-01-01', toOn: null })
      .execute();
    await moveOrganisation();
    expect((await meOf('tuan.lm')).summaryRootId).toBe(unitIds.snv);
  });

  it('shows new rights with the next request, and a stand-in theirs while it lasts', async () => {
    const { cadreIds, unitIds } = server.fixture;
    const of = { id: newId(), unitId: unitIds.ccvc, fromCadreId: cadreIds.an, toCadreId: cadreIds.bao };
    expect((await meOf('bao.pq')).can.review).toBe(false);
    await server.db
      .insertInto('delegation')
      .values({ ...of, fromOn: '2024-01-12', toOn: '2024-01-14' })
      .execute();
    await moveOrganisation();
    expect((await meOf('bao.pq')).can.review).toBe(true);
    server.setNow('2024-01-14T16:59:59Z');
    expect((await meOf('bao.pq')).can.review).toBe(true);
    server.setNow('2024-01-14T17:00:00Z');
    expect((await meOf('bao.pq')).can.review).toBe(false);
  });

  it('lets who left a post log for it sixty days more', async () => {
    const { assignmentIds } = server.fixture;
    await server.db
      .updateTable('assignment')
      .set({ toOn: '2024-01-31' })
      .where('id', '=', assignmentIds.duyen)
      .execute();
    server.setNow('2024-03-31T02:00:00Z');
    const still = await meOf('duyen.ltm');
    server.setNow('2024-04-01T02:00:00Z');
    const over = await meOf('duyen.ltm');
    expect([still.post, still.can.log, over.can.log]).toEqual([null, true, false]);
  });

  it('says that a database is a demo', async () => {
    await server.db.insertInto('setting').values({ name: 'demo', value: '1' }).execute();
    expect((await meOf('ha.ttt')).isDemo).toBe(true);
  });
});

/** What every command that moves units, heads or stand-ins does. */
async function moveOrganisation(): Promise<void> {
  await server.db
    .insertInto('change_counter')
    .values({ name: 'organisation', value: 1 })
    .onConflict((c) => c.column('name').doUpdateSet((eb) => ({ value: eb('change_counter.value', '+', 1) })))
    .execute();
}

describe('a new account', () => {
  const next = 'bốn con trâu qua sông';

  it('changes its password, then reads the notice, then works', async () => {
    const moi = server.as('moi.ct');
    const queue = '/api/day-reviews';
    expect((await moi.get(queue)).body.code).toBe('password-must-change');
    const changed = await moi.put('/api/me/password', { current: 'mat-khau-thu-nghiem', next });
    expect(changed.status).toBe(204);
    expect((await moi.get(queue)).body.code).toBe('notice-unread');
    expect((await meOf('moi.ct')).account).toMatchObject({ mustChangePassword: false, noticeReadAt: null });
    expect((await moi.put('/api/me/notice', { edition: '1999-01' })).status).toBe(400);
    expect((await moi.put('/api/me/notice', { edition: NOTICE_EDITION })).status).toBe(204);
    expect((await moi.put('/api/me/notice', { edition: NOTICE_EDITION })).status).toBe(204);
    expect((await meOf('moi.ct')).account.noticeReadAt).toBe(server.now().toISOString());
    expect((await moi.get(queue)).body?.code).not.toBe('notice-unread');
  });

  it('leaves both acts in the trail, once each', async () => {
    const { moi } = server.fixture.accountIds;
    const rows = await server.db
      .selectFrom('audit_event')
      .select('act')
      .where('objectId', '=', moi)
      .execute();
    const acts = rows.map(({ act }) => act).filter((act) => act !== 'session.begin');
    expect(acts.sort()).toEqual(['account.password', 'notice.read']);
  });
});

describe('changing the password', () => {
  const current = 'mat-khau-thu-nghiem';

  it.each([
    ['ngắn quá', 'password-too-short', { least: 15, length: 8 }],
    ['matkhau123456789', 'password-too-common', { least: 15, length: 16 }],
    ['MailCreated5240', 'password-too-common', { least: 15, length: 15 }],
    ['Tài chính Tài chính', 'password-too-common', { least: 15, length: 19 }],
    ['con mèo huy.tq kêu', 'password-has-username', { least: 15, length: 18 }],
    ['mat-khau-thu-nghiem', 'password-unchanged', undefined],
  ])('to %j is refused beside its field', async (next, code, params) => {
    const { status, body } = await server.as('huy.tq').put('/api/me/password', { current, next });
    const field = params ? { path: 'next', code, params } : { path: 'next', code };
    expect([status, body.code, body.fields]).toEqual([422, code, [field]]);
  });

  it('with a wrong present one is refused', async () => {
    const change = { current: 'không phải mật khẩu này', next: 'bốn con trâu qua sông' };
    const { status, body } = await server.as('huy.tq').put('/api/me/password', change);
    expect([status, body.code, body.params]).toEqual([422, 'wrong-password', { triesLeft: 4 }]);
  });

  it('keeps this session, ends the others, and the old password opens nothing', async () => {
    const elsewhere = server.stranger();
    await elsewhere.signIn('huy.tq');
    const huy = server.as('huy.tq');
    const next = 'bốn con trâu qua sông';
    expect((await huy.put('/api/me/password', { current, next })).status).toBe(204);
    expect((await huy.get('/api/me')).status).toBe(200);
    expect((await elsewhere.get('/api/me')).status).toBe(401);
    expect((await server.stranger().signIn('huy.tq')).status).toBe(401);
    expect((await server.stranger().signIn('huy.tq', next)).status).toBe(200);
  });
});

describe('a password of years ago', () => {
  it('still opens, and nobody is asked for another', async () => {
    const later = await openTestServer({ now: '2029-01-12T01:00:00.000Z' });
    const browser = later.stranger();
    expect((await browser.signIn('an.nth')).status).toBe(200);
    const { account } = (await browser.get<{ account: object }>('/api/me')).body;
    expect(account).toMatchObject({ mustChangePassword: false });
    await later.close();
  });
});
