import { listTransferSteps, listTransfersWithin } from '@so-viec/db';
import { EVERYBODY, openTestDatabase, type TestDatabase } from '@so-viec/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDemo } from '../fill.ts';

const TODAY = '2026-11-23';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await fillDemo(database.db, { cadres: 150, toMonth: '2024-01', today: TODAY });
}, 120_000);
afterAll(() => database.close());

describe('the transfer of the demo', () => {
  it('waits for the officer of Sở Nội vụ, from the Monday to come', async () => {
    const [waiting, ...others] = await listTransfersWithin(database.db, EVERYBODY, '9999');
    expect(others).toEqual([]);
    expect(waiting).toMatchObject({ side: 'sending', state: 'proposed', fromOn: '2026-11-30' });
    const unit = await database.db
      .selectFrom('unit')
      .select('code')
      .where('id', '=', waiting?.toUnitId ?? '')
      .executeTakeFirst();
    expect(unit?.code).toBe('SNV');
    const [step] = await listTransferSteps(database.db, [waiting?.id ?? '']);
    expect(step).toMatchObject({ kind: 'proposed', at: '2026-11-22T03:20:00.000Z' });
  });

  it('was proposed by an officer of the body that the post is in', async () => {
    const rows = await database.db
      .selectFrom('transfer_step as s')
      .innerJoin('transfer as t', 't.id', 's.transferId')
      .innerJoin('role_grant as r', 'r.accountId', 's.accountId')
      .innerJoin('unit_version as v', 'v.unitId', 't.fromUnitId')
      .select(['r.role', 'r.unitId', 't.fromUnitId', 'v.parentId'])
      .execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const { role, unitId, fromUnitId, parentId } of rows) {
      expect([role, [fromUnitId, parentId].includes(unitId)]).toEqual(['personnel', true]);
    }
  });
});
