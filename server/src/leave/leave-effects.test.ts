import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addJanuary, CLOSING_NOW, closeAll } from '../testing/closings.ts';
import { addDay, openTestServer, type TestServer } from '../testing/index.ts';

/** On 05/02/2024: Hà's Monday 08/01 is logged and accepted, the Tuesday only logged. */
let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: CLOSING_NOW });
  await addJanuary(server);
  const { cadreIds, unitIds, positionIds } = server.fixture;
  const row = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
  await addDay(server.db, { ...row, day: '2024-01-09', lines: [{ minutes: 60 }, { minutes: 30 }] });
});
afterEach(() => server.close());

const effects = async (as: string, fromOn: string, toOn: string) =>
  (await server.as(as).get(`/api/cadres/CB-HA/leave-effects?fromOn=${fromOn}&toOn=${toOn}`)).body;

describe('before leave is written down, asked for or granted', () => {
  it.each(['phuc.nv', 'ha.ttt', 'an.nth'])('%s is told what it touches', async (as) => {
    const { fixture, db } = server;
    const work = {
      cadreId: fixture.cadreIds.ha,
      unitId: fixture.unitIds.ccvc,
      positionId: fixture.positionIds.staff,
    };
    const review = { packId: 'da09-2024', kind: 'staff', state: 'approved', version: 1, period: '2024-01' };
    const stored = { ...work, ...review, id: newId(), createdAt: '2024-02-01T00:00:00.000Z' };
    await db.insertInto('review').values(stored).execute();
    expect(await effects(as, '2024-01-06', '2024-01-09')).toEqual({
      ...{ workingDays: 2, days: 2, minutes: 570, accepted: 1, acceptedMinutes: 480, decided: 1 },
      ...{ pastMonths: { first: '2024-01', last: '2024-01', count: 1 }, closedMonths: [] },
    });
    expect(await effects(as, '2024-02-06', '2024-02-06')).toMatchObject({
      ...{ workingDays: 1, days: 0, decided: 0, pastMonths: { count: 0 } },
    });
  });

  it('who reads no days is told of no work', async () => {
    expect(await effects('vinh.dq', '2024-01-08', '2024-01-09')).toMatchObject({ days: 0, workingDays: 2 });
  });

  it('a month that is closed for the unit the person has left does not stand in the way', async () => {
    const { db, fixture } = server;
    const post = await db
      .selectFrom('assignment')
      .selectAll()
      .where('id', '=', fixture.assignmentIds.ha)
      .executeTakeFirstOrThrow();
    await db.updateTable('assignment').set({ toOn: '2024-01-31' }).where('id', '=', post.id).execute();
    const moved = { id: newId(), unitId: fixture.unitIds.stc, positionId: fixture.positionIds.finance };
    await db
      .insertInto('assignment')
      .values({ ...post, ...moved, fromOn: '2024-02-01' })
      .execute();
    const sums = { unit: '{}', figures: '{}', undecided: 0, fingerprint: '' };
    await db
      .insertInto('closing')
      .values({
        ...{ id: newId(), month: '2024-02', unitId: fixture.unitIds.ccvc, kind: 'unit', edition: 1 },
        ...{ at: CLOSING_NOW, accountId: null, reopenedAt: null, ...sums },
      })
      .execute();
    expect(await effects('ha.ttt', '2024-01-31', '2024-02-06')).toMatchObject({ closedMonths: [] });
    const asked = { fromOn: '2024-01-31', toOn: '2024-02-06', kind: 'annual', isHalf: false, reason: '' };
    const { status } = await server.as('ha.ttt').put(`/api/leave-requests/${newId()}`, asked);
    expect(status).toBe(200);
  });

  it('a closed month is named, and refused to who asks already', async () => {
    const { cadreIds } = server.fixture;
    await server.db
      .updateTable('work_day')
      .set({ state: 'accepted' })
      .where('cadreId', '=', cadreIds.ha)
      .execute();
    await closeAll(server);
    expect(await effects('ha.ttt', '2024-01-31', '2024-02-01')).toMatchObject({ closedMonths: ['2024-01'] });
    const asked = { fromOn: '2024-01-31', toOn: '2024-02-01', kind: 'annual', isHalf: false, reason: '' };
    const { body } = await server.as('ha.ttt').put(`/api/leave-requests/${newId()}`, asked);
    expect(body.code).toBe('month-closed');
  });
});
