import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Fixture,
  insertFixture,
  insertRows,
  openTestDatabase,
  rowsFor,
  type TestDatabase,
} from '../../testing/index.ts';
import { inTransaction } from '../../transaction.ts';
import { listDeliveredProducts, tieOutputsToPlans } from './plan-of-work.queries.ts';
import { findPlanOf, insertPlan, listPlansOf } from './task-plan.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

it('ties what a month delivered, and its lines, to the plan of that month alone', async () => {
  const { day, line, output, task } = rowsFor(fixture);
  const [productId = '', otherId = ''] = fixture.productIds.staff;
  const [january, february] = ['2024-01-11', '2024-02-01'].map((on) => day('ha', 'ccvc', on));
  const lines = [line(january!), line(january!, { ordinal: 1 }), line(february!)];
  const outputs = [
    output(january!, { productId, quantity: 3, standing: 'accepted', degree: 100 }),
    output(january!, { productId: otherId }),
    output(february!, { productId }),
  ];
  const plan = { id: 'plan', unitId: fixture.unitIds.ccvc, period: '2024-01', title: '', state: 'given' };
  await inTransaction(database.db, (trx) =>
    insertPlan(trx, { ...plan, at: '2024-01-01T00:00:00.000Z', accountId: null, version: 1 }),
  );
  const planned = task('ha', 'ccvc', { productId, planId: 'plan', origin: 'assigned' });
  await insertRows(database.db, {
    ...{ work_day: [january!, february!], task: [planned], work_entry: lines, output: outputs },
    output_entry: outputs.map(({ id }, i) => ({ outputId: id, entryId: lines[i]!.id })),
  });
  const found = await inTransaction(database.db, (trx) => listDeliveredProducts(trx, '2024-01'));
  expect(found.map((row) => [row.productId, row.delivered, row.accepted]).sort()).toEqual(
    [
      [productId, 3, 3],
      [otherId, 1, 0],
    ].sort(),
  );
  await inTransaction(database.db, (trx) => tieOutputsToPlans(trx, '2024-01'));
  const tied = await database.db.selectFrom('output').select(['id', 'taskId']).execute();
  expect(outputs.map(({ id }) => tied.find((row) => row.id === id)?.taskId)).toEqual([
    planned.id,
    null,
    null,
  ]);
  const entries = await database.db.selectFrom('work_entry').select(['id', 'taskId']).execute();
  expect(lines.map(({ id }) => entries.find((row) => row.id === id)?.taskId)).toEqual([
    planned.id,
    null,
    null,
  ]);
});

it('finds the plans of a unit with their rows', async () => {
  const of = { unitId: fixture.unitIds.ccvc, period: '2024-01' };
  expect(await findPlanOf(database.db, of)).toMatchObject({ id: 'plan' });
  expect(await listPlansOf(database.db, of.unitId)).toEqual([
    { id: 'plan', period: '2024-01', title: '', rows: 1 },
  ]);
  expect(await listPlansOf(database.db, fixture.unitIds.stc)).toEqual([]);
});
