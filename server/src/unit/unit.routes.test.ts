import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { change, UNIT_CONTENT, unitChange } from '../testing/unit-changes.ts';
import type { TreeView, UnitSearch } from './tree/tree-view.ts';
import type { UnitView } from './view/unit-view.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  const renamed = {
    unit: { code: 'STC', version: 1 },
    content: { ...UNIT_CONTENT, name: 'Sở Tài chính và Đầu tư' },
  };
  expect((await change(server, unitChange('rename', '2024-01-08', renamed))).status).toBe(204);
});
afterAll(() => server.close());

const get = async <T>(path: string, as = 'ha.ttt') => (await server.as(as).get<T>(path)).body;
const codes = ({ groups }: TreeView) =>
  groups.map(({ parent, rows }) => [parent, rows.map(({ code }) => code)]);

describe('the tree of a day', () => {
  it('opens with the root and what stands under it', async () => {
    const tree = await get<TreeView>('/api/units');
    expect(codes(tree)).toEqual([
      [null, ['TINH']],
      ['TINH', ['SNV', 'STC']],
    ]);
    expect(tree).toMatchObject({ on: '2024-01-12', units: 4, people: 12 });
    expect(tree.groups[1]?.rows[0]).toEqual({
      ...{ code: 'SNV', name: 'Sở Nội vụ', block: 'government', level: 'body', isBody: true },
      ...{ children: 1, people: 9 },
    });
  });

  it('gives the units under one, and the way down to one that is asked for', async () => {
    expect(codes(await get('/api/units?parent=SNV'))).toEqual([['SNV', ['SNV-CCVC']]]);
    expect(codes(await get('/api/units?open=SNV-CCVC')).map(([parent]) => parent)).toEqual([
      null,
      'TINH',
      'SNV',
    ]);
  });

  it('is that of the day asked for', async () => {
    const names = async (on: string) => (await get<TreeView>(`/api/units?on=${on}`)).groups[1]?.rows[1]?.name;
    expect([await names('2024-01-07'), await names('2024-01-08')]).toEqual([
      'Sở Tài chính',
      'Sở Tài chính và Đầu tư',
    ]);
    expect(await get('/api/units?on=2019-12-31')).toMatchObject({ units: 0, people: 0 });
  });

  it('counts people from the day they hold a post', async () => {
    expect(await get('/api/units?on=2022-12-31')).toMatchObject({ units: 4, people: 0 });
  });

  it('knows no unit that does not stand, and no day that is none', async () => {
    expect((await server.as('ha.ttt').get('/api/units?parent=X')).status).toBe(404);
    expect((await server.as('ha.ttt').get('/api/units?on=2024-02-30')).status).toBe(400);
  });
});

describe('a search for units', () => {
  it.each([
    ['so noi vu', ['SNV']],
    ['Sở Nội', ['SNV']],
    ['vien chuc', ['SNV-CCVC']],
    ['vụ nội', ['SNV']],
    ['snv-ccvc', ['SNV-CCVC']],
    ['đầu tư', ['STC']],
    ['', []],
    ['khong co', []],
  ])('for "%s" ignores tone marks and order', async (q, found) => {
    const { rows, total } = await get<UnitSearch>(`/api/unit-search?q=${encodeURIComponent(q)}`);
    expect([rows.map(({ code }) => code), total]).toEqual([found, found.length]);
  });

  it('says where a unit stands', async () => {
    const { rows } = await get<UnitSearch>('/api/unit-search?q=ccvc');
    expect(rows[0]?.above).toEqual(['Tỉnh', 'Sở Nội vụ']);
  });
});

describe('one unit', () => {
  it('shows what it is on a day, what it was and by which decision', async () => {
    const view = await get<UnitView>('/api/units/STC?on=2024-01-02');
    expect(view).toMatchObject({
      ...{ code: 'STC', version: 2, name: 'Sở Tài chính', people: 2, children: 0 },
      path: [{ code: 'TINH', name: 'Tỉnh' }],
      current: { fromOn: '2020-01-01', toOn: '2024-01-07', parent: { code: 'TINH' } },
    });
    expect(view.versions.map(({ fromOn, name, decision }) => [fromOn, name, decision])).toEqual([
      ['2020-01-01', 'Sở Tài chính', null],
      ['2024-01-08', 'Sở Tài chính và Đầu tư', '12/QĐ-UBND'],
    ]);
  });

  it('names its head and deputies', async () => {
    const { leaders } = await get<UnitView>('/api/units/SNV');
    expect(leaders.map(({ kind, cadre }) => [kind, cadre.name])).toEqual([
      ['head', 'Lê Minh Tuấn'],
      ['deputy', 'Đỗ Thị Hạnh'],
    ]);
  });

  it.each([
    ['phuc.nv', 'SNV', [true, true]],
    ['thu.dt', 'SNV', [true, true]],
    ['ha.ttt', 'SNV', [false, false]],
    ['phuc.nv', 'STC', [false]],
  ])('tells %s whose pages of who leads %s open', async (username, code, opens) => {
    const { leaders } = await get<UnitView>(`/api/units/${code}`, username);
    expect(leaders.map(({ cadre }) => cadre.isRead)).toEqual(opens);
    for (const { cadre } of leaders) {
      const { status } = await server.as(username).get(`/api/cadres/${cadre.code}`);
      expect(status).toBe(cadre.isRead ? 200 : 404);
    }
  });

  it.each([
    ['ha.ttt', 'SNV-CCVC', { change: false, add: false, people: false }],
    ['phuc.nv', 'SNV-CCVC', { change: true, add: true, people: true }],
    ['phuc.nv', 'SNV', { change: false, add: true, people: true }],
    ['phuc.nv', 'STC', { change: false, add: false, people: false }],
    ['vinh.dq', 'TINH', { change: true, add: true, people: true }],
    ['thu.dt', 'SNV', { change: false, add: false, people: true }],
  ])('lets %s do at %s what the table of rights says', async (username, code, can) => {
    expect((await get<UnitView>(`/api/units/${code}`, username)).can).toMatchObject(can);
  });

  it('is not there under an unknown code', async () => {
    expect((await server.as('ha.ttt').get('/api/units/X')).status).toBe(404);
  });
});

describe('the people of a unit', () => {
  it('are listed by given name, and found without tone marks', async () => {
    const names = async (path: string) =>
      (await get<{ rows: { name: string }[] }>(`/api/units/${path}`, 'phuc.nv')).rows.map(({ name }) => name);
    expect((await names('SNV-CCVC/people')).slice(0, 3)).toEqual([
      'Võ Ngọc Ánh',
      'Nguyễn Thị Hồng Ân',
      'Phạm Quốc Bảo',
    ]);
    expect(await names('SNV/people?q=minh+tuan')).toEqual(['Lê Minh Tuấn']);
  });

  it('are all of the unit itself where they are to be ticked, nobody of the units below', async () => {
    const here = async (path: string) =>
      (await get<{ rows: { isHere: boolean }[] }>(`/api/units/${path}`, 'phuc.nv')).rows;
    const all = await here('SNV/people');
    expect(all.some(({ isHere }) => !isHere)).toBe(true);
    expect(await here('SNV/people?here=1')).toEqual(all.filter(({ isHere }) => isHere));
  });

  it('are nobody’s business but of those above', async () => {
    expect((await server.as('ha.ttt').get('/api/units/SNV-CCVC/people')).status).toBe(403);
    expect((await server.as('phuc.nv').get('/api/units/STC/people')).status).toBe(403);
  });
});
