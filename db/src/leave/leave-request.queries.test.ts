import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  EVERYBODY,
  type Fixture,
  insertFixture,
  NOBODY,
  openTestDatabase,
  scopeOf,
  type TestDatabase,
} from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import {
  findRequest,
  insertRequest,
  insertRequestStep,
  listRequestSteps,
  listRequestsOf,
  listWaitingRequests,
} from './leave-request.queries.ts';

const AT = '2024-01-12T02:00:00.000Z';
const id = newId();
let database: TestDatabase;
let fixture: Fixture;

beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  const { cadreIds, unitIds, accountIds } = fixture;
  await inTransaction(database.db, async (trx) => {
    const of = { id, cadreId: cadreIds.ha, unitId: unitIds.ccvc, state: 'asked', askedAt: AT, version: 1 };
    const days = { fromOn: '2024-01-15', toOn: '2024-01-16', kind: 'annual', isHalf: 1, reason: 'Về quê' };
    await insertRequest(trx, { ...of, ...days });
    const step = { id: newId(), kind: 'asked', at: AT, accountId: accountIds.ha, reason: '', leaveId: null };
    await insertRequestStep(trx, { id, version: 1 }, step);
  });
});
afterAll(() => database.close());

describe('a request for leave', () => {
  it('waits within the scope of its unit', async () => {
    const { unitIds } = fixture;
    const waiting = async (scope = EVERYBODY) =>
      (await listWaitingRequests(database.db, scope)).map(({ code, isHalf }) => [code, isHalf]);
    expect(await waiting()).toEqual([['CB-HA', true]]);
    expect(await waiting(scopeOf({ unitIds: [unitIds.ccvc] }))).toEqual([['CB-HA', true]]);
    expect(await waiting(scopeOf({ unitIds: [unitIds.stc] }))).toEqual([]);
    expect(await waiting(NOBODY)).toEqual([]);
  });

  it('takes its next step from the version seen only, and keeps the steps', async () => {
    const { accountIds, cadreIds } = fixture;
    const step = (version: number) =>
      inTransaction(database.db, (trx) =>
        insertRequestStep(
          trx,
          { id, version },
          { id: newId(), kind: 'refused', at: AT, accountId: accountIds.an, reason: 'Họp', leaveId: null },
        ),
      );
    expect(await step(1)).toBe(false);
    expect(await step(2)).toBe(true);
    expect(await step(2)).toBe(false);
    expect(await findRequest(database.db, id)).toMatchObject({ state: 'refused', version: 3 });
    const steps = await listRequestSteps(database.db, [id]);
    expect(steps.map(({ kind, sequence, displayName }) => [kind, sequence, displayName])).toEqual([
      ['asked', 1, 'Trần Thị Thu Hà'],
      ['refused', 2, 'Nguyễn Thị Hồng Ân'],
    ]);
    expect(await listRequestsOf(database.db, cadreIds.ha, 5)).toHaveLength(1);
    expect(await listWaitingRequests(database.db, EVERYBODY)).toEqual([]);
  });
});
