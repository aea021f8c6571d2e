import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { addDay, type DayGiven, sumUp } from '../../testing/month-of-work.ts';
import type { ViewedLine } from './lines.ts';
import { pagesOf } from './shares.ts';

interface Lines {
  total: number;
  pageTotal: number;
  people: number;
  page: number;
  pages: number;
  isOfOutputs: boolean;
  cadre: { code: string; name: string } | null;
  rows: ViewedLine[];
}

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  const { db, fixture } = server;
  const log = (who: 'ha' | 'bao', day: string, rest: Pick<DayGiven, 'state' | 'lines'>) =>
    addDay(db, {
      ...{ cadreId: fixture.cadreIds[who], unitId: fixture.unitIds.ccvc, day },
      ...{ positionId: fixture.positionIds.staff, ...rest },
    });
  const output = (name: string, quantity: number, degree: number | null) => ({ name, quantity, degree });
  await log('ha', '2024-01-02', {
    state: 'accepted',
    lines: [
      { minutes: 200, output: output('Tờ trình', 2, 100) },
      { minutes: 40, output: output('Báo cáo', 1, 0) },
      { minutes: 30, note: 'Họp giao ban' },
    ],
  });
  await log('ha', '2024-01-03', {
    state: 'submitted',
    lines: [
      { minutes: 120, state: 'under-way' },
      { minutes: 60, output: output('Công văn', 3, null) },
    ],
  });
  await log('ha', '2024-01-04', { state: 'draft', lines: [{ minutes: 90 }] });
  await log('bao', '2024-01-02', { state: 'accepted', lines: [{ minutes: 480 }] });
  await sumUp(db, '2024-01');
});
afterAll(() => server.close());

const get = (search: string, who = 'an.nth') =>
  server.as(who).get<Lines>(`/api/summary/2024-01/entries?${search}`);
const listed = async (search: string) => (await get(search)).body;
const sum = ({ rows }: Lines) => rows.reduce((total, row) => total + (row.minutes ?? 0), 0);

describe('the lines behind a figure', () => {
  it.each([
    ['all', 930],
    ['accepted', 750],
    ['submitted', 180],
    ['waiting', 90],
    ['with-output', 300],
    ['under-way', 120],
    ['without-output', 510],
    ['ad-hoc', 930],
  ])('add up to it: %s is %i minutes', async (which, minutes) => {
    const lines = await listed(`which=${which}`);
    expect([lines.total, lines.pageTotal, sum(lines)]).toEqual([minutes, minutes, minutes]);
  });

  it.each([
    ['outputs', ['Tờ trình 2', 'Báo cáo 1', 'Công văn 3']],
    ['outputs-accepted', ['Tờ trình 2']],
    ['outputs-open', ['Báo cáo 1', 'Công văn 3']],
  ])('are its products, counted by quantity: %s', async (which, products) => {
    const lines = await listed(`which=${which}`);
    const names = lines.rows.flatMap(({ outputs }) => outputs.map((o) => `${o.name} ${o.quantity}`));
    expect(names.toSorted()).toEqual(products.toSorted());
    const quantity = lines.rows.flatMap(({ outputs }) => outputs).reduce((all, o) => all + o.quantity, 0);
    expect([lines.isOfOutputs, lines.total]).toEqual([true, quantity]);
  });

  it('are those of one day or of one person where that is asked for', async () => {
    expect(await listed('day=2024-01-03')).toMatchObject({ total: 180, people: 1 });
    expect(await listed('day=2024-01-05')).toMatchObject({ total: 0, people: 0, rows: [] });
    const ofHa = await listed('cadre=CB-HA&day=2024-01-02');
    expect(ofHa).toMatchObject({ total: 270, cadre: { code: 'CB-HA', name: 'Trần Thị Thu Hà' } });
  });

  it('are none of somebody who wrote nothing, and not found of somebody who is not overseen', async () => {
    expect(await listed('cadre=CB-DUYEN')).toMatchObject({ total: 0, rows: [] });
    expect((await get('cadre=CB-YEN')).status).toBe(404);
    expect((await get('cadre=CB-NOBODY')).status).toBe(404);
  });

  it('come person by person in the order of names, whatever page is asked for', async () => {
    const names = [...new Set((await listed('page=99')).rows.map(({ cadre }) => cadre.code))];
    expect(names).toEqual(['CB-BAO', 'CB-HA']);
  });
});

describe('the lines as a file', () => {
  const rowsOf = async (search: string) => {
    const file = await server
      .as('an.nth')
      .raw(`/api/summary/2024-01/export?view=entries&format=csv&${search}`);
    const [head = [], ...rows] = (await file.text()).split('\r\n').map((line) => line.split(';'));
    const column = (name: string) => head.indexOf(name);
    return rows.map((row) => (name: string) => row[column(name)] ?? '');
  };

  it('say the state of the day of a line', async () => {
    const rows = (await rowsOf('cadre=CB-HA')).filter((cell) => cell('Mã') === 'CB-HA');
    expect(rows.map((cell) => [cell('Ngày'), cell('Trạng thái'), cell('Giờ')])).toEqual([
      ['02/01/2024', 'đã duyệt', '3,33'],
      ['02/01/2024', 'đã duyệt', '0,67'],
      ['02/01/2024', 'đã duyệt', '0,50'],
      ['03/01/2024', 'đã trình', '2,00'],
      ['03/01/2024', 'đã trình', '1,00'],
    ]);
    const [waiting] = await rowsOf('cadre=CB-HA&which=waiting');
    expect(waiting?.('Trạng thái')).toBe('nháp');
  });

  it('say how far a product was accepted, and have no hours beside it', async () => {
    const rows = (await rowsOf('which=outputs')).filter((cell) => cell('Mã') === 'CB-HA');
    const said = rows.map((cell) => [cell('Sản phẩm'), cell('Số lượng'), cell('Trạng thái'), cell('Giờ')]);
    expect(said.toSorted()).toEqual(
      [
        ['Báo cáo', '1', 'hoàn thành 0 %', ''],
        ['Công văn', '3', 'chờ xét', ''],
        ['Tờ trình', '2', 'hoàn thành 100 %', ''],
      ].toSorted(),
    );
  });
});

describe('the pages of a list', () => {
  const shares = (...amounts: number[]) => amounts.map((amount, n) => ({ cadreId: `c${n}`, amount }));
  const sizes = (amounts: number[], which: 'all' | 'outputs') =>
    pagesOf(shares(...amounts), which).map((page) => [page.shares.length, page.amount]);

  it('hold whole people until they have 200 hours, or 100 products, between them', () => {
    expect(sizes([11_999, 5000, 12_000, 1], 'all')).toEqual([
      [2, 16_999],
      [1, 12_000],
      [1, 1],
    ]);
    expect(sizes([99, 1, 7], 'outputs')).toEqual([
      [2, 100],
      [1, 7],
    ]);
  });

  it('hold 500 people at most, and there is none of nobody', () => {
    expect(sizes(Array(501).fill(1), 'all')).toEqual([
      [500, 500],
      [1, 1],
    ]);
    expect(sizes([], 'all')).toEqual([]);
  });
});
