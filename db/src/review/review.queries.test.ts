import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Fixture,
  insertFixture,
  openTestDatabase,
  type PersonKey,
  type TestDatabase,
} from '../testing/index.ts';
import { inTransaction, type Trx } from '../transaction.ts';
import {
  findReview,
  findReviewContent,
  findReviewOf,
  findReviewStep,
  insertMissingReviews,
  insertReview,
  insertReviewStep,
  listReviewGeneral,
  listReviewPeople,
  listReviewSteps,
  listReviews,
  listReviewsOf,
  listTotalsOfUnits,
  type Review,
  updateReview,
  writeReviewGeneral,
} from './review.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

const AT = '2026-12-01T02:00:00.000Z';
const inTrx = <T>(body: (trx: Trx) => Promise<T>) => inTransaction(database.db, body);

function reviewFor(who: PersonKey, period: string, changes: Partial<Review> = {}): Review {
  const { cadreIds, unitIds, positionIds } = fixture;
  const of = { cadreId: cadreIds[who], unitId: unitIds.ccvc, positionId: positionIds.staff, period };
  const words = { merits: '', limits: '', opinion: '', stepCount: 0, level: '' };
  const none = { submittedAt: null, approvedOn: null, appealUntilOn: null, answerDueOn: null };
  const figures = { resultHundredths: null, generalHundredths: null, totalHundredths: null };
  const found = { faults: null, delays: null };
  const fresh = { packId: 'nd335-2025', kind: 'staff', state: 'draft', createdAt: AT, version: 1 };
  return { id: newId(), ...of, ...words, ...none, ...figures, ...found, ...fresh, ...changes };
}
async function insert(...args: Parameters<typeof reviewFor>): Promise<Review> {
  const review = reviewFor(...args);
  await inTrx((trx) => insertReview(trx, review));
  return review;
}
const step = (kind: string, content = '{}', id = newId()) => ({
  ...{ id, kind, content, at: AT, accountId: fixture.accountIds.an, reason: '' },
});

describe('a review', () => {
  it('is found by its id, by its person and month, and among those of the person', async () => {
    const [october, november] = [await insert('ha', '2026-10'), await insert('ha', '2026-11')];
    expect(await findReview(database.db, october.id)).toMatchObject(october);
    expect(await findReviewOf(database.db, fixture.cadreIds.ha, '2026-11')).toMatchObject(november);
    expect(await findReviewOf(database.db, fixture.cadreIds.ha, '2026-12')).toBeUndefined();
    expect(await listReviewsOf(database.db, fixture.cadreIds.ha)).toMatchObject([november, october]);
  });

  it('changes at the version that was seen, once', async () => {
    const review = await insert('bao', '2026-10');
    const change = () => inTrx((trx) => updateReview(trx, review, { merits: 'Chủ động' }));
    expect([await change(), await change()]).toEqual([true, false]);
    expect(await findReview(database.db, review.id)).toMatchObject({
      ...review,
      merits: 'Chủ động',
      version: 2,
    });
  });

  it('is begun once for a person and month, whoever begins it', async () => {
    const known = await insert('duyen', '2026-10');
    const rows = [reviewFor('duyen', '2026-10'), reviewFor('phuc', '2026-10')];
    expect(await inTrx((trx) => insertMissingReviews(trx, rows))).toBe(1);
    expect(await inTrx((trx) => insertMissingReviews(trx, []))).toBe(0);
    expect(await findReviewOf(database.db, fixture.cadreIds.duyen, '2026-10')).toMatchObject(known);
    const month = await listReviews(database.db, '2026-10', null);
    const some = await listReviews(database.db, '2026-10', [fixture.cadreIds.phuc, fixture.cadreIds.yen]);
    expect([month.length, some.map(({ id }) => id)]).toEqual([4, [rows[1]?.id]]);
    expect(await listReviews(database.db, '2026-10', [])).toEqual([]);
  });
});

describe('what is said of a criterion', () => {
  it('is written over, a row for each review and criterion', async () => {
    const review = await insert('bao', '2026-09');
    const said = { reviewId: review.id, criterion: 'ethics', own: 500, authority: null, reason: '' };
    const next = { ...said, authority: 450, reason: 'Đi muộn' };
    for (const row of [said, next, { ...said, criterion: 'd', own: 50 }]) {
      await inTrx((trx) => writeReviewGeneral(trx, row));
    }
    const rows = await listReviewGeneral(database.db, [review.id]);
    expect(rows.toSorted((x, y) => (x.criterion < y.criterion ? -1 : 1))).toEqual([
      { ...said, criterion: 'd', own: 50 },
      next,
    ]);
    expect(await listReviewGeneral(database.db, [])).toEqual([]);
  });
});

describe('the steps of a review', () => {
  it('follow one another and move it; of two at one version the second is refused', async () => {
    const review = await insert('ha', '2026-08');
    const submitted = step('submitted');
    const take = (one: ReturnType<typeof step>) =>
      inTrx((trx) => insertReviewStep(trx, review, one, { state: 'submitted', submittedAt: AT }));
    expect([await take(submitted), await take(step('submitted'))]).toEqual([true, false]);
    const moved = { state: 'submitted', submittedAt: AT, stepCount: 1, version: 2 };
    expect(await findReview(database.db, review.id)).toMatchObject({ ...review, ...moved });
    expect(await findReviewStep(database.db, submitted.id)).toMatchObject({
      reviewId: review.id,
      sequence: 1,
    });
    const [seen] = await listReviewSteps(database.db, review.id);
    expect(seen).toMatchObject({ kind: 'submitted', byName: 'Nguyễn Thị Hồng Ân', content: '{}' });
  });

  it('keep every computation decided on; the last one is in force', async () => {
    let review = await insert('ha', '2026-07');
    expect(await findReviewContent(database.db, review.id)).toBeUndefined();
    for (const [kind, content] of [
      ['scored', '{"n":1}'],
      ['approved', '{"n":2}'],
      ['appealed', '{}'],
      ['replaced', '{"n":3}'],
      ['appealed', '{}'],
    ] as const) {
      await inTrx((trx) => insertReviewStep(trx, review, step(kind, content), { state: 'approved' }));
      review = (await findReview(database.db, review.id)) ?? review;
    }
    expect(await findReviewContent(database.db, review.id)).toBe('{"n":3}');
  });
});

describe('what people have', () => {
  it('is listed by unit once it is scored', async () => {
    await insert('ha', '2026-06', { state: 'approved', totalHundredths: 9508 });
    await insert('bao', '2026-06', { state: 'scored', resultHundredths: 6000, generalHundredths: 2500 });
    await insert('duyen', '2026-06', { state: 'submitted' });
    const totals = await listTotalsOfUnits(database.db, '2026-06', [fixture.unitIds.ccvc]);
    expect(new Set(totals.map(({ cadreId }) => cadreId))).toEqual(
      new Set([fixture.cadreIds.ha, fixture.cadreIds.bao]),
    );
    expect(await listTotalsOfUnits(database.db, '2026-06', [fixture.unitIds.stc])).toEqual([]);
    expect(await listTotalsOfUnits(database.db, '2026-06', [])).toEqual([]);
  });

  it('comes with names and kinds, of some or of everybody', async () => {
    const [ha] = await listReviewPeople(database.db, [fixture.cadreIds.ha]);
    expect(ha).toMatchObject({ code: 'CB-HA', fullName: 'Trần Thị Thu Hà', kind: 'civil-servant' });
    expect(await listReviewPeople(database.db, null)).toHaveLength(12);
    expect(await listReviewPeople(database.db, [])).toEqual([]);
  });
});
