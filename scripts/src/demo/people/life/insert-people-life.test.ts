import { listPostsOf, listRequestSteps, listWaitingRequests } from '@so-viec/db';
import { EVERYBODY, openTestDatabase, type TestDatabase } from '@so-viec/db/testing';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDemo } from '../../fill.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await fillDemo(database.db, { cadres: 300 });
}, 120_000);
afterAll(() => database.close());

describe('the people of the demo', () => {
  it('ask for leave that waits for the head, and some have their answer', async () => {
    const waiting = await listWaitingRequests(database.db, EVERYBODY);
    expect(waiting.length).toBeGreaterThan(0);
    const steps = await listRequestSteps(
      database.db,
      waiting.map(({ id }) => id),
    );
    expect(steps.map(({ kind }) => kind)).toEqual(waiting.map(() => 'asked'));
  });

  it('change hours and weeks from a Monday to come, without a gap', async () => {
    const rows = await database.db
      .selectFrom('assignment')
      .select(['cadreId', 'weeklyPattern', 'dailyMinutes', 'fromOn'])
      .where((eb) => eb.or([eb('weeklyPattern', 'is not', null), eb('dailyMinutes', '=', 240)]))
      .execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const { cadreId } of rows) {
      const [next, last] = await listPostsOf(database.db, cadreId);
      expect([next?.toOn, (last?.toOn ?? '') < (next?.fromOn ?? '')]).toEqual([null, true]);
    }
  });

  it('have half Saturdays at the counters of the one-stop shop, by a decision and from that Monday only', async () => {
    const versions = await database.db
      .selectFrom('unit_version as v')
      .innerJoin('unit as u', 'u.id', 'v.unitId')
      .select(['u.code', 'v.fromOn', 'v.toOn', 'v.weeklyPattern', 'v.decision'])
      .where('u.code', 'like', 'HCC%')
      .where('v.weeklyPattern', 'is not', null)
      .execute();
    expect(versions).toMatchObject([
      { toOn: null, weeklyPattern: '480 480 480 480 480 240 0', decision: '28/QĐ-HCC' },
    ]);
    expect((versions[0]?.fromOn ?? '') > todayIn(new Date())).toBe(true);
  });
});
