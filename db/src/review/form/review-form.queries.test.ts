import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Fixture,
  insertFixture,
  insertRows,
  openTestDatabase,
  type TestDatabase,
} from '../../testing/index.ts';
import { listFrozenContents, listSigningSteps } from './review-form.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

type Step = [kind: string, accountId: string | null, content?: string];
let month = 1;

/** A review with these steps, in a month of its own. */
async function reviewWith(steps: Step[]): Promise<string> {
  const { cadreIds, unitIds, positionIds } = fixture;
  const id = newId();
  const period = `2026-${`${month++}`.padStart(2, '0')}`;
  const post = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
  const marks = { submittedAt: null, approvedOn: null, appealUntilOn: null, answerDueOn: null };
  const none = { resultHundredths: null, generalHundredths: null, totalHundredths: null };
  const rest = { packId: 'nd335-2025', kind: 'staff', state: 'draft', createdAt: '2026-01-01', version: 1 };
  await insertRows(database.db, {
    review: [{ id, period, ...post, ...rest, ...marks, ...none }],
    review_step: steps.map(([kind, accountId, content = '{}'], index) => ({
      ...{ id: newId(), reviewId: id, sequence: index + 1, kind, accountId, reason: '', content },
      at: `2026-12-0${index + 1}T02:00:00.000Z`,
    })),
  });
  return id;
}

describe('who signs reviews', () => {
  it('are those who handed in, scored, decided and replaced, in order, by the name of the person', async () => {
    const { ha, an, tuan } = fixture.accountIds;
    const id = await reviewWith([
      ['submitted', ha],
      ['returned', an],
      ['submitted', ha],
      ['scored', an],
      ['approved', tuan],
      ['appealed', ha],
      ['replaced', tuan],
    ]);
    const steps = await listSigningSteps(database.db, [id]);
    expect(steps.map(({ kind }) => kind)).toEqual([
      'submitted',
      'submitted',
      'scored',
      'approved',
      'replaced',
    ]);
    expect(steps[0]).toEqual({
      ...{ reviewId: id, kind: 'submitted', at: '2026-12-01T02:00:00.000Z' },
      name: 'Trần Thị Thu Hà',
    });
  });

  it('are named as their account where it is nobody’s, and not at all where the system did it', async () => {
    const { displayName } = await database.db
      .selectFrom('account')
      .select('displayName')
      .where('id', '=', fixture.accountIds.thu)
      .executeTakeFirstOrThrow();
    const id = await reviewWith([
      ['scored', fixture.accountIds.thu],
      ['approved', null],
    ]);
    const steps = await listSigningSteps(database.db, [id]);
    expect(steps.map(({ name }) => name)).toEqual([displayName, null]);
  });

  it('are asked for of many reviews at once, of none in no statement', async () => {
    const ids = [await reviewWith([['submitted', null]]), await reviewWith([['submitted', null]])];
    const steps = await listSigningSteps(database.db, ids);
    expect(new Set(steps.map(({ reviewId }) => reviewId))).toEqual(new Set(ids));
    expect(await listSigningSteps(database.db, [])).toEqual([]);
  });
});

describe('the computation a review was decided by', () => {
  it('is the last of those that were frozen', async () => {
    const id = await reviewWith([
      ['scored', null, '{"a":0}'],
      ['approved', null, '{"a":1}'],
      ['replaced', null, '{"a":2}'],
    ]);
    const contents = await listFrozenContents(database.db, [id]);
    expect(contents.map(({ content }) => content)).toEqual(['{"a":1}', '{"a":2}']);
    expect(await listFrozenContents(database.db, [])).toEqual([]);
  });
});
