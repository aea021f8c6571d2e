import { newId } from '@so-viec/shared/id/uuidv7';
import { ALWAYS_MAILED, kindsOf } from '@so-viec/shared/notice/notice';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { giveRole } from '../../testing/roles.ts';
import { mailDaily, mailNew } from './mail-notices.ts';

const ADDRESS = 'https://so-viec.tinh.vn';
const LATER = new Date('2024-01-12T10:10:00.000Z');
let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
  const { ha, bao } = server.fixture.cadreIds;
  for (const [id, email] of [
    [ha, 'ha.ttt@snv.vn'],
    [bao, 'bao.pq@snv.vn'],
  ] as const) {
    await server.db.updateTable('cadre').set({ email }).where('id', '=', id).execute();
  }
});
afterEach(() => server.close());

const ofHa = () => `/api/accounts/${server.fixture.accountIds.ha}`;
const admin = () => server.as('vinh.dq');
const letters = async () => {
  const rows = await server.db.selectFrom('mail').selectAll().orderBy('subject').execute();
  return rows.map(({ toAddress, subject }) => `${toAddress}: ${subject}`);
};

/** Gives a new first password, as of a version of the account. */
async function reset(ahead = 0) {
  const { body } = await admin().get<{ version: number }>(`${ofHa()}/links`);
  return (await admin().post(`${ofHa()}/reset`, { version: body.version + ahead })).status;
}

/** What a release before let somebody choose, and a body rule, of a topic that it did not know or did not hold to. */
async function chosenOfOld(): Promise<void> {
  const { cadreIds, unitIds, accountIds } = server.fixture;
  const at = '2023-12-01T01:00:00.000Z';
  const choice = { cadreId: cadreIds.ha, topic: 'account', onPage: 0, mail: 'none', push: 0, at };
  await server.db.insertInto('notice_choice').values(choice).execute();
  const rule = { id: newId(), unitId: unitIds.snv, topics: '["returned"]', push: 1, at };
  await server.db
    .insertInto('notice_rule')
    .values({ ...rule, accountId: accountIds.phuc })
    .execute();
}

const RESET = 'ha.ttt@snv.vn: Sổ Việc: Mật khẩu của bạn đã được cấp lại';

describe('a letter of an account that somebody else changed', () => {
  it('waits in the outbox with the act, and goes whatever is read, chosen or ruled of it', async () => {
    await server.as('ha.ttt').get('/api/me');
    await chosenOfOld();
    expect(await reset()).toBe(200);
    expect(await letters()).toEqual([RESET]);
    const taken = server.as('ha.ttt');
    await taken.post('/api/notices/readings', { upTo: '2099-01-01T00:00:00.000Z' });
    await mailNew(server.db, LATER, ADDRESS);
    await mailDaily(server.db, LATER, ADDRESS);
    expect(await letters()).toEqual([RESET]);
    const ways = server.db.selectFrom('notice').select('mailWay').where('kind', '=', 'account-changed');
    expect(await ways.execute()).toEqual([{ mailWay: 'none' }]);
  });

  it('says who did it and what to do, and leads nowhere', async () => {
    await server.as('ha.ttt').get('/api/me');
    await reset();
    const [letter] = await server.db.selectFrom('mail').selectAll().execute();
    expect(letter?.body).toBe(
      'Mật khẩu của bạn đã được cấp lại\nNếu bạn không nhờ, báo ngay lãnh đạo đơn vị.\nĐỗ Quang Vinh\n\n' +
        'Mở Sổ Việc như mọi khi để xem. Thư này luôn được gửi và không có đường dẫn.\n',
    );
    expect(letter).toMatchObject({ cadreId: server.fixture.cadreIds.ha, kind: 'account' });
  });

  it('is not there where the act was refused', async () => {
    await server.as('ha.ttt').get('/api/me');
    expect(await reset(1)).toBe(412);
    expect(await letters()).toEqual([]);
  });

  it('is offered to nobody to switch off', async () => {
    await chosenOfOld();
    const ha = server.as('ha.ttt');
    const put = (choice: object) => ha.put<{ code: string }>('/api/notice-choices/account', choice);
    for (const mail of ['none', 'daily']) {
      const { status, body } = await put({ onPage: true, mail });
      expect([status, body.code]).toEqual([422, 'notice-always-mailed']);
    }
    expect((await put({ onPage: true, mail: 'at-once', push: false })).status).toBe(204);
    const { body } = await ha.get<{ topics: { topic: string }[] }>('/api/notice-choices');
    expect(body.topics.find(({ topic }) => topic === 'account')).toMatchObject({
      ...{ onPage: true, mail: 'at-once', isAlwaysMailed: true, mayMail: true, mayHide: false },
    });
    const rule = { unit: 'SNV', topics: ['returned', 'account'], push: true };
    expect((await server.as('phuc.nv').put(`/api/notice-rules/${newId()}`, rule)).status).toBe(204);
    expect((await ha.get('/api/units/SNV/notice-rule')).body).toMatchObject({ topics: ['returned'] });
  });
});

describe('a letter of a role', () => {
  it('goes with the act to who is given it, to who holds one over all, and with its end', async () => {
    await giveRole(server, 'bao.pq', 'auditor', null);
    await chosenOfOld();
    const id = newId();
    const given = { id, role: 'committee', unitCode: null, fromOn: '2024-01-12', toOn: null };
    expect((await admin().post(`${ofHa()}/roles`, given)).status).toBe(201);
    await admin().post(`/api/roles/${id}/ending`, { toOn: '2024-01-31' });
    await mailNew(server.db, LATER, ADDRESS);
    expect(await letters()).toEqual([
      'ha.ttt@snv.vn: Sổ Việc: Bạn được giao vai trò “Ban Tổ chức”',
      'bao.pq@snv.vn: Sổ Việc: Trần Thị Thu Hà được giao vai trò “Ban Tổ chức” trên toàn tổ chức',
      'ha.ttt@snv.vn: Sổ Việc: Vai trò “Ban Tổ chức” của bạn hết ngày 31/01/2024',
      'bao.pq@snv.vn: Sổ Việc: Vai trò “Ban Tổ chức” trên toàn tổ chức của Trần Thị Thu Hà hết ngày 31/01/2024',
    ]);
  });
});

it('every kind of what is always mailed is one of accounts and roles', () => {
  expect(kindsOf(ALWAYS_MAILED)).toEqual([
    ...['account-changed', 'role-given', 'role-ended', 'role-over-all', 'role-over-all-ended'],
  ]);
});
