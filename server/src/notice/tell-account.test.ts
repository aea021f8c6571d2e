import { newId } from '@so-viec/shared/id/uuidv7';
import type { Told } from '@so-viec/shared/notice/notice';
import { noticeWords } from '@so-viec/shared/notice/notice.words';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeAccount, createAccount } from '../account/account-admin.commands.ts';
import { readLdap } from '../auth/federated/federated-config.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { giveRole } from '../testing/roles.ts';
import { setUpDevice } from '../testing/second-factor.ts';

let server: TestServer;
beforeEach(async () => {
  const ldap = readLdap({ SV_LDAP_URL: 'ldap://127.0.0.1:9', SV_LDAP_USER: '{name}@tinh.vn' });
  server = await openTestServer({ config: { ldap } });
});
afterEach(() => server.close());

type Person = keyof TestServer['fixture']['accountIds'];
const at = (person: Person) => `/api/accounts/${server.fixture.accountIds[person]}`;
const admin = () => server.as('vinh.dq');
const signIn = (username: string) => server.as(username).get('/api/me');

interface Links {
  version: number;
  links: { id: string }[];
}
const linksOf = async (person: Person) => (await admin().get<Links>(`${at(person)}/links`)).body;

/** What everybody was told, as `username: title | detail`. */
async function told(): Promise<string[]> {
  const rows = await server.db
    .selectFrom('notice as n')
    .innerJoin('account as a', 'a.cadreId', 'n.cadreId')
    .select(['a.username', 'n.kind', 'n.content'])
    .execute();
  const words = rows.map(({ username, kind, content }) => {
    const { title, detail } = noticeWords({ kind, content: JSON.parse(content) } as Told);
    return `${username}: ${title} | ${detail}`;
  });
  return words.sort();
}

describe('whose account it is', () => {
  const toldHa = (...titles: string[]) =>
    titles.map((title) => `ha.ttt: ${title} | Nếu bạn không nhờ, báo ngay lãnh đạo đơn vị.`).sort();

  it('is told that somebody else linked it, switched its password and took the link away', async () => {
    await signIn('ha.ttt');
    await admin().post(`${at('ha')}/links`, { id: newId(), kind: 'ldap', subject: 'tran.ha' });
    const { version, links } = await linksOf('ha');
    await admin().put(`${at('ha')}/password-use`, { version, isOff: true });
    await admin().put(`${at('ha')}/password-use`, { version: version + 1, isOff: false });
    await admin().post(`${at('ha')}/links/${links[0]?.id}/removal`);
    expect(await told()).toEqual(
      toldHa(
        'Tài khoản của bạn được nối với một cách đăng nhập khác',
        'Mật khẩu Sổ Việc của bạn đã bị tắt',
        'Mật khẩu Sổ Việc của bạn đã được bật lại',
        'Một cách đăng nhập đã được gỡ khỏi tài khoản của bạn',
      ),
    );
  });

  it('is told of a new first password and of a second factor taken away, not of one that was never used', async () => {
    await setUpDevice(server, server.as('ha.ttt'));
    await admin().post(`${at('ha')}/second-factor/reset`);
    await admin().post(`${at('ha')}/reset`, { version: (await linksOf('ha')).version });
    await admin().post(`${at('bao')}/reset`, { version: (await linksOf('bao')).version });
    expect(await told()).toEqual(toldHa('Mã xác nhận của bạn đã bị gỡ', 'Mật khẩu của bạn đã được cấp lại'));
  });
});

describe('who is closed out', () => {
  const CLOSED =
    'ha.ttt: Tài khoản của bạn đã bị khóa | Bạn chưa đăng nhập được cho đến khi tài khoản được mở lại; nhật ký và phiếu vẫn còn. Thấy không đúng thì báo lãnh đạo đơn vị.';
  const OPENED = 'ha.ttt: Tài khoản của bạn đã được mở lại | Nếu bạn không nhờ, báo ngay lãnh đạo đơn vị.';

  it('is told so and that the account is open again, by the page and by letter, by the machine too', async () => {
    const { ha } = server.fixture.cadreIds;
    await server.db.updateTable('cadre').set({ email: 'ha.ttt@snv.vn' }).where('id', '=', ha).execute();
    await signIn('ha.ttt');
    const { version } = await linksOf('ha');
    await admin().post(`${at('ha')}/closing`, { version });
    expect(await told()).toEqual([CLOSED]);
    await admin().post(`${at('ha')}/opening`, { version: version + 1 });
    expect(await told()).toEqual([CLOSED, OPENED]);
    const letters = await server.db.selectFrom('mail').select(['subject', 'body']).orderBy('id').execute();
    expect(letters.map(({ subject }) => subject)).toEqual([
      'Sổ Việc: Tài khoản của bạn đã bị khóa',
      'Sổ Việc: Tài khoản của bạn đã được mở lại',
    ]);
    expect(letters.map(({ body }) => body.includes('Mở Sổ Việc như mọi khi'))).toEqual([false, true]);
    await closeAccount(server.db, 'ha.ttt', new Date('2024-01-12T03:00:00Z'));
    expect(await told()).toEqual([CLOSED, CLOSED, OPENED]);
  });

  it('of an account that was never used, or left by itself, is told nothing', async () => {
    await admin().post(`${at('bao')}/closing`, { version: (await linksOf('bao')).version });
    expect(await told()).toEqual([]);
  });
});

describe('a role', () => {
  it('is told to who is given it, and its end', async () => {
    const id = newId();
    const given = { id, role: 'personnel', unitCode: 'SNV', fromOn: '2024-01-12', toOn: null };
    expect((await admin().post(`${at('ha')}/roles`, given)).status).toBe(201);
    await admin().post(`${at('ha')}/roles`, given);
    await admin().post(`/api/roles/${id}/ending`, { toOn: '2024-01-31' });
    expect(await told()).toEqual([
      'ha.ttt: Bạn được giao vai trò “Tổ chức cán bộ” | Sở Nội vụ, từ 12/01/2024',
      'ha.ttt: Vai trò “Tổ chức cán bộ” của bạn hết ngày 31/01/2024 | Sở Nội vụ',
    ]);
  });

  const ended = async (fromOn: string, toOn: string) => {
    const id = newId();
    const given = { id, role: 'personnel', unitCode: 'SNV', fromOn, toOn: null };
    await admin().post(`${at('ha')}/roles`, given);
    expect((await admin().post(`/api/roles/${id}/ending`, { toOn })).status).toBe(204);
    return (await told()).filter((words) => !words.includes('Bạn được giao'));
  };

  it('that never began is told as dropped, one that is taken as taken today', async () => {
    const dropped =
      'ha.ttt: Vai trò “Tổ chức cán bộ” giao từ 01/02/2024 đã được bỏ, chưa có hiệu lực | Sở Nội vụ';
    expect(await ended('2024-02-01', '2024-01-31')).toEqual([dropped]);
    const taken = 'ha.ttt: Vai trò “Tổ chức cán bộ” của bạn đã bị thu ngày 12/01/2024 | Sở Nội vụ';
    expect(await ended('2024-01-12', '2024-01-11')).toEqual([taken, dropped]);
  });

  it.each([null, 'top'])('over all (%s) is told to everybody else who holds one over all', async (where) => {
    const top = await server.db
      .selectFrom('unit_version as v')
      .innerJoin('unit as u', 'u.id', 'v.unitId')
      .select(['u.id', 'u.code'])
      .where('v.parentId', 'is', null)
      .executeTakeFirstOrThrow();
    await giveRole(server, 'bao.pq', 'auditor', null);
    await giveRole(server, 'duyen.ltm', 'auditor', top.id);
    await giveRole(server, 'an.nth', 'auditor', server.fixture.unitIds.stc);
    const unitCode = where === null ? null : top.code;
    const id = newId();
    const given = { id, role: 'committee', unitCode, fromOn: '2024-01-12', toOn: '2024-06-30' };
    expect((await admin().post(`${at('ha')}/roles`, given)).status).toBe(201);
    const notHa = async () => (await told()).filter((words) => !words.startsWith('ha.ttt'));
    const others = await notHa();
    const text =
      'Trần Thị Thu Hà được giao vai trò “Ban Tổ chức” trên toàn tổ chức | Hiệu lực từ 12/01/2024 đến 30/06/2024. Thấy không đúng thì báo lãnh đạo cơ quan.';
    expect(others).toEqual(expect.arrayContaining([`bao.pq: ${text}`, `duyen.ltm: ${text}`]));
    expect(others.filter((words) => words.startsWith('an.nth'))).toEqual([]);
    expect((await admin().post(`/api/roles/${id}/ending`, { toOn: '2024-01-11' })).status).toBe(204);
    const end = (await notHa()).filter((words) => !others.includes(words));
    const taken =
      'Vai trò “Ban Tổ chức” trên toàn tổ chức của Trần Thị Thu Hà đã bị thu ngày 12/01/2024 | Thấy không đúng thì báo lãnh đạo cơ quan.';
    expect(end).toEqual(others.map((words) => words.replace(text, taken)));
  });

  it('over all that ends with the last post is an act of its own, told as one that is taken', async () => {
    await giveRole(server, 'bao.pq', 'auditor', null);
    await giveRole(server, 'ha.ttt', 'committee', null);
    await giveRole(server, 'ha.ttt', 'auditor', server.fixture.unitIds.stc);
    const leaving = { version: 1, lastOn: '2024-01-31', leaving: 'retired' };
    const { status } = await server.as('phuc.nv').post('/api/cadres/CB-HA/departure', leaving);
    expect(status).toBe(200);
    const acts = await server.db
      .selectFrom('audit_event')
      .select(['accountId', 'objectId', 'detail'])
      .where('act', '=', 'role.end')
      .execute();
    const ended = acts.map(({ accountId, objectId, detail }) => {
      const { role, unit, toOn } = JSON.parse(detail);
      return [accountId, objectId, role, unit, toOn];
    });
    const { phuc, ha } = server.fixture.accountIds;
    expect(ended.sort()).toEqual([
      [phuc, ha, 'auditor', 'STC', '2024-01-31'],
      [phuc, ha, 'committee', null, '2024-01-31'],
    ]);
    const words = await told();
    expect(words).toEqual(
      expect.arrayContaining([
        'bao.pq: Vai trò “Ban Tổ chức” trên toàn tổ chức của Trần Thị Thu Hà hết ngày 31/01/2024 | Thấy không đúng thì báo lãnh đạo cơ quan.',
        'ha.ttt: Vai trò “Ban Tổ chức” của bạn hết ngày 31/01/2024 | Toàn tổ chức',
        'ha.ttt: Vai trò “Kiểm tra, chỉ xem” của bạn hết ngày 31/01/2024 | Sở Tài chính',
      ]),
    );
    expect(words.filter((line) => line.startsWith('bao.pq'))).toHaveLength(1);
  });

  it('over all that a command gives with an account is told in the same way', async () => {
    await giveRole(server, 'bao.pq', 'auditor', null);
    const account = { username: 'mai.lt', displayName: 'Lê Thị Mai', role: 'auditor' } as const;
    await createAccount(server.db, { ...account, isEverywhere: true }, server.now());
    const overStc = { ...account, username: 'lan.lt', displayName: 'Lê Thị Lan', unitCode: 'STC' };
    await createAccount(server.db, overStc, server.now());
    expect((await told()).filter((line) => line.startsWith('bao.pq'))).toEqual([
      'bao.pq: Lê Thị Mai được giao vai trò “Kiểm tra, chỉ xem” trên toàn tổ chức | Hiệu lực từ 12/01/2024. Thấy không đúng thì báo lãnh đạo cơ quan.',
    ]);
  });
});
