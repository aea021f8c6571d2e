import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { refusalsOf } from '../../testing/unit-changes.ts';
import type { UnitView } from '../view/unit-view.ts';
import type { OwnDelegations } from './own-delegations.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

type Person = keyof TestServer['fixture']['cadreIds'];
const idOf = (who: Person) => server.fixture.cadreIds[who];
const unit = async (code: string) => (await server.as('vinh.dq').get<UnitView>(`/api/units/${code}`)).body;

function name(code: string, who: Person, more: object = {}, as = 'vinh.dq') {
  const body = {
    ...{ id: newId(), cadreId: idOf(who), kind: 'head', fromOn: '2024-01-15', toOn: null, charge: '' },
    ...{ decision: '7/QĐ-SNV', endsOther: false },
    ...more,
  };
  return server.as(as).post(`/api/units/${code}/headships`, body);
}

function delegate(code: string, from: Person | null, to: Person, more: object = {}, as = 'an.nth') {
  const body = {
    ...{ id: newId(), fromCadreId: from && idOf(from), toCadreId: idOf(to), fromOn: '2024-01-15' },
    ...{ toOn: '2024-01-19', charge: 'Duyệt nhật ký của phòng', decision: '', ...more },
  };
  return server.as(as).post(`/api/units/${code}/delegations`, body);
}

describe('a head', () => {
  it('is one at a time, from a day', async () => {
    const answer = await name('SNV-CCVC', 'anh');
    expect(answer.status).toBe(422);
    expect(answer.body.fields).toEqual([
      {
        path: 'fromOn',
        code: 'headship-two-heads',
        params: { name: 'Nguyễn Thị Hồng Ân', from: '01/01/2023' },
      },
    ]);
  });

  it('may follow another, who ends the day before; a deputy who becomes head is one no longer', async () => {
    expect((await name('SNV-CCVC', 'anh', { endsOther: true })).status).toBe(204);
    const { leaders } = await unit('SNV-CCVC');
    expect(leaders.map(({ kind, cadre, fromOn, toOn }) => [kind, cadre.name, fromOn, toOn])).toEqual([
      ['head', 'Võ Ngọc Ánh', '2024-01-15', null],
      ['head', 'Nguyễn Thị Hồng Ân', '2023-01-01', '2024-01-14'],
      ['deputy', 'Võ Ngọc Ánh', '2023-01-01', '2024-01-14'],
    ]);
  });

  it.each([
    ['with days that run backwards', 'anh', { toOn: '2024-01-14' }, 'toOn dates-backwards'],
    ['before the unit stood', 'anh', { fromOn: '2019-12-31' }, 'fromOn headship-outside-unit'],
    ['without a post yet', 'anh', { fromOn: '2022-12-31', kind: 'deputy' }, 'cadreId headship-no-post'],
    ['twice', 'an', { kind: 'deputy' }, 'cadreId headship-overlap'],
    ['without a decision', 'anh', { decision: '' }, 'decision missing'],
    ['who is nobody', 'anh', { cadreId: newId() }, 'cadreId missing'],
    ['of another body', 'yen', { kind: 'deputy' }, 'cadreId headship-outside-body'],
  ] as const)('is refused %s', async (_what, who, more, refusal) => {
    expect(refusalsOf(await name('SNV-CCVC', who, more))).toEqual([refusal]);
  });

  it('is named by personnel above, once', async () => {
    const once = { id: newId(), kind: 'deputy', charge: 'Tuyển dụng' };
    expect((await name('SNV-CCVC', 'ha', once, 'phuc.nv')).status).toBe(204);
    expect((await name('SNV-CCVC', 'ha', once, 'phuc.nv')).status).toBe(204);
    expect((await name('STC', 'yen', once, 'phuc.nv')).status).toBe(403);
    expect((await name('SNV-CCVC', 'ha', once, 'tuan.lm')).status).toBe(403);
    expect((await unit('SNV-CCVC')).leaders).toHaveLength(3);
  });

  it('ends on a day, with the version seen', async () => {
    const held = (await unit('SNV-CCVC')).leaders.find(({ kind }) => kind === 'head')!;
    const put = (version: number, toOn: string | null) =>
      server.as('phuc.nv').put(`/api/headships/${held.id}`, { version, toOn, charge: '', decision: '' });
    expect(refusalsOf(await put(1, '2022-12-31'))).toEqual(['toOn dates-backwards']);
    expect((await put(1, '2024-01-11')).status).toBe(204);
    expect((await put(1, '2024-01-11')).status).toBe(204);
    expect((await put(1, null)).status).toBe(412);
    expect((await server.as('an.nth').get('/api/day-reviews')).status).toBe(403);
  });

  it.each([
    ['has left', '2024-01-11'],
    ['is to leave', '2024-01-31'],
  ])('who %s leads no longer than they stay, named or put off', async (_what, lastOn) => {
    for (const who of ['AN', 'HA']) {
      const departure = await server
        .as('vinh.dq')
        .post(`/api/cadres/CB-${who}/departure`, { version: 1, lastOn, leaving: 'retired' });
      expect(departure.status).toBe(200);
    }
    const held = (await unit('SNV-CCVC')).leaders.find(({ cadre }) => cadre.id === idOf('an'))!;
    const { version } = await server.db
      .selectFrom('headship')
      .select('version')
      .where('id', '=', held.id)
      .executeTakeFirstOrThrow();
    const put = (toOn: string | null, charge = '') =>
      server.as('vinh.dq').put(`/api/headships/${held.id}`, { version, toOn, charge, decision: '' });
    const [year, month, day] = lastOn.split('-');
    const params = { name: 'Nguyễn Thị Hồng Ân', to: `${day}/${month}/${year}` };
    for (const toOn of [null, '2024-02-01']) {
      const { body } = await put(toOn);
      expect(body.fields).toEqual([{ path: 'toOn', code: 'headship-past-post', params }]);
    }
    const named = { kind: 'deputy', fromOn: '2024-01-10' };
    expect(refusalsOf(await name('SNV-CCVC', 'ha', named))).toEqual(['toOn headship-past-post']);
    expect((await name('SNV-CCVC', 'ha', { ...named, toOn: lastOn })).status).toBe(204);
    const away = { fromOn: '2024-01-10', toOn: '2024-02-01' };
    expect(refusalsOf(await delegate('SNV', 'tuan', 'ha', away, 'tuan.lm'))).toEqual([
      'toOn headship-past-post',
    ]);
    expect((await put(lastOn, 'Việc chung')).status).toBe(204);
  });
});

describe('a delegation', () => {
  it('by the absent head is seen by both sides, and gives the right while it lasts', async () => {
    expect((await delegate('SNV-CCVC', 'an', 'phuc')).status).toBe(204);
    const mine = async (username: string) =>
      (await server.as(username).get<OwnDelegations>('/api/delegations/mine')).body;
    expect((await mine('an.nth')).given).toMatchObject([
      {
        ...{ fromOn: '2024-01-15', toOn: '2024-01-19', charge: 'Duyệt nhật ký của phòng' },
        ...{ to: { name: 'Nguyễn Văn Phúc' }, unitName: 'Phòng Công chức, viên chức' },
      },
    ]);
    expect((await mine('phuc.nv')).received).toMatchObject([{ from: { name: 'Nguyễn Thị Hồng Ân' } }]);
    expect((await unit('SNV-CCVC')).delegations).toMatchObject([{ to: { name: 'Nguyễn Văn Phúc' } }]);
    expect((await server.as('phuc.nv').get('/api/day-reviews')).status).toBe(403);
    server.setNow('2024-01-16T02:00:00.000Z');
    expect((await server.as('phuc.nv').get('/api/day-reviews')).status).toBe(200);
    server.setNow('2024-01-20T02:00:00.000Z');
    expect((await server.as('phuc.nv').get('/api/day-reviews')).status).toBe(403);
  });

  it('is taken back by the head who came back early', async () => {
    await delegate('SNV-CCVC', 'an', 'phuc', { fromOn: '2024-01-12' });
    const [row] = (await unit('SNV-CCVC')).delegations;
    const end = (toOn: string) =>
      server.as('an.nth').post(`/api/delegations/${row!.id}/end`, { version: 1, toOn });
    expect(refusalsOf(await end('2024-01-10'))).toEqual(['toOn delegation-end-past']);
    expect(refusalsOf(await end('2099-01-01'))).toEqual(['toOn delegation-end-later']);
    expect((await server.as('phuc.nv').get('/api/day-reviews')).status).toBe(200);
    expect((await end('2024-01-11')).status).toBe(204);
    expect((await server.as('phuc.nv').get('/api/day-reviews')).status).toBe(403);
    expect((await unit('SNV-CCVC')).delegations).toEqual([]);
  });

  it.each([
    ['to oneself', 'SNV-CCVC', 'an', 'an', {}, 'an.nth', 'toCadreId delegation-to-oneself'],
    ['to somebody below', 'SNV', 'tuan', 'an', {}, 'tuan.lm', 'toCadreId delegation-to-below'],
    ['to staff of the own unit', 'SNV-CCVC', 'an', 'ha', {}, 'an.nth', 'toCadreId delegation-to-below'],
    ['to another body', 'SNV-CCVC', 'an', 'huy', {}, 'an.nth', 'toCadreId delegation-outside-body'],
    ['backwards', 'SNV-CCVC', 'an', 'bao', { toOn: '2024-01-14' }, 'an.nth', 'toOn dates-backwards'],
    [
      'of what one does not lead yet',
      'SNV-CCVC',
      'an',
      'anh',
      { fromOn: '2022-06-01' },
      'an.nth',
      'fromOn delegation-not-leading',
    ],
    ['to nobody', 'SNV-CCVC', 'an', 'bao', { toCadreId: newId() }, 'an.nth', 'toCadreId missing'],
    ['of a review to the head', 'TINH', null, 'khanh', {}, 'thu.dt', 'toCadreId delegation-to-oneself'],
    [
      'of a review that a head above does',
      'SNV',
      null,
      'huy',
      {},
      'thu.dt',
      'fromCadreId reviewer-not-needed',
    ],
    ['of a review to somebody below', 'TINH', null, 'tuan', {}, 'thu.dt', 'toCadreId delegation-to-below'],
  ] as const)('is refused %s', async (_what, code, from, to, more, as, refusal) => {
    expect(refusalsOf(await delegate(code, from, to, more, as))).toEqual([refusal]);
  });

  it.each([
    ['a colleague', 'SNV-CCVC', 'an', 'ha.ttt'],
    ['a personnel officer of another body', 'STC', 'huy', 'phuc.nv'],
    ['an administrator', 'SNV-CCVC', 'an', 'vinh.dq'],
    ['personnel naming a reviewer', 'SNV-CCVC', null, 'phuc.nv'],
    ['the committee where a head is away', 'SNV-CCVC', 'an', 'thu.dt'],
  ] as const)('is not for %s', async (_who, code, from, as) => {
    expect((await delegate(code, from, 'bao', {}, as)).body.code).toBe('not-allowed');
  });

  it('is written by personnel for a head who fell ill, and once', async () => {
    const once = { id: newId() };
    expect((await delegate('SNV-CCVC', 'an', 'anh', once, 'phuc.nv')).status).toBe(204);
    expect((await delegate('SNV-CCVC', 'an', 'anh', once, 'phuc.nv')).status).toBe(204);
    expect((await delegate('SNV-CCVC', 'an', 'bao', once, 'phuc.nv')).body.code).toBe('duplicate-id');
    expect((await unit('SNV-CCVC')).delegations).toHaveLength(1);
  });

  it('to the same person stands once on a day', async () => {
    await delegate('SNV-CCVC', 'an', 'phuc');
    const again = await delegate('SNV-CCVC', 'an', 'phuc', { fromOn: '2024-01-19', toOn: '2024-01-22' });
    expect(refusalsOf(again)).toEqual(['fromOn delegation-twice']);
    expect(
      (await delegate('SNV-CCVC', 'an', 'phuc', { fromOn: '2024-01-20', toOn: '2024-01-22' })).status,
    ).toBe(204);
  });
});

it('who is away stands in for nobody who stands in for them', async () => {
  expect((await delegate('SNV-CCVC', 'an', 'anh')).status).toBe(204);
  const back = await delegate(
    'SNV-CCVC',
    'anh',
    'an',
    { fromOn: '2024-01-19', toOn: '2024-01-22' },
    'phuc.nv',
  );
  expect(refusalsOf(back)).toEqual(['toCadreId delegation-back']);
  const later = { fromOn: '2024-01-20', toOn: '2024-01-22' };
  expect((await delegate('SNV-CCVC', 'anh', 'an', later, 'phuc.nv')).status).toBe(204);
});

describe('nobody gives authority to themselves', () => {
  beforeEach(async () => {
    const committee = { cadreId: idOf('yen') };
    await server.db.updateTable('account').set({ cadreId: null }).where('username', '=', 'yen.pt').execute();
    await server.db.updateTable('account').set(committee).where('username', '=', 'thu.dt').execute();
  });

  it('as head or deputy of a unit one keeps the records of, and does not end it either', async () => {
    for (const kind of ['head', 'deputy']) {
      const { status, body } = await name('SNV-CCVC', 'phuc', { kind, endsOther: true }, 'phuc.nv');
      expect([status, body.code]).toEqual([403, 'about-oneself']);
    }
    expect((await name('SNV-CCVC', 'phuc', { kind: 'deputy' })).status).toBe(204);
    const own = (await unit('SNV-CCVC')).leaders.find(({ cadre }) => cadre.id === idOf('phuc'))!;
    const edit = { version: 1, toOn: '2024-12-31', charge: '', decision: '' };
    expect((await server.as('phuc.nv').put(`/api/headships/${own.id}`, edit)).body.code).toBe(
      'about-oneself',
    );
  });

  it('as who stands in, or as who reviews a head', async () => {
    expect((await delegate('SNV-CCVC', 'an', 'phuc', {}, 'phuc.nv')).body.code).toBe('about-oneself');
    expect((await delegate('TINH', null, 'yen', {}, 'thu.dt')).body.code).toBe('about-oneself');
    expect((await delegate('TINH', null, 'huy', { toOn: null }, 'thu.dt')).body.code).not.toBe(
      'about-oneself',
    );
  });
});
