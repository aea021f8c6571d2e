import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { dropGuards, putGuardsBack } from '../../testing/tamper/tamper.ts';
import { inTransaction } from '../../transaction.ts';
import { insertAuditEvent } from '../audit.queries.ts';
import { type AuditKeys, auditKeys, auditKeysOf } from '../audit-key.ts';
import { type SignedCheckpoint, signCheckpoint, signHead } from '../chain.ts';
import { listCheckpoints, putCheckpoint, sealPending } from '../seal.queries.ts';
import { placesOf, verifyMarksOfChain, walkChain } from './verify-chain.ts';

const at = '2024-01-12T09:00:00.000Z';

let database: TestDatabase;
let keys: AuditKeys;
let outside: SignedCheckpoint[];

const write = (...ids: string[]) =>
  inTransaction(database.db, async (trx) => {
    for (const id of ids)
      await insertAuditEvent(trx, {
        ...{
          id,
          at,
          accountId: 'ha',
          act: 'test.write',
          object: 'thing',
          objectId: 't',
          objectVersion: null,
        },
        ...{ outcome: 'done', detail: `{"of":"${id}"}` },
      });
  });
const sealing = (id: string) => ({ at, newId: () => id });

/** Six events of the chain, checkpoints behind the fourth and the sixth, inside and outside, and one event that waits. */
beforeEach(async () => {
  database = await openTestDatabase();
  keys = auditKeys(database.db);
  await write('a', 'b', 'c', 'd');
  await sealPending(database.db, sealing('-'));
  await putCheckpoint(database.db, sealing('at-4'), 'hour');
  await write('e', 'f');
  await sealPending(database.db, sealing('-'));
  await putCheckpoint(database.db, sealing('at-6'), 'hour');
  await write('g');
  outside = await listCheckpoints(database.db);
});
afterEach(() => database.close());

async function verify(by: AuditKeys = keys) {
  const { db } = database;
  const walk = await walkChain(db, by, await placesOf(db, outside));
  const { checkpoints, faults } = await verifyMarksOfChain(db, by, walk, outside);
  const { events, pending, end } = walk;
  return { events, pending, end, checkpoints, faults: [...walk.faults, ...faults] };
}

async function does(...statements: string[]): Promise<void> {
  await inTransaction(database.db, async (trx) => {
    await dropGuards(trx);
    for (const statement of statements) await sql.raw(statement).execute(trx);
    await putGuardsBack(trx);
  });
}

const EVENT = 'audit_event';
const CHECKPOINT = 'audit_checkpoint';
const HEAD = { kind: 'head-changed', table: 'audit_head' };
const changed = (seq: number, id: string) => ({ kind: 'event-changed', table: EVENT, seq, id });
const moved = (seq: number, id: string) => ({ kind: 'event-moved', table: EVENT, seq, id });

describe('a chain', () => {
  it('is whole as it was written: six events, one that waits, two checkpoints', async () => {
    expect(await verify()).toEqual({ events: 6, pending: 1, end: 6, checkpoints: 2, faults: [] });
  });

  it('has nothing to find before its first event', async () => {
    await does('delete from audit_event', 'delete from audit_head', 'delete from audit_checkpoint');
    outside = [];
    expect(await verify()).toEqual({ events: 0, pending: 0, end: 0, checkpoints: 0, faults: [] });
  });

  it('is whole for whoever has the checkpoints of only one side', async () => {
    outside = outside.slice(0, 1);
    expect(await verify()).toMatchObject({ checkpoints: 2, faults: [] });
  });
});

describe('what somebody did to it is found where it is', () => {
  it.each<[string, string[], object[]]>([
    ['an event changed', [`update audit_event set act = 'x' where seq = 3`], [changed(3, 'c')]],
    [
      'one that waits',
      [`update audit_event set act = 'x' where id = 'g'`],
      [{ kind: 'event-changed', table: EVENT, id: 'g' }],
    ],
    [
      'an event gone',
      ['delete from audit_event where seq = 3'],
      [{ kind: 'event-gone', table: EVENT, seq: 3 }],
    ],
    [
      'the first events gone',
      ['delete from audit_event where seq < 3'],
      [{ kind: 'event-gone', table: EVENT, seq: 1 }],
    ],
    [
      'the event of a checkpoint gone',
      ['delete from audit_event where seq = 4'],
      [{ kind: 'event-gone', table: EVENT, seq: 4 }],
    ],
    ['a link', [`update audit_event set link = 'x' where seq = 3`], [moved(3, 'c'), moved(4, 'd')]],
    ['no link', ['update audit_event set link = null where seq = 3'], [moved(3, 'c'), moved(4, 'd')]],
    [
      'the link of a checkpoint',
      [`update audit_event set link = 'x' where seq = 6`],
      [
        moved(6, 'f'),
        { kind: 'event-moved', table: EVENT, seq: 6 },
        { kind: 'event-moved', table: EVENT, seq: 6 },
      ],
    ],
    [
      'a key that nobody has, for an event',
      [`update audit_event set "keyId" = 'x' where seq = 3`],
      [{ kind: 'key-unknown', table: EVENT, seq: 3, id: 'c' }],
    ],
    ['no key, for an event', ['update audit_event set "keyId" = null where seq = 3'], [changed(3, 'c')]],
    [
      'a key that nobody has, for a link',
      [`update audit_event set "linkKeyId" = 'x' where seq = 3`],
      [{ kind: 'key-unknown', table: EVENT, seq: 3, id: 'c' }],
    ],
    ['no key, for a link', ['update audit_event set "linkKeyId" = null where seq = 3'], [moved(3, 'c')]],
    [
      'two that changed places',
      [
        'update audit_event set seq = -1 where seq = 2',
        'update audit_event set seq = 2 where seq = 3',
        'update audit_event set seq = 3 where seq = -1',
      ],
      [moved(2, 'c'), moved(3, 'b'), moved(4, 'd')],
    ],
    ['the head', [`update audit_head set link = 'x'`], [HEAD]],
    ['no head', ['delete from audit_head'], [HEAD]],
    [
      'a checkpoint',
      [`update audit_checkpoint set at = 'x' where seq = 4`],
      [{ kind: 'checkpoint-changed', table: CHECKPOINT, id: 'at-4', seq: 4 }],
    ],
    [
      'a checkpoint by a key that nobody has',
      [`update audit_checkpoint set "keyId" = 'x' where seq = 4`],
      [{ kind: 'key-unknown', table: CHECKPOINT, id: 'at-4', seq: 4 }],
    ],
    [
      'a checkpoint gone, that stands outside',
      ['delete from audit_checkpoint where seq = 4'],
      [{ kind: 'checkpoint-gone', table: CHECKPOINT, id: 'at-4', seq: 4 }],
    ],
    [
      'events put before the first one: unsigned ones, and one that waited',
      [
        ...[-1, 0].map(
          (seq) =>
            `insert into audit_event (id, at, act, object, "objectId", outcome, detail, seq)
              values ('x${seq}', '${at}', 'test.write', 'thing', 't', 'done', '{}', ${seq})`,
        ),
        `update audit_event set seq = -7 where id = 'g'`,
      ],
      [moved(-7, 'g'), changed(-1, 'x-1'), changed(0, 'x0')],
    ],
    [
      'the tail cut',
      ['delete from audit_event where seq > 4'],
      Array(3).fill({ kind: 'tail-cut', table: EVENT, seq: 5 }),
    ],
  ])('%s', async (_, statements, faults) => {
    await does(...statements);
    expect((await verify()).faults).toEqual(faults);
  });

  it('a tail cut with the head put back, by the checkpoints alone', async () => {
    const [at4] = outside;
    await does('delete from audit_event where seq > 4', 'delete from audit_checkpoint where seq > 4');
    const { seq, link, keyId, mac } = signHead(keys, { seq: 4, link: at4?.link ?? '' });
    await does(`update audit_head set seq = ${seq}, link = '${link}', "keyId" = '${keyId}', mac = '${mac}'`);
    expect((await verify()).faults).toEqual([
      { kind: 'tail-cut', table: EVENT, seq: 5 },
      { kind: 'checkpoint-gone', table: CHECKPOINT, id: 'at-6', seq: 6 },
    ]);
  });

  it('events put behind a head that is old', async () => {
    const [at4] = outside;
    const { link, keyId, mac } = signHead(keys, { seq: 4, link: at4?.link ?? '' });
    await does(`update audit_head set seq = 4, link = '${link}', "keyId" = '${keyId}', mac = '${mac}'`);
    expect((await verify()).faults).toEqual([{ kind: 'event-changed', table: EVENT, seq: 5 }]);
  });

  it('a chain that whoever has the key wrote anew, by a checkpoint outside', async () => {
    const [at4] = outside;
    if (!at4) throw new Error('There is a checkpoint');
    const { keyId: _, signature: __, ...rest } = at4;
    outside = [signCheckpoint(keys, { ...rest, link: 'another' })];
    expect((await verify()).faults).toEqual([{ kind: 'event-moved', table: EVENT, seq: 4 }]);
  });

  it('nothing by a key at all', async () => {
    const { faults } = await verify(auditKeysOf(['khac']));
    const kinds = new Set(faults.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['head-changed', 'key-unknown']);
    expect(faults.filter(({ table }) => table === EVENT)).toHaveLength(7);
  });
});
