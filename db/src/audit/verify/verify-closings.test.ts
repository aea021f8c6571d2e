import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFixtureDatabase, type TestDatabase } from '../../testing/index.ts';
import { inTransaction } from '../../transaction.ts';
import { insertAuditEvent } from '../audit.queries.ts';
import { listCheckpoints, sealPending } from '../seal.queries.ts';
import { listClosingIds, verifyClosingsTold } from './verify-closings.ts';

const at = '2024-02-05T09:00:00.000Z';

let database: TestDatabase;
let unitId: string;
let next: number;
const sealing = { at, newId: () => `c-${next++}` };
beforeEach(async () => {
  const { fixture, ...opened } = await openFixtureDatabase();
  [database, unitId, next] = [opened, fixture.unitIds.ccvc, 0];
});
afterEach(() => database.close());

const close = (id: string, month: string, closedAt = at) =>
  database.db
    .insertInto('closing')
    .values({
      ...{ id, month, unitId, kind: 'unit', edition: 1, at: closedAt, accountId: null, unit: '{}' },
      ...{ figures: '{}', undecided: 0, fingerprint: `print of ${id}`, reopenedAt: null, mark: null },
    })
    .execute();
const tell = (id: string, act: string, objectId: string, outcome = 'done') =>
  inTransaction(database.db, (trx) =>
    insertAuditEvent(trx, {
      ...{ id, at, accountId: null, act, object: 'closing', objectId, objectVersion: null },
      ...{ outcome, detail: '{}' },
    }),
  );

describe('a closing', () => {
  it('gets a checkpoint with its fingerprint, where it was done', async () => {
    await close('january', '2024-01');
    await tell('1', 'month.close', 'january', 'refused');
    await tell('2', 'month.close', 'january');
    await tell('3', 'month.reopen', 'january');
    await tell('4', 'month.close', 'nothing');
    await sealPending(database.db, sealing);
    const link = async (id: string) =>
      (await database.db.selectFrom('audit_event').select('link').where('id', '=', id).executeTakeFirst())
        ?.link;
    const all = { cause: 'closing', at };
    expect(await listCheckpoints(database.db)).toMatchObject([
      {
        ...all,
        id: 'c-0',
        seq: 2,
        closingId: 'january',
        fingerprint: 'print of january',
        link: await link('2'),
      },
      { ...all, id: 'c-1', seq: 4, closingId: 'nothing', fingerprint: null, link: await link('4') },
    ]);
  });

  it('is there as it was signed, or is told as changed or gone', async () => {
    for (const [index, month] of ['2024-01', '2024-02', '2024-03'].entries()) {
      await close(`m${index}`, month);
      await tell(`${index}`, 'month.close', `m${index}`);
    }
    await sealPending(database.db, sealing);
    expect(await verifyClosingsTold(database.db)).toEqual([]);
    await database.db.updateTable('closing').set({ fingerprint: 'x' }).where('id', '=', 'm2').execute();
    await database.db.deleteFrom('closing').where('id', '=', 'm1').execute();
    expect(await verifyClosingsTold(database.db)).toEqual([
      { kind: 'closing-gone', table: 'closing', seq: 2, id: 'm1' },
      { kind: 'closing-changed', table: 'closing', seq: 3, id: 'm2' },
    ]);
  });

  it('comes in a list of all, the earliest first', async () => {
    await close('b', '2024-02', '2024-03-01T00:00:00.000Z');
    await close('c', '2024-01');
    await close('a', '2024-03', '2024-03-01T00:00:00.000Z');
    expect(await listClosingIds(database.db)).toEqual([
      { id: 'c', month: '2024-01' },
      { id: 'a', month: '2024-03' },
      { id: 'b', month: '2024-02' },
    ]);
  });
});
