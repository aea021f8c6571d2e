import { afterAll, beforeAll, expect, it } from 'vitest';
import { noteSignIn } from '../../account/account-life.queries.ts';
import { insertEvidence } from '../../output/evidence.queries.ts';
import { type Fixture, insertFixture, insertRows, openTestDatabase, rowsFor } from '../../testing/index.ts';
import { inTransaction, type Trx } from '../../transaction.ts';
import { auditKeys, auditKeysOf, bindAuditKeys } from '../audit-key.ts';
import { verifyCovered } from '../verify/verify-covered.ts';
import { verifyMarkedRows } from '../verify/verify-rows.ts';

const AT = '2024-01-12T09:00:00.000Z';
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  const rows = rowsFor(fixture);
  const day = rows.day('ha', 'ccvc', '2024-01-11', { state: 'draft' });
  await insertRows(database.db, {
    work_day: [day],
    output: ['bao-cao', 'to-trinh'].map((id) => rows.output(day, { id, documentNumber: `${id}/BC` })),
  });
});
afterAll(() => database.close());

const write = (body: (trx: Trx) => Promise<unknown>) => inTransaction(database.db, body);
const prove = (outputId: string, id: string) =>
  write((trx) =>
    insertEvidence(trx, {
      ...{ id, outputId, kind: 'link', fileId: null, url: 'https://so-viec.vn/1', name: '1' },
      ...{ at: AT, accountId: fixture.accountIds.ha, removedAt: null, removedBy: null },
    }),
  );
const wrong = async () => (await verifyMarkedRows(database.db, auditKeys(database.db))).faults;
const covered = () => verifyCovered(database.db);

it('an act on rows as the program left them tells of none', async () => {
  await prove('to-trinh', 'm0');
  await write((trx) => noteSignIn(trx, fixture.accountIds.bao, AT, true));
  expect([await covered(), await wrong()]).toEqual([[], []]);
});

it('a row that was changed behind the program is told, though an act has marked it anew since', async () => {
  const { ha } = fixture.accountIds;
  await database.db
    .updateTable('output')
    .set({ coefficientMilli: 3000 })
    .where('id', '=', 'bao-cao')
    .execute();
  await database.db.updateTable('account').set({ passwordHash: 'of another' }).where('id', '=', ha).execute();
  const changed = [
    { kind: 'row-covered', table: 'output', id: 'bao-cao' },
    { kind: 'row-covered', table: 'account', id: ha },
  ];
  expect(await covered()).toEqual([]);
  await prove('bao-cao', 'm1');
  await write((trx) => noteSignIn(trx, ha, AT, true));
  expect(await wrong()).toEqual([]);
  expect(await covered()).toEqual(changed);
  await prove('bao-cao', 'm2');
  expect(await covered()).toEqual(changed);
});

it('where the key is lost the act goes on all the same', async () => {
  bindAuditKeys(database.db, auditKeysOf(['mot-khoa-khac-cua-nhat-ky']));
  await prove('to-trinh', 'm3');
  const { id } = await database.db
    .selectFrom('evidence')
    .select('id')
    .where('id', '=', 'm3')
    .executeTakeFirstOrThrow();
  expect(id).toBe('m3');
});
