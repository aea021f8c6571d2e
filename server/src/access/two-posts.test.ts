import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideMonths } from '../testing/annual-ratings.ts';
import { addPost, openTestServer, type TestServer } from '../testing/index.ts';
import { giveRole } from '../testing/roles.ts';

const NOW = '2026-12-10T03:00:00.000Z';

/** Hà came from Sở Tài chính in July 2026, and has a concurrent post at the top beside her main one. */
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: NOW });
  const { db, fixture } = server;
  const ha = { cadreId: fixture.cadreIds.ha, positionId: fixture.positionIds.staff };
  await db
    .updateTable('assignment')
    .set({ fromOn: '2026-07-01' })
    .where('cadreId', '=', ha.cadreId)
    .execute();
  await addPost(db, { ...ha, unitId: fixture.unitIds.stc, fromOn: '2025-01-01', toOn: '2026-06-30' });
  await decideMonths(server, 'ha', { unit: 'stc', from: 1, to: 6, totalHundredths: 7100 });
  await decideMonths(server, 'ha', { unit: 'ccvc', from: 7, to: 11, totalHundredths: 9300 });
});
afterAll(() => server.close());

const monthsFor = async (username: string) =>
  (await server.as(username).get<{ months: { month: string }[] }>('/api/reviews/CB-HA')).body.months.map(
    ({ month }) => Number(month.slice(5)),
  );
const periodsFor = async (username: string) =>
  (
    await server.as(username).get<{ periods: { period: string }[] }>('/api/reviews/CB-HA/periods/2026')
  ).body.periods.map(({ period }) => period);
const formFor = async (username: string) =>
  (await server.as(username).raw('/api/reviews/CB-HA/years/2026/form?format=docx')).status;

describe('scores of somebody who came from elsewhere', () => {
  it('are read month by month where each was given, by her at all', async () => {
    expect((await monthsFor('huy.tq')).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await monthsFor('an.nth')).filter((month) => month <= 6)).toEqual([]);
    expect((await monthsFor('an.nth')).filter((month) => month > 6)).not.toEqual([]);
    expect(await monthsFor('ha.ttt')).toEqual(expect.arrayContaining([1, 6, 7, 11]));
  });

  it('make periods that only the new body’s superiors read', async () => {
    expect(await periodsFor('an.nth')).toContain('2026');
    expect(await periodsFor('huy.tq')).not.toContain('2026');
    expect(await periodsFor('huy.tq')).not.toContain('2026-Q4');
    expect(await periodsFor('huy.tq')).toContain('2026-Q1');
  });

  it('are not printed for the year to the body she left', async () => {
    expect([await formFor('huy.tq'), await formFor('an.nth'), await formFor('ha.ttt')]).toEqual([
      404, 200, 200,
    ]);
  });
});

describe('who keeps the records of a concurrent post alone', () => {
  beforeAll(async () => {
    const { db, fixture } = server;
    const beside = { cadreId: fixture.cadreIds.bao, positionId: fixture.positionIds.staff };
    await addPost(db, { ...beside, unitId: fixture.unitIds.stc, fromOn: '2023-01-01', kind: 'concurrent' });
    await giveRole(server, 'yen.pt', 'personnel', fixture.unitIds.stc);
  });

  it('corrects neither the name nor enters what disqualifies', async () => {
    const said = { fullName: 'Phạm Quốc Bảo', kind: 'civil-servant', email: '', version: 1 };
    const wrong = { kind: 'discipline', happenedOn: '2026-11-05', fact: 'Khiển trách', document: '5/QĐ' };
    for (const [username, status] of [
      ['yen.pt', 403],
      ['huy.tq', 403],
      ['phuc.nv', 200],
    ] as const) {
      const corrected = await server.as(username).put('/api/cadres/CB-BAO', said);
      expect([username, corrected.status]).toEqual([username, status]);
      const entered = await server
        .as(username)
        .post('/api/disqualifiers', { id: newId(), cadre: 'CB-BAO', ...wrong });
      expect([username, entered.status]).toEqual([username, status === 200 ? 201 : 403]);
    }
  });
});
