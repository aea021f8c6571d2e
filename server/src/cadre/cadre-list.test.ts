import { insertRows } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPost, openTestServer, sumUp, type TestServer } from '../testing/index.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

interface List {
  count: number;
  isMore: boolean;
  rows: { code: string; fullName: string; unitName: string; lastOn: string | null; leave: boolean | null }[];
  can: { add: boolean };
}

async function list(as: string, query = ''): Promise<List> {
  const { status, body } = await server.as(as).get<List>(`/api/cadres?${query}`);
  expect(status).toBe(200);
  return body;
}
const codes = async (as: string, query = '') =>
  (await list(as, query)).rows.map(({ code }) => code.replace('CB-', ''));

describe('the list of people', () => {
  it('comes by given name, then family name', async () => {
    expect(await codes('thu.dt')).toEqual([
      ...['ANH', 'AN', 'BAO', 'DUYEN', 'HA', 'HANH', 'HUY', 'KHANH', 'LOI', 'PHUC', 'TUAN', 'YEN'],
    ]);
  });

  it.each([
    ['ha tran', ['HA']],
    ['TRẦN thị', ['HA']],
    ['tran', ['HA', 'HUY']],
    ['thi my', ['DUYEN']],
    ['cb-ha', ['HA', 'HANH']],
    ['yen.pt', ['YEN']],
    ['hà', ['HA', 'HANH']],
    ['duc anh', []],
    ['100%', []],
    ['_', ['ANH', 'AN', 'BAO', 'DUYEN', 'HA', 'HANH', 'HUY', 'KHANH', 'LOI', 'PHUC', 'TUAN', 'YEN']],
  ])('finds %j', async (typed, expected) => {
    expect(await codes('thu.dt', `q=${encodeURIComponent(typed)}`)).toEqual(expected);
  });

  it('is narrowed to a unit with all below it, to a kind, to a position', async () => {
    expect(await codes('thu.dt', 'unit=SNV')).toEqual([
      ...['ANH', 'AN', 'BAO', 'DUYEN', 'HA', 'HANH', 'LOI', 'PHUC', 'TUAN'],
    ]);
    expect(await codes('thu.dt', 'unit=STC')).toEqual(['HUY', 'YEN']);
    expect(await codes('thu.dt', 'unit=KHONG-CO')).toEqual([]);
    expect(await codes('thu.dt', 'kind=worker')).toEqual([]);
    expect(await codes('thu.dt', 'position=LD-01')).toEqual(['HANH', 'HUY', 'KHANH', 'TUAN']);
  });

  it.each([
    ['ha.ttt', ['HA']],
    ['an.nth', ['ANH', 'AN', 'BAO', 'DUYEN', 'HA', 'LOI']],
    ['phuc.nv', ['ANH', 'AN', 'BAO', 'DUYEN', 'HA', 'HANH', 'LOI', 'PHUC', 'TUAN']],
    ['huy.tq', ['HUY', 'YEN']],
  ])('shows %s those whom they may read', async (username, expected) => {
    expect(await codes(username)).toEqual(expected);
  });

  it('shows an administrator everybody', async () => {
    expect((await list('vinh.dq')).count).toBe(12);
    expect((await list('vinh.dq')).can.add).toBe(true);
    expect((await list('an.nth')).can.add).toBe(false);
  });

  it('says who is on leave that day', async () => {
    const { rows } = await list('an.nth', 'on=2024-01-10');
    expect(rows.filter(({ leave }) => leave !== null).map(({ code }) => code)).toEqual(['CB-BAO']);
  });

  it('is of a day: nobody held a post before the first', async () => {
    expect(await codes('thu.dt', 'on=2022-12-31')).toEqual([]);
  });
});

describe('the people of a unit', () => {
  it('are those who work there as the tree counts them, with who is seconded in, away or concurrent', async () => {
    const own = await openTestServer();
    const { cadreIds, unitIds, positionIds } = own.fixture;
    const post = { positionId: positionIds.staff, fromOn: '2024-01-02' };
    await addPost(own.db, { ...post, cadreId: cadreIds.ha, unitId: unitIds.stc, kind: 'secondment' });
    await addPost(own.db, { ...post, cadreId: cadreIds.huy, unitId: unitIds.snv, kind: 'concurrent' });
    await sumUp(own.db, '2024-01');
    const read = async (unit: string) => {
      const { body } = await own.as('thu.dt').get<Standings>(`/api/cadres?unit=${unit}`);
      const tree = await own.as('thu.dt').get<{ people: number }>(`/api/units/${unit}`);
      expect(body.count - body.elsewhere).toBe(tree.body.people);
      const odd = body.rows.filter((row) => row.standing !== 'works' || row.assignmentKind !== 'primary');
      return odd.map(({ code, standing, assignmentKind }) => [code, standing, assignmentKind]);
    };
    expect(await read('STC')).toEqual([['CB-HA', 'works', 'secondment']]);
    expect(await read('SNV')).toEqual([
      ['CB-HA', 'seconded-away', 'secondment'],
      ['CB-HUY', 'beside', 'primary'],
    ]);
    await own.close();
  });
});

interface Standings {
  count: number;
  elsewhere: number;
  rows: { code: string; standing: string | null; assignmentKind: string }[];
}

describe('people who have left', () => {
  it('stand in a list of their own, with their last day', async () => {
    const own = await openTestServer();
    const { db, fixture } = own;
    await db
      .updateTable('assignment')
      .set({ toOn: '2024-01-05' })
      .where('id', '=', fixture.assignmentIds.ha)
      .execute();
    const moved = { id: fixture.assignmentIds.bao };
    await db.updateTable('assignment').set({ toOn: '2024-01-05' }).where('id', '=', moved.id).execute();
    const post = await db.selectFrom('assignment').selectAll().where('id', '=', moved.id).executeTakeFirst();
    if (post) {
      const next = { ...post, id: newId(), unitId: fixture.unitIds.stc, fromOn: '2024-01-06', toOn: null };
      await insertRows(db, { assignment: [next] });
    }
    const { body } = await own.as('an.nth').get<List>('/api/cadres?gone=1');
    expect(body.rows.map(({ code, lastOn, unitName }) => [code, lastOn, unitName])).toEqual([
      ['CB-HA', '2024-01-05', 'Phòng Công chức, viên chức'],
    ]);
    const there = await own.as('huy.tq').get<List>('/api/cadres');
    expect(there.body.rows.map(({ code }) => code)).toEqual(['CB-BAO', 'CB-HUY', 'CB-YEN']);
    await own.close();
  });
});
