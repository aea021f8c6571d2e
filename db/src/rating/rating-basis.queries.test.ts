import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fixture, insertFixture, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction, type Trx } from '../transaction.ts';
import { listMonthsLogged, listMonthTotals } from './month-total.queries.ts';
import {
  type BodyScore,
  type DisqualifierRow,
  type ExcellentDecision,
  findBodyScore,
  findDisqualifier,
  findExcellentDecision,
  insertRatingBasis,
  listBodyScores,
  listDisqualifiers,
  listExcellentDecisions,
  listRatingRevisions,
  updateRatingBasis,
} from './rating-basis.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

const inTrx = <T>(body: (trx: Trx) => Promise<T>) => inTransaction(database.db, body);
const by = () => ({ at: '2026-12-03T02:00:00.000Z', accountId: fixture.accountIds.thu, version: 1 });

const scoreOf = (): BodyScore => ({
  ...{ id: newId(), unitId: fixture.unitIds.snv, period: '2026-Q4', ...by() },
  ...{ generalHundredths: 2800, resultHundredths: 6500, mostLevel: '', conditions: '', isOutstanding: 0 },
});
const disqualifierOf = (happenedOn: string): DisqualifierRow => ({
  ...{ id: newId(), cadreId: fixture.cadreIds.ha, unitId: fixture.unitIds.snv, kind: 'discipline', ...by() },
  ...{ happenedOn, fact: 'Khiển trách', document: '12/QĐ-SNV', liftedAt: null, liftedReason: '' },
});

describe('a body’s score', () => {
  it('is found by its id and its period', async () => {
    const score = scoreOf();
    await inTrx((trx) => insertRatingBasis(trx, 'body_score', score));
    expect(await findBodyScore(database.db, score.id)).toMatchObject(score);
    expect(await listBodyScores(database.db, '2026-Q4')).toMatchObject([score]);
    expect(await listBodyScores(database.db, '2026-H2')).toEqual([]);
  });

  it('is there once for a body and a period', async () => {
    await expect(inTrx((trx) => insertRatingBasis(trx, 'body_score', scoreOf()))).rejects.toThrow();
  });

  it('changes at the version seen and keeps each earlier content', async () => {
    const [known] = await listBodyScores(database.db, '2026-Q4');
    if (!known) throw new Error('It was inserted before.');
    const better = { ...known, resultHundredths: 6600 };
    expect(await inTrx((trx) => updateRatingBasis(trx, 'body_score', 1, better))).toBe(true);
    expect(await inTrx((trx) => updateRatingBasis(trx, 'body_score', 1, better))).toBe(false);
    const kept = await listRatingRevisions(database.db, [known.id]);
    expect(kept.map(({ version, content }) => [version, JSON.parse(content).resultHundredths])).toEqual([
      [1, 6500],
      [2, 6600],
    ]);
    expect(kept[0]?.byName).toBeTruthy();
    expect(await listRatingRevisions(database.db, [])).toEqual([]);
  });
});

describe('what disqualifies somebody', () => {
  it('stands in the periods that have its day', async () => {
    const found = disqualifierOf('2026-10-20');
    await inTrx((trx) => insertRatingBasis(trx, 'disqualifier', found));
    await inTrx((trx) => insertRatingBasis(trx, 'disqualifier', disqualifierOf('2026-03-02')));
    const within = { fromOn: '2026-10-01', toOn: '2026-12-31' };
    expect(await listDisqualifiers(database.db, { ...within, cadreIds: null })).toMatchObject([found]);
    expect(await listDisqualifiers(database.db, { ...within, cadreIds: [fixture.cadreIds.an] })).toEqual([]);
    expect(await listDisqualifiers(database.db, { ...within, cadreIds: [] })).toEqual([]);
    expect(await findDisqualifier(database.db, found.id)).toMatchObject(found);
  });
});

describe('a decision on an excellent rating', () => {
  it('is found for its person and period', async () => {
    const decision: ExcellentDecision = {
      ...{ id: newId(), cadreId: fixture.cadreIds.ha, period: '2026', unitId: fixture.unitIds.snv, ...by() },
      ...{ decision: 'lowered', reason: 'Vượt tỷ lệ', number: '45/QĐ-SNV' },
    };
    await inTrx((trx) => insertRatingBasis(trx, 'excellent_decision', decision));
    const { ha, an } = fixture.cadreIds;
    const of = (cadreIds: string[] | null, period = '2026') =>
      listExcellentDecisions(database.db, { cadreIds, period });
    expect(await of(null)).toMatchObject([decision]);
    expect(await of([ha])).toMatchObject([decision]);
    expect([...(await of([an])), ...(await of([])), ...(await of(null, '2026-Q4'))]).toEqual([]);
    expect(await findExcellentDecision(database.db, decision.id)).toMatchObject(decision);
  });
});

describe('the months of a period', () => {
  const review = (period: string, state: string, packId = 'nd335-2025') => ({
    ...{ id: newId(), cadreId: fixture.cadreIds.ha, unitId: fixture.unitIds.ccvc, period, packId, state },
    ...{ positionId: fixture.positionIds.staff, kind: 'staff', submittedAt: null, approvedOn: null },
    ...{ appealUntilOn: null, answerDueOn: null, resultHundredths: 6500, generalHundredths: 2800 },
    ...{ totalHundredths: 9300, level: 'excellent', createdAt: by().at, version: 1 },
  });

  it('are those that were decided by the pack', async () => {
    const rows = [
      review('2026-10', 'approved'),
      review('2026-11', 'scored'),
      review('2026-12', 'approved', 'da09-2024'),
    ];
    await database.db.insertInto('review').values(rows).execute();
    const months = ['2026-10', '2026-11', '2026-12'];
    const of = { months, packId: 'nd335-2025' };
    const found = await listMonthTotals(database.db, { ...of, cadreIds: null });
    expect(found.map(({ period, totalHundredths }) => [period, totalHundredths])).toEqual([
      ['2026-10', 9300],
    ]);
    expect(await listMonthTotals(database.db, { ...of, cadreIds: [] })).toEqual([]);
    expect(await listMonthTotals(database.db, { ...of, cadreIds: [fixture.cadreIds.an] })).toEqual([]);
  });

  it('name those with any work written down', async () => {
    expect(await listMonthsLogged(database.db, { cadreIds: null, months: ['2026-10'] })).toEqual([]);
    expect(await listMonthsLogged(database.db, { cadreIds: [], months: ['2026-10'] })).toEqual([]);
  });
});
