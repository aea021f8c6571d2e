import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findStoredFile, insertStoredFile } from '../file/stored-file.queries.ts';
import { type Fixture, insertFixture, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction, type Trx } from '../transaction.ts';
import {
  type AnnualRating,
  findAnnualRating,
  findRatingStep,
  insertAnnualRating,
  insertRatingStep,
  listAnnualRatings,
  listAnnualRatingsOf,
  listMonthsHandedOver,
  listRatingSteps,
} from './annual-rating.queries.ts';
import {
  findFileOfRating,
  findRatingFile,
  insertRatingFile,
  removeUnusedRatingFiles,
} from './rating-file.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

const AT = '2026-12-01T02:00:00.000Z';
const inTrx = <T>(body: (trx: Trx) => Promise<T>) => inTransaction(database.db, body);

async function begun(who: 'ha' | 'bao' | 'an', year: number): Promise<AnnualRating> {
  const rating: AnnualRating = {
    ...{ id: newId(), cadreId: fixture.cadreIds[who], unitId: fixture.unitIds.ccvc, year, kind: 'staff' },
    ...{ state: 'open', ownLevel: '', ownText: '', proposedLevel: '', decidedLevel: '', handling: '' },
    ...{ decisionNumber: '', decidedOn: null, meanHundredths: null, appealUntilOn: null, answerDueOn: null },
    ...{ stepCount: 0, createdAt: AT, version: 1 },
  };
  await inTrx((trx) => insertAnnualRating(trx, rating));
  return rating;
}

const stepBy = (accountId: string, more: object = {}) => ({
  ...{
    id: newId(),
    kind: 'self-rated',
    happenedOn: '2026-12-01',
    at: AT,
    accountId,
    level: 'good',
    number: '',
  },
  ...{ text: 'Đủ việc.', fileId: null, detail: '{}', ...more },
});

describe('a rating of a year', () => {
  it('is found by its person and year, and listed with others of the year', async () => {
    const [ha, bao] = [await begun('ha', 2031), await begun('bao', 2031)];
    expect(await findAnnualRating(database.db, ha)).toMatchObject(ha);
    expect(await listAnnualRatings(database.db, { cadreIds: null, year: 2031 })).toHaveLength(2);
    expect(await listAnnualRatings(database.db, { cadreIds: [bao.cadreId], year: 2031 })).toMatchObject([
      bao,
    ]);
    expect(await listAnnualRatings(database.db, { cadreIds: [], year: 2031 })).toEqual([]);
    expect(await listAnnualRatingsOf(database.db, ha.cadreId)).toMatchObject([ha]);
  });

  it('is one for each person and year', async () => {
    await begun('an', 2031);
    await expect(begun('an', 2031)).rejects.toThrow();
  });

  it('moves by steps in order, each over the version it was seen at', async () => {
    const rating = await begun('ha', 2032);
    const step = stepBy(fixture.accountIds.ha);
    const set = { state: 'self-rated', ownLevel: 'good' };
    expect(await inTrx((trx) => insertRatingStep(trx, rating, step, set))).toBe(true);
    expect(await inTrx((trx) => insertRatingStep(trx, rating, stepBy(fixture.accountIds.ha), set))).toBe(
      false,
    );
    expect(await findAnnualRating(database.db, rating)).toMatchObject({ ...set, stepCount: 1, version: 2 });
    const [known, ...more] = await listRatingSteps(database.db, [rating.id]);
    expect(known).toMatchObject({ ...step, sequence: 1, byName: 'Trần Thị Thu Hà', fileName: null });
    expect(more).toEqual([]);
    expect(await findRatingStep(database.db, step.id)).toMatchObject({ ratingId: rating.id, sequence: 1 });
  });

  it('has the months that were handed over for it', async () => {
    const rating = await begun('ha', 2033);
    const detail = JSON.stringify({ bodyId: 'x', months: ['2033-01'] });
    const step = stepBy(fixture.accountIds.phuc, { kind: 'handed-over', level: '', detail });
    await inTrx((trx) => insertRatingStep(trx, rating, step, {}));
    const of = { cadreIds: [rating.cadreId], year: 2033 };
    expect(await listMonthsHandedOver(database.db, of)).toMatchObject([{ cadreId: rating.cadreId, detail }]);
    expect(await listMonthsHandedOver(database.db, { cadreIds: null, year: 2032 })).toEqual([]);
    expect(await listMonthsHandedOver(database.db, { cadreIds: [], year: 2033 })).toEqual([]);
  });
});

describe('a file of a rating', () => {
  it('is read once a step names it, and goes when its sender used it for nothing', async () => {
    const rating = await begun('bao', 2034);
    const accountId = fixture.accountIds.an;
    const [used, unused] = [newId(), newId()];
    await inTrx(async (trx) => {
      for (const id of [used, unused]) {
        const content = Buffer.from('%PDF-1.7');
        const facts = { name: 'bien-ban.pdf', mediaType: 'application/pdf', size: 8, sha256: '0'.repeat(64) };
        await insertStoredFile(trx, { id, ...facts, createdAt: AT, accountId, content });
        await insertRatingFile(trx, { fileId: id, ratingId: rating.id, accountId });
      }
      await insertRatingStep(trx, rating, stepBy(accountId, { kind: 'met', fileId: used }), { state: 'met' });
      await removeUnusedRatingFiles(trx, { ratingId: rating.id, accountId });
    });
    expect(await findFileOfRating(database.db, { ratingId: rating.id, fileId: used })).toMatchObject({
      id: used,
    });
    expect(await findFileOfRating(database.db, { ratingId: rating.id, fileId: unused })).toBeUndefined();
    expect(await findRatingFile(database.db, unused)).toBeUndefined();
    expect(await findStoredFile(database.db, unused)).toBeUndefined();
    const [step] = await listRatingSteps(database.db, [rating.id]);
    expect(step).toMatchObject({ fileName: 'bien-ban.pdf', fileSize: 8 });
  });
});
