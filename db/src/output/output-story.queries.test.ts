import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Fixture,
  insertFixture,
  insertRows,
  openTestDatabase,
  rowsFor,
  scopeOf,
  type TestDatabase,
} from '../testing/index.ts';
import { inTransaction, type Trx } from '../transaction.ts';
import {
  insertDeliveries,
  listDeliveriesOf,
  listOutputsOfTask,
  listOutputsToDeliver,
  listSharesOfWork,
  restoreDeliveries,
  withdrawDeliveries,
} from './delivery.queries.ts';
import { insertEvidence, listEvidence, markEvidenceRemoved } from './evidence.queries.ts';
import { insertOutputRemark, listChecksOf } from './output-check.queries.ts';
import { findClaimOf } from './output-claim.queries.ts';
import { listShares, replaceShares } from './output-share.queries.ts';
import {
  countBehind,
  listLinesBehind,
  listOutputsOfDay,
  listOutputsToCheck,
} from './output-story.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
let rows: ReturnType<typeof rowsFor>;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  rows = rowsFor(fixture);
});
afterAll(() => database.close());

const inTrx = <T>(body: (trx: Trx) => Promise<T>) => inTransaction(database.db, body);
const at = (hour: number) => `2024-03-01T${String(hour).padStart(2, '0')}:00:00.000Z`;
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

/** A day with its submission and the products it delivered. */
async function dayWith(workedOn: string, outputIds: string[], state: 'draft' | 'submitted' = 'submitted') {
  const day = rows.day('ha', 'ccvc', workedOn, { state });
  const step = { id: `s-${day.id}`, workDayId: day.id, sequence: 1, kind: 'submission', at: at(8) };
  await insertRows(database.db, {
    work_day: [day],
    day_step: [{ ...step, accountId: fixture.accountIds.ha, reason: '' }],
    output: outputIds.map((id) => rows.output(day, { id, documentNumber: `${id}/BC` })),
  });
  const delivery = (outputId: string, sequence = 1) => ({
    ...{
      id: `d-${outputId}-${sequence}`,
      outputId,
      sequence,
      deliveredOn: workedOn,
      quantity: 1,
      dueOn: null,
    },
    ...{ dayStepId: step.id, at: at(8), accountId: fixture.accountIds.ha, note: '', withdrawnAt: null },
  });
  return { day, delivery };
}
const check = (
  id: string,
  outputId: string,
  kind: string,
  hour: number,
  ofCheckId: string | null = null,
) => ({
  ...{ id, outputId, dayStepId: null, kind, degree: null, quantity: 1, at: at(hour), reason: '' },
  ...{ accountId: fixture.accountIds.an, deliveryId: null, ofCheckId },
});

describe('deliveries of a day', () => {
  it('are of its products that wait and are not handed in, and go back with the day while nobody decided', async () => {
    const { day, delivery } = await dayWith('2024-03-01', ['a-1', 'a-2', 'a-3', 'a-4']);
    await inTrx((trx) =>
      insertDeliveries(
        trx,
        ['a-1', 'a-2'].map((id) => delivery(id)),
      ),
    );
    await inTrx((trx) => insertDeliveries(trx, []));
    await database.db.updateTable('output').set({ standing: 'accepted' }).where('id', '=', 'a-2').execute();
    await database.db.updateTable('output').set({ standing: 'fault' }).where('id', '=', 'a-3').execute();
    const open = async () =>
      (await inTrx((trx) => listOutputsToDeliver(trx, day.id))).map(({ id, deliveries }) => [id, deliveries]);
    await inTrx((trx) => insertDeliveries(trx, [{ ...delivery('a-4'), dayStepId: null }]));
    expect(await open()).toEqual([]);
    const back = async () =>
      (await listDeliveriesOf(database.db, ['a-1', 'a-2', 'a-4'])).map(({ withdrawnAt }) => withdrawnAt);
    await inTrx((trx) => withdrawDeliveries(trx, day.id, at(9)));
    expect(await back()).toEqual([at(9), null, null]);
    expect(await open()).toEqual([['a-1', 1]]);
    await inTrx((trx) => restoreDeliveries(trx, day.id, at(10)));
    expect(await back()).toEqual([at(9), null, null]);
    await inTrx((trx) => restoreDeliveries(trx, day.id, at(9)));
    expect(await back()).toEqual([null, null, null]);
  });
});

describe('the products that wait for a check', () => {
  it('are those handed in within the scope, of work that was taken, and those whose cause is asked for', async () => {
    await dayWith('2024-03-04', ['b-1', 'b-2', 'b-3', 'b-4']);
    await dayWith('2024-03-05', ['b-draft'], 'draft');
    const proposed = rows.task('ha', 'ccvc', { id: 'b-task', state: 'proposed' });
    await insertRows(database.db, { task: [proposed] });
    const set = (id: string, changes: object) =>
      database.db.updateTable('output').set(changes).where('id', '=', id).execute();
    await set('b-2', { taskId: 'b-task' });
    await set('b-3', { standing: 'accepted', degree: 100 });
    await set('b-4', { standing: 'accepted', degree: 100 });
    await inTrx(async (trx) => {
      await insertOutputRemark(trx, check('k-d3', 'b-3', 'delay', 9));
      await insertOutputRemark(trx, check('k-q3', 'b-3', 'cause-asked', 10, 'k-d3'));
      await insertOutputRemark(trx, check('k-d4', 'b-4', 'delay', 9));
      await insertOutputRemark(trx, check('k-q4', 'b-4', 'cause-asked', 10, 'k-d4'));
      await insertOutputRemark(trx, check('k-y4', 'b-4', 'cause-confirmed', 11, 'k-d4'));
    });
    const own = (scope: Parameters<typeof listOutputsToCheck>[1]) => listOutputsToCheck(database.db, scope);
    const found = ids(await own(scopeOf({ unitIds: [fixture.unitIds.ccvc] })));
    expect(found.filter((id) => id.startsWith('b-'))).toEqual(['b-1', 'b-3']);
    expect(await own(scopeOf({ unitIds: [fixture.unitIds.stc] }))).toEqual([]);
    expect(ids(await listChecksOf(database.db, ['b-4']))).toEqual(['k-d4', 'k-q4', 'k-y4']);
    expect(await listChecksOf(database.db, [])).toEqual([]);
  });

  it('are counted with what was handed in and what proves them', async () => {
    const { day, delivery } = await dayWith('2024-03-06', ['c-1']);
    await inTrx(async (trx) => {
      await insertDeliveries(trx, [delivery('c-1', 1), { ...delivery('c-1', 2), withdrawnAt: at(9) }]);
      const proof = { outputId: 'c-1', kind: 'link', fileId: null, url: 'https://a.vn/', name: '' };
      const by = { at: at(9), accountId: fixture.accountIds.ha, removedAt: null, removedBy: null };
      await insertEvidence(trx, { id: 'e-1', ...proof, ...by });
      await insertEvidence(trx, { id: 'e-2', ...proof, ...by });
      const gone = { id: 'e-2', removedAt: at(10), removedBy: fixture.accountIds.ha };
      expect([await markEvidenceRemoved(trx, gone), await markEvidenceRemoved(trx, gone)]).toEqual([
        true,
        false,
      ]);
    });
    const behind = await countBehind(database.db, ['c-1']);
    expect([behind.deliveries.get('c-1'), behind.evidence.get('c-1')]).toEqual([1, 1]);
    expect((await countBehind(database.db, [])).evidence.size).toBe(0);
    const proofs = await listEvidence(database.db, 'c-1');
    expect(proofs.map(({ id, byName, removedByName }) => [id, byName, removedByName])).toEqual([
      ['e-1', 'Trần Thị Thu Hà', null],
      ['e-2', 'Trần Thị Thu Hà', 'Trần Thị Thu Hà'],
    ]);
    expect(ids(await listOutputsOfDay(database.db, day.id))).toEqual(['c-1']);
  });
});

describe('a document’s number', () => {
  it('is claimed by what was handed in, in the units and the year named, whatever its spaces and case', async () => {
    await dayWith('2024-03-07', ['đ-1']);
    await dayWith('2024-03-08', ['đ-2'], 'draft');
    const unitIds = new Set([fixture.unitIds.ccvc]);
    const claim = (documentNumber: string, more: object = {}) =>
      inTrx((trx) => findClaimOf(trx, { documentNumber, year: '2024', exceptIds: [], unitIds, ...more }));
    for (const number of ['Đ-1 / bc', 'đ–1–BC', '0Đ/1/bc']) {
      expect((await claim(number))?.fullName).toBe('Trần Thị Thu Hà');
    }
    await dayWith('2024-03-09', ['Ô-3', '0']);
    expect([(await claim('ô\u00a0-3/bc'))?.id, (await claim('0/BC'))?.id]).toEqual(['Ô-3', '0']);
    expect(await claim('đ-2/BC')).toBeUndefined();
    expect(await claim('đ-1/BC', { year: '2025' })).toBeUndefined();
    expect(await claim('đ-1/BC', { exceptIds: ['đ-1'] })).toBeUndefined();
    expect(await claim('đ-1/BC', { unitIds: new Set([fixture.unitIds.stc]) })).toBeUndefined();
  });
});

describe('who made a product and what is behind it', () => {
  it('are its shares, replaced as a whole, and those that were given with the work', async () => {
    const { ha, bao } = fixture.cadreIds;
    const { day } = await dayWith('2024-03-11', ['f-1', 'f-2']);
    const task = rows.task('ha', 'ccvc', { id: 'f-task' });
    await insertRows(database.db, { task: [task] });
    await database.db
      .insertInto('task_collaborator')
      .values({ taskId: task.id, cadreId: bao, shareMilli: 250 })
      .execute();
    await database.db
      .updateTable('output')
      .set({ taskId: task.id })
      .where('workDayId', '=', day.id)
      .execute();
    const given = await inTrx((trx) => listSharesOfWork(trx, ['f-1', 'f-2']));
    expect(given.map(({ outputId, shareMilli }) => [outputId, shareMilli])).toEqual([
      ['f-1', 250],
      ['f-2', 250],
    ]);
    const shares = [
      { cadreId: ha, shareMilli: 400 },
      { cadreId: bao, shareMilli: 600 },
    ];
    await inTrx((trx) => replaceShares(trx, 'f-1', shares));
    expect((await listShares(database.db, ['f-1'])).map(({ fullName }) => fullName)).toEqual([
      'Phạm Quốc Bảo',
      'Trần Thị Thu Hà',
    ]);
    expect(await inTrx((trx) => listSharesOfWork(trx, ['f-1']))).toEqual([]);
    await inTrx((trx) => replaceShares(trx, 'f-1', []));
    expect(await listShares(database.db, ['f-1'])).toEqual([]);
    expect(ids(await inTrx((trx) => listOutputsOfTask(trx, task.id)))).toEqual(['f-1', 'f-2']);
  });

  it('are the lines tied to it and all lines of its work, by day', async () => {
    const { day } = await dayWith('2024-03-13', ['g-1']);
    const earlier = rows.day('bao', 'ccvc', '2024-03-12');
    const task = rows.task('ha', 'ccvc', { id: 'g-task' });
    const lines = [
      rows.line(day, { id: 'g-tied' }),
      rows.line(earlier, { id: 'g-work', taskId: task.id, state: 'under-way' }),
      rows.line(day, { id: 'g-other' }),
    ];
    await insertRows(database.db, {
      ...{ task: [task], work_day: [earlier], work_entry: lines },
      output_entry: [{ outputId: 'g-1', entryId: 'g-tied' }],
    });
    const behind = (taskId: string | null) => listLinesBehind(database.db, { id: 'g-1', taskId });
    expect(ids(await behind('g-task'))).toEqual(['g-work', 'g-tied']);
    expect(ids(await behind(null))).toEqual(['g-tied']);
  });
});
