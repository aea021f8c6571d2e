import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Fixture,
  insertFixture,
  insertRows,
  openTestDatabase,
  rowsFor,
  type TestDatabase,
} from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import {
  countLinesOfTask,
  countLinesToVouch,
  findLineToVouch,
  findVouching,
  insertVouching,
  listLinesToVouch,
  listSecretLines,
  listSecretTasks,
  listVouchings,
} from './secret-line.queries.ts';
import { listEntryRevisions, wipeEntryRevision, wipeOutput } from './secret-wipe.queries.ts';
import { insertEntryRevision } from './work-entry.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
let rows: ReturnType<typeof rowsFor>;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  rows = rowsFor(fixture);
});
afterAll(() => database.close());

/** Hà's day with a confidential line that her head is named for, and an open one. */
async function dayWithSecret(workedOn: string, state: 'draft' | 'submitted' = 'submitted') {
  const day = rows.day('ha', 'ccvc', workedOn, { state });
  const productId = fixture.productIds.staff[0] ?? '';
  const secrecy = { isConfidential: 1, voucherId: fixture.cadreIds.an };
  const secret = rows.line(day, { ...secrecy, productId, adHocBy: '', minutes: 90 });
  const open = rows.line(day, { ordinal: 1 });
  await insertRows(database.db, { work_day: [day], work_entry: [secret, open] });
  return { day, secret, open };
}

describe('the lines that somebody is named for', () => {
  it('are the confidential ones of days handed in, the last day first, with what they keep', async () => {
    const [first, second] = [await dayWithSecret('2024-01-03'), await dayWithSecret('2024-01-04')];
    await dayWithSecret('2024-01-05', 'draft');
    const of = { voucherId: fixture.cadreIds.an, fromOn: '2024-01-03' };
    const found = await listLinesToVouch(database.db, of);
    expect(found.map(({ id }) => id)).toEqual([second.secret.id, first.secret.id]);
    expect(found[0]).toMatchObject({ cadreName: 'Trần Thị Thu Hà', minutes: 90, dayState: 'submitted' });
    expect(await listLinesToVouch(database.db, { ...of, fromOn: '2024-01-04' })).toHaveLength(1);
    expect(await listLinesToVouch(database.db, { ...of, voucherId: fixture.cadreIds.tuan })).toEqual([]);
    const find = (voucherId: string) =>
      inTransaction(database.db, (trx) => findLineToVouch(trx, { id: first.secret.id, voucherId }));
    expect((await find(fixture.cadreIds.an))?.id).toBe(first.secret.id);
    expect(await find(fixture.cadreIds.tuan)).toBeUndefined();
  });
});

describe('what was said of a line', () => {
  it('is the last of it as the line stands: a change of the line leaves nothing said', async () => {
    const before = await countLinesToVouch(database.db, fixture.cadreIds.an);
    const { secret } = await dayWithSecret('2024-01-08');
    expect(await countLinesToVouch(database.db, fixture.cadreIds.an)).toBe(before + 1);
    const said = (answer: string, at: string, entryVersion = 1) => {
      return { id: newId(), entryId: secret.id, entryVersion, answer, at, accountId: fixture.accountIds.an };
    };
    const first = said('not-known', '2024-01-09T01:00:00.000Z');
    await inTransaction(database.db, async (trx) => {
      await insertVouching(trx, said('confirmed', '2024-01-09T02:00:00.000Z'));
      await insertVouching(trx, first);
      await insertVouching(trx, said('wrong-hours', '2024-01-09T03:00:00.000Z', 7));
    });
    expect((await listVouchings(database.db, [secret.id])).get(secret.id)?.answer).toBe('confirmed');
    expect(await listVouchings(database.db, [])).toEqual(new Map());
    // Those of the days before, and not this one.
    expect(await countLinesToVouch(database.db, fixture.cadreIds.an)).toBe(before);
    expect(await countLinesToVouch(database.db, null)).toBe(0);
    expect(await inTransaction(database.db, (trx) => findVouching(trx, first.id))).toEqual(first);
    await database.db.updateTable('work_entry').set({ version: 2 }).where('id', '=', secret.id).execute();
    expect((await listVouchings(database.db, [secret.id])).size).toBe(0);
  });
});

describe('the confidential lines of a day or a product', () => {
  it('come with who is named for them', async () => {
    const { day, secret, open } = await dayWithSecret('2024-01-09');
    const outputs = [rows.output(day), rows.output(day)] as const;
    const ties = [
      { outputId: outputs[0].id, entryId: secret.id },
      { outputId: outputs[1].id, entryId: open.id },
    ];
    await insertRows(database.db, { output: [...outputs], output_entry: ties });
    const list = (of: Parameters<typeof listSecretLines>[1]) =>
      inTransaction(database.db, (trx) => listSecretLines(trx, of));
    const wanted = [
      { id: secret.id, version: 1, voucherId: fixture.cadreIds.an, voucherName: 'Nguyễn Thị Hồng Ân' },
    ];
    expect(await list({ workDayId: day.id })).toEqual(wanted);
    expect(await list({ outputId: outputs[0].id })).toEqual(wanted);
    expect(await list({ outputId: outputs[1].id })).toEqual([]);
  });
});

describe('work of many days', () => {
  it('counts its confidential and other lines, but for one', async () => {
    const task = rows.task('ha', 'ccvc');
    const day = rows.day('ha', 'ccvc', '2024-01-10');
    const [one, two, three] = [0, 1, 1].map((isConfidential, ordinal) =>
      rows.line(day, { taskId: task.id, isConfidential, ordinal }),
    );
    const lines = [one, two, three].flatMap((line) => line ?? []);
    await insertRows(database.db, { task: [task], work_day: [day], work_entry: lines });
    const count = (exceptEntryId: string) =>
      inTransaction(database.db, (trx) => countLinesOfTask(trx, { taskId: task.id, exceptEntryId }));
    expect(await listSecretTasks(database.db, [task.id, newId()])).toEqual(new Set([task.id]));
    expect(await listSecretTasks(database.db, [])).toEqual(new Set());
    expect(await count('')).toEqual({ secret: 2, open: 1 });
    expect(await count(two?.id ?? '')).toEqual({ secret: 1, open: 1 });
    expect(await count(one?.id ?? '')).toEqual({ secret: 2, open: 0 });
  });
});

describe('what is wiped', () => {
  it('leaves the revision with who wiped it and when, and a product the name of its kind', async () => {
    const { day, secret } = await dayWithSecret('2024-01-11');
    const output = rows.output(day, { name: 'Chuyện kín', documentNumber: '58/BC' });
    const tie = { outputId: output.id, entryId: secret.id };
    await insertRows(database.db, { output: [output], output_entry: [tie] });
    const [at, accountId] = ['2024-01-12T01:00:00.000Z', fixture.accountIds.ha];
    await inTransaction(database.db, async (trx) => {
      const content = JSON.stringify({ entry: { note: 'Chuyện kín' } });
      const row = { id: newId(), entryId: secret.id, version: 1, kind: 'changed', content, at, accountId };
      await insertEntryRevision(trx, { ...row, reason: 'Chuyện kín' });
      await wipeEntryRevision(trx, { id: row.id, content: '{}', wipedAt: at, wipedBy: accountId });
      await wipeOutput(trx, output.id, 'Báo cáo');
      expect(await listEntryRevisions(trx, secret.id)).toEqual([
        { ...row, content: '{}', reason: '', wipedAt: at, wipedBy: accountId },
      ]);
    });
    const made = database.db.selectFrom('output').selectAll().where('id', '=', output.id);
    expect(await made.executeTakeFirst()).toMatchObject({
      ...{ name: 'Báo cáo', documentNumber: '', documentKey: '', quantity: 1, version: 2 },
    });
  });
});
