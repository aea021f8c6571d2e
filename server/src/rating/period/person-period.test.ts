import { insertRatingBasis, inTransaction } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { monthsOfPeriod } from '@so-viec/shared/rating/period.rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisationToday } from '../../access/organisation.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { decideMonths, inMonths, RATED_NOW } from '../../testing/rated.ts';
import { personPeriods, yearOf } from './person-period.ts';

let server: TestServer;
const [first, last] = [monthsOfPeriod('2026-H1'), monthsOfPeriod('2026-H2')];
const by = { at: RATED_NOW, accountId: null, version: 1 };

beforeAll(async () => {
  server = await openTestServer({ now: RATED_NOW });
  await decideMonths(server, 'ha', {
    ...inMonths(last, 9200),
    '2026-10': 9508,
    '2026-11': 9217,
    '2026-12': null,
  });
  await decideMonths(server, 'bao', inMonths(last.slice(0, 5), 9300));
  await decideMonths(server, 'an', inMonths([...first, ...last], 9500));
  await decideMonths(server, 'tuan', inMonths([...first, ...last], 9600));
  await decideMonths(server, 'yen', inMonths(last, 9400), 'snv');
});
afterAll(() => server.close());

const organisation = (today = '2027-01-15') => organisationToday(server.db, today, 0);
async function periodOf(who: keyof TestServer['fixture']['cadreIds'], period: string, today?: string) {
  const cadreIds = [server.fixture.cadreIds[who]];
  const [found] = await personPeriods(server.db, await organisation(today), { cadreIds, period });
  if (!found) throw new Error(`${who} held a post in ${period}.`);
  return found;
}

describe('the period of a person', () => {
  it('is the plain mean of the printed totals; a month without enough data leaves it', async () => {
    const quarter = await periodOf('ha', '2026-Q4');
    expect(quarter).toMatchObject({
      mean: { meanHundredths: 9363, counted: ['2026-10', '2026-11'], left: ['2026-12'] },
      level: 'excellent',
      steps: [{ rule: 'total', level: 'excellent' }],
      isProvisional: false,
    });
    expect(quarter.months.map(({ state }) => state)).toEqual(['decided', 'decided', 'no-data']);
    expect(quarter.person).toMatchObject({
      code: 'CB-HA',
      bodyId: server.fixture.unitIds.snv,
      group: 'specialised',
    });
  });

  it('is provisional while it lasts or a month waits for its decision', async () => {
    const running = await periodOf('ha', '2026-Q4', '2026-11-22');
    expect(running.isProvisional).toBe(true);
    expect((await periodOf('bao', '2026-Q4')).months.at(-1)?.state).toBe('pending');
    expect((await periodOf('bao', '2026-Q4')).isProvisional).toBe(true);
    expect((await periodOf('ha', '2026-H1')).mean).toMatchObject({
      meanHundredths: null,
      reason: 'no-months',
    });
  });

  it('has no rating for a year of under six months of work', async () => {
    expect(await periodOf('bao', '2026')).toMatchObject({
      mean: { meanHundredths: 9300, level: null, reason: 'too-few-months' },
      level: null,
    });
    const figures = { ...Object.fromEntries(NO_FIGURES.map((name) => [name, 0])), minutes: 480 };
    const { cadreIds, unitIds, positionIds } = server.fixture;
    const of = {
      month: '2026-12',
      cadreId: cadreIds.bao,
      unitId: unitIds.ccvc,
      positionId: positionIds.staff,
    };
    await server.db
      .insertInto('cadre_month')
      .values({ ...of, ...figures, loggedMask: 1 } as never)
      .execute();
    expect((await periodOf('bao', '2026')).level).toBe('excellent');
  });

  it('is not there before it begins, nor for who held no post in it', async () => {
    const of = { cadreIds: null, period: '2027-Q2' };
    expect(await personPeriods(server.db, await organisation(), of)).toEqual([]);
    const nobody = { cadreId: newId(), year: 2026 };
    expect(await yearOf(server.db, await organisation(), nobody)).toBeUndefined();
  });

  it('has months that another body decided, with their unit', async () => {
    const year = await yearOf(server.db, await organisation(), {
      cadreId: server.fixture.cadreIds.yen,
      year: 2026,
    });
    expect(year?.person.bodyId).toBe(server.fixture.unitIds.stc);
    expect(year?.months.at(-1)).toMatchObject({ state: 'decided', unitId: server.fixture.unitIds.snv });
  });
});

describe('a level', () => {
  it('is the last one where something disqualifies, in the body it counts in, until it is lifted', async () => {
    const { cadreIds, unitIds } = server.fixture;
    const row = {
      ...{ id: newId(), cadreId: cadreIds.an, unitId: unitIds.snv, kind: 'discipline', ...by },
      ...{ happenedOn: '2026-08-03', fact: 'Cảnh cáo', document: '7/QĐ', liftedAt: null, liftedReason: '' },
    };
    const elsewhere = { ...row, id: newId(), cadreId: cadreIds.ha, unitId: unitIds.stc };
    await inTransaction(server.db, async (trx) => {
      await insertRatingBasis(trx, 'disqualifier', row);
      await insertRatingBasis(trx, 'disqualifier', elsewhere);
      await insertRatingBasis(trx, 'disqualifier', {
        ...row,
        id: newId(),
        cadreId: cadreIds.ha,
        kind: 'waste-in-unit',
      });
    });
    expect((await periodOf('an', '2026-H2')).steps.at(-1)).toEqual({
      rule: 'disqualifier',
      level: 'unsatisfactory',
    });
    expect((await periodOf('an', '2026-Q4')).level).toBe('excellent');
    const staff = await periodOf('ha', '2026-H2');
    expect(staff.level).toBe('excellent');
    expect(staff.disqualifiers.map(({ counts }) => counts)).toEqual([false, false]);
  });

  it('of a head is never above the body’s', async () => {
    const points = { generalHundredths: 2500, resultHundredths: 5800, mostLevel: '', conditions: '' };
    const score = { id: newId(), unitId: server.fixture.unitIds.snv, period: '2026', ...points, ...by };
    await inTransaction(server.db, (trx) =>
      insertRatingBasis(trx, 'body_score', { ...score, isOutstanding: 0 }),
    );
    expect(await periodOf('tuan', '2026')).toMatchObject({
      computedLevel: 'good',
      level: 'good',
      body: { totalHundredths: 8300 },
    });
    expect((await periodOf('tuan', '2026-Q4')).body).toBeNull();
  });

  it('over the share is lowered by a decision, and what it was stays beside', async () => {
    const { cadreIds, unitIds } = server.fixture;
    const of = { id: newId(), cadreId: cadreIds.ha, period: '2026-Q4', unitId: unitIds.snv };
    const decision = { ...of, decision: 'lowered', reason: 'Vượt tỷ lệ', number: '1/QĐ', ...by };
    await inTransaction(server.db, (trx) => insertRatingBasis(trx, 'excellent_decision', decision));
    expect(await periodOf('ha', '2026-Q4')).toMatchObject({
      computedLevel: 'excellent',
      level: 'good',
      decision: { decision: 'lowered' },
    });
  });
});

const NO_FIGURES = [
  ...['minutesAccepted', 'minutesWaiting', 'minutesWithOutput', 'minutesUnderWay', 'minutesWithoutOutput'],
  ...['minutesAdHoc', 'minutesA', 'minutesB', 'minutesC', 'minutesD', 'entries', 'entriesWithoutOutput'],
  ...['outputsDelivered', 'outputsAccepted'],
];
