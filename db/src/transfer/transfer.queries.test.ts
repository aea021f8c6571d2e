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
  findTransfer,
  findTransferStep,
  findWaitingTransfer,
  insertTransfer,
  insertTransferStep,
  listTransferSteps,
  listTransfersOf,
  listTransfersWithin,
  listWaitingTransfers,
} from './transfer.queries.ts';

const AT = '2024-01-12T02:00:00.000Z';
const LATER = '2024-01-12T03:00:00.000Z';
const SINCE = '2024-01-12T02:30:00.000Z';
const id = newId();
const stepId = newId();
let database: TestDatabase;
let fixture: Fixture;

beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  const { cadreIds, unitIds, accountIds, assignmentIds } = fixture;
  const row = {
    ...{ id, cadreId: cadreIds.ha, assignmentId: assignmentIds.ha, side: 'sending', fromOn: '2024-02-01' },
    ...{ fromUnitId: unitIds.ccvc, toUnitId: unitIds.stc, decision: '5/QĐ', decidedOn: null, words: '' },
    ...{ terms: '', state: 'proposed', proposedAt: AT, changedAt: AT, version: 1 },
  };
  await inTransaction(database.db, (trx) =>
    insertTransfer(trx, row, { id: stepId, accountId: accountIds.phuc }),
  );
});
afterAll(() => database.close());

describe('a transfer', () => {
  it('is within the scope of the unit it leaves, of the body it goes to, and of its person', async () => {
    const { unitIds, cadreIds } = fixture;
    const within = async (scope = EVERYBODY) =>
      (await listTransfersWithin(database.db, scope, SINCE)).map(({ code }) => code);
    expect(await within()).toEqual(['CB-HA']);
    expect(await within(scopeOf({ unitIds: [unitIds.ccvc] }))).toEqual(['CB-HA']);
    expect(await within(scopeOf({ unitIds: [unitIds.stc] }))).toEqual(['CB-HA']);
    expect(await within(scopeOf({ cadreId: cadreIds.ha }))).toEqual(['CB-HA']);
    expect(await within(scopeOf({ unitIds: [unitIds.tinh] }))).toEqual([]);
    expect(await within(NOBODY)).toEqual([]);
  });

  it('waits for one person', async () => {
    const { cadreIds } = fixture;
    expect(await findWaitingTransfer(database.db, cadreIds.ha)).toMatchObject({ id, terms: null });
    expect(await findWaitingTransfer(database.db, cadreIds.bao)).toBeUndefined();
    expect(await listWaitingTransfers(database.db, [cadreIds.bao, cadreIds.ha])).toHaveLength(1);
    expect(await listWaitingTransfers(database.db, [])).toEqual([]);
  });

  it('takes its next step from the version seen only, and keeps what was named', async () => {
    const { accountIds, assignmentIds, cadreIds, unitIds } = fixture;
    const terms = JSON.stringify({ unitId: unitIds.stc });
    const step = { kind: 'accepted', at: LATER, accountId: accountIds.yen, reason: '' };
    const take = (version: number) =>
      inTransaction(database.db, (trx) =>
        insertTransferStep(
          trx,
          { id, version, terms },
          { ...step, id: newId(), assignmentId: assignmentIds.ha },
        ),
      );
    expect(await take(2)).toBe(false);
    expect(await take(1)).toBe(true);
    expect(await take(1)).toBe(false);
    expect(await findTransfer(database.db, id)).toMatchObject({
      ...{ state: 'accepted', version: 2, changedAt: LATER, fullName: 'Trần Thị Thu Hà' },
      terms: { unitId: unitIds.stc },
    });
    const steps = await listTransferSteps(database.db, [id]);
    expect(steps.map(({ kind, sequence, displayName }) => [kind, sequence, displayName])).toEqual([
      ['proposed', 1, 'Nguyễn Văn Phúc'],
      ['accepted', 2, 'Phan Thị Yến'],
    ]);
    expect(await listTransferSteps(database.db, [])).toEqual([]);
    expect(await findTransferStep(database.db, stepId)).toMatchObject({ transferId: id });
    expect(await listTransfersOf(database.db, cadreIds.ha)).toHaveLength(1);
    expect(await findWaitingTransfer(database.db, cadreIds.ha)).toBeUndefined();
  });

  it('that was answered stays in the list for a while', async () => {
    expect(await listTransfersWithin(database.db, EVERYBODY, SINCE)).toHaveLength(1);
    expect(await listTransfersWithin(database.db, EVERYBODY, '2024-01-13')).toEqual([]);
  });
});
