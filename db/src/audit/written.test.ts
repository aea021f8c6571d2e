import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepQuiet, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction, type Trx } from '../transaction.ts';
import { insertAuditEvent, insertMissingEvents } from './audit.queries.ts';
import {
  erasePayloads,
  findLastCheckpoint,
  hasPendingEvents,
  putCheckpoint,
  sealPending,
} from './seal.queries.ts';

const isPostgres = process.env.SV_TEST_DB === 'postgres';
const at = '2024-01-12T09:00:00.000Z';
const sealing = { at, newId: () => 'a-checkpoint' };
let database: TestDatabase;
let lift: (() => Promise<void>) | undefined;

beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  await lift?.();
  lift = undefined;
  await database.close();
});

const act = (id: string, accountId = 'ha') => ({
  ...{ id, at, accountId, act: 'test.write', object: 'thing', objectId: 't', objectVersion: null },
  ...{ outcome: 'done', detail: '{}' },
});
const write = <T>(body: (trx: Trx) => Promise<T>) => inTransaction(database.db, body);
const ids = async () =>
  (await database.db.selectFrom('audit_event').select('id').orderBy('id').execute()).map(({ id }) => id);

type Quiet = Parameters<typeof keepQuiet>[1];
const plant = async (table: string, on: Quiet['act'], which?: string) => {
  lift = await keepQuiet(database.db, { table, act: on, ...(which && { which }) });
};

describe('what something in the database keeps out of the trail', () => {
  it('fails the act, and no other', async () => {
    await plant('audit_event', 'insert', `new."accountId" = 'thang'`);
    const both = (trx: Trx) =>
      insertAuditEvent(trx, act('a')).then(() => insertAuditEvent(trx, act('b', 'thang')));
    await expect(write(both)).rejects.toThrow('audit_event kept 0 of 1');
    expect(await ids()).toEqual([]);
    await write((trx) => insertAuditEvent(trx, act('c')));
    expect(await ids()).toEqual(['c']);
  });

  it('fails what is told once, unless it was told before', async () => {
    await write((trx) => insertMissingEvents(trx, [act('a', 'thang')]));
    await plant('audit_event', 'insert', `new."accountId" = 'thang'`);
    await write((trx) => insertMissingEvents(trx, [act('a', 'thang'), act('b'), act('b')]));
    const more = [act('c'), act('d', 'thang')];
    await expect(write((trx) => insertMissingEvents(trx, more))).rejects.toThrow('audit_event kept 1 of 2');
    expect(await ids()).toEqual(['a', 'b']);
  });

  it.runIf(isPostgres)('fails by a rule too', async () => {
    await sql`create rule quiet as on insert to audit_event do instead nothing`.execute(database.db);
    const refused = write((trx) => insertAuditEvent(trx, act('a')));
    await expect(
      refused.finally(() => sql`drop rule quiet on audit_event`.execute(database.db)),
    ).rejects.toThrow('audit_event kept 0 of 1');
  });

  it.each([
    ['audit_event', 'update'],
    ['audit_head', 'insert'],
  ] as const)('fails the linking: %s, %s', async (table, on) => {
    await write((trx) => insertAuditEvent(trx, act('a')));
    await plant(table, on);
    await expect(sealPending(database.db, sealing)).rejects.toThrow('kept 0 of 1');
    expect(await hasPendingEvents(database.db)).toBe(true);
  });

  it('fails the checkpoint', async () => {
    await write((trx) => insertAuditEvent(trx, act('a')));
    await sealPending(database.db, sealing);
    await plant('audit_checkpoint', 'insert');
    await expect(putCheckpoint(database.db, sealing, 'hour')).rejects.toThrow('audit_checkpoint kept 0 of 1');
    expect(await findLastCheckpoint(database.db)).toBeUndefined();
  });

  it('fails the payload that is to go', async () => {
    await write((trx) => insertAuditEvent(trx, act('a')));
    await sealPending(database.db, sealing);
    await plant('audit_event', 'update');
    await expect(write((trx) => erasePayloads(trx, ['a']))).rejects.toThrow('audit_event kept 0 of 1');
  });
});
