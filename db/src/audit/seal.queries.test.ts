import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { insertAuditEvent, insertMissingEvents } from './audit.queries.ts';
import { auditKeys } from './audit-key.ts';
import {
  adoptOldEvents,
  erasePayloads,
  findHead,
  hasPendingEvents,
  listCheckpoints,
  putCheckpoint,
  sealPending,
} from './seal.queries.ts';
import { placesOf, verifyMarksOfChain, walkChain } from './verify/verify-chain.ts';

let database: TestDatabase;
let next = 0;
beforeEach(async () => {
  next = 0;
  database = await openTestDatabase();
});
afterEach(() => database.close());

const at = '2024-01-12T09:00:00.000Z';
const sealing = { at, newId: () => `c-${next++}` };
const act = (id: string) => ({
  ...{ id, at, accountId: 'ha', act: 'test.write', object: 'thing', objectId: 't', objectVersion: null },
  ...{ outcome: 'done', detail: `{"of":"${id}"}` },
});
const write = (...ids: string[]) =>
  inTransaction(database.db, async (trx) => {
    for (const id of ids) await insertAuditEvent(trx, act(id));
  });
const order = async () =>
  (
    await database.db
      .selectFrom('audit_event')
      .select('id')
      .where('seq', 'is not', null)
      .orderBy('seq')
      .execute()
  ).map(({ id }) => id);

async function faults() {
  const keys = auditKeys(database.db);
  const walk = await walkChain(database.db, keys, await placesOf(database.db, []));
  const marks = await verifyMarksOfChain(database.db, keys, walk, []);
  return [...walk.faults, ...marks.faults];
}

describe('the chain', () => {
  it('links what waits in the order of its ids, and goes on where it ended', async () => {
    await write('b', 'a');
    expect(await sealPending(database.db, sealing)).toBe(2);
    await write('aa');
    await sealPending(database.db, sealing);
    expect(await order()).toEqual(['a', 'b', 'aa']);
    expect((await findHead(database.db))?.seq).toBe(3);
    expect(await hasPendingEvents(database.db)).toBe(false);
    expect(await faults()).toEqual([]);
  });

  it('links more than a transaction takes, by several at once, each event once', async () => {
    await write(...Array.from({ length: 450 }, (_, index) => `e-${index}`));
    await Promise.all([sealPending(database.db, sealing), sealPending(database.db, sealing)]);
    await sealPending(database.db, sealing);
    expect(new Set(await order()).size).toBe(450);
    expect((await findHead(database.db))?.seq).toBe(450);
    expect(await faults()).toEqual([]);
  });

  it('goes on to hold when payloads are erased', async () => {
    await write('a', 'b');
    await sealPending(database.db, sealing);
    const removal = { act: 'data.remove', object: 'removal', objectId: 'r', at: '2025-02-03T09:00:00.000Z' };
    await inTransaction(database.db, async (trx) => {
      await erasePayloads(trx, ['a', 'b']);
      const detail = '{"kind":"trail","since":"2024-02-01","rows":2}';
      await insertAuditEvent(trx, { ...act('c'), ...removal, detail });
    });
    const rows = await database.db
      .selectFrom('audit_event')
      .select(['detail', 'salt'])
      .where('id', '<>', 'c')
      .execute();
    expect(rows).toEqual([
      { detail: '', salt: '' },
      { detail: '', salt: '' },
    ]);
    expect(await faults()).toEqual([]);
  });

  it('erases what is signed and has a payload, and nothing twice', async () => {
    await write('a', 'b');
    await database.db.insertInto('audit_event').values(act('old')).execute();
    await sealPending(database.db, sealing);
    const erase = () => inTransaction(database.db, (trx) => erasePayloads(trx, ['a', 'old']));
    const rows = () =>
      database.db.selectFrom('audit_event').select(['id', 'detail', 'payloadHash']).orderBy('id').execute();
    await erase();
    const [a, ...others] = await rows();
    expect(a).toMatchObject({ detail: '', payloadHash: expect.stringMatching(/./) });
    expect(others).toEqual(['b', 'old'].map((id) => ({ id, detail: act(id).detail, payloadHash: null })));
    await erase();
    expect((await rows())[0]).toEqual(a);
  });

  it('adopts what was there before it in as many goes as it takes', async () => {
    const ids = Array.from({ length: 201 }, (_, index) => `e-${index}`);
    await database.db.insertInto('audit_event').values(ids.map(act)).execute();
    expect(await adoptOldEvents(database.db)).toBe(201);
    expect(await sealPending(database.db, sealing)).toBe(201);
    expect(await faults()).toEqual([]);
  });

  it('takes an act that is there already once', async () => {
    await inTransaction(database.db, (trx) => insertMissingEvents(trx, [act('a'), act('b')]));
    await inTransaction(database.db, (trx) => insertMissingEvents(trx, [act('b'), act('c')]));
    await sealPending(database.db, sealing);
    expect(await order()).toEqual(['a', 'b', 'c']);
  });

  it('signs what was there before it, and nothing that comes unsigned after', async () => {
    await database.db.insertInto('audit_event').values(act('old')).execute();
    expect(await adoptOldEvents(database.db)).toBe(1);
    await sealPending(database.db, sealing);
    expect(await faults()).toEqual([]);
    await database.db.insertInto('audit_event').values(act('slipped-in')).execute();
    expect(await adoptOldEvents(database.db)).toBe(0);
    await sealPending(database.db, sealing);
    expect(await faults()).toEqual([
      { kind: 'event-changed', table: 'audit_event', seq: 2, id: 'slipped-in' },
    ]);
  });

  it('has a checkpoint where it stands, once for each place', async () => {
    expect(await putCheckpoint(database.db, sealing, 'hour')).toBeUndefined();
    await write('a');
    await sealPending(database.db, sealing);
    expect(await putCheckpoint(database.db, sealing, 'hour')).toBe(1);
    expect(await putCheckpoint(database.db, sealing, 'hour')).toBeUndefined();
    expect(await listCheckpoints(database.db)).toMatchObject([{ seq: 1, cause: 'hour', closingId: null }]);
    expect(await faults()).toEqual([]);
  });
});

describe('the rows of the trail', () => {
  const REFUSED = /audit rows stay as they are/;
  beforeEach(async () => {
    await write('a');
    await sealPending(database.db, sealing);
    await putCheckpoint(database.db, sealing, 'hour');
  });

  it.each([
    'delete from audit_event',
    `update audit_event set act = 'x'`,
    `update audit_event set detail = '{}'`,
    `update audit_event set mac = 'x'`,
    'update audit_event set seq = 2',
    'delete from audit_head',
    'update audit_head set seq = 0',
    'delete from audit_checkpoint',
    `update audit_checkpoint set link = 'x'`,
  ])('refuse: %s', async (statement) => {
    await expect(sql.raw(statement).execute(database.db)).rejects.toThrow(REFUSED);
    expect(await faults()).toEqual([]);
  });
});
