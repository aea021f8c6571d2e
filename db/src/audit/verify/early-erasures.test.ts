import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { inTransaction } from '../../transaction.ts';
import { insertAuditEvent } from '../audit.queries.ts';
import { auditKeys, auditKeysOf, bindAuditKeys } from '../audit-key.ts';
import { erasePayloads, sealPending } from '../seal.queries.ts';
import { walkChain } from './verify-chain.ts';

let database: TestDatabase;
/** Three acts of the turn of a month in Vietnam, and one that waits; each with a payload. */
beforeEach(async () => {
  database = await openTestDatabase();
  await write('1-january', '2024-01-31T16:59:59.999Z');
  await write('2-february', '2024-01-31T17:00:00.000Z');
  await write('3-march', '2024-03-04T02:00:00.000Z');
  await seal();
  await write('4-waiting', '2024-03-05T02:00:00.000Z');
});
afterEach(() => database.close());

const write = (id: string, at: string, detail = '{"of":"somebody"}', act = 'test.write', outcome = 'done') =>
  inTransaction(database.db, (trx) =>
    insertAuditEvent(trx, {
      ...{
        id,
        at,
        accountId: 'ha',
        act,
        object: 'thing',
        objectId: 't',
        objectVersion: null,
        outcome,
        detail,
      },
    }),
  );
const seal = () => sealPending(database.db, { at: '2024-03-04T02:00:00.000Z', newId: () => '-' });
const erase = (...ids: string[]) => inTransaction(database.db, (trx) => erasePayloads(trx, ids));
const remove = (at: string, of: object, outcome = 'done') =>
  write(`removal ${at} ${JSON.stringify(of)} ${outcome}`, at, JSON.stringify(of), 'data.remove', outcome);
const found = async () => (await walkChain(database.db, auditKeys(database.db), new Set())).faults;
const gone = (id: string, seq?: number) => ({
  ...{ kind: 'payload-gone', table: 'audit_event', id },
  ...(seq && { seq }),
});

const JANUARY = '2025-02-03T02:00:00.000Z';

it('a payload that nobody removed is missed, of what waits too', async () => {
  await erase('1-january', '4-waiting');
  expect(await found()).toEqual([gone('1-january', 1), gone('4-waiting')]);
});

it('what a removal took is not, and what is younger than it is', async () => {
  await remove(JANUARY, { kind: 'trail', since: '2024-02-01', rows: 1 });
  await erase('1-january');
  expect(await found()).toEqual([]);
  await erase('2-february');
  expect(await found()).toEqual([gone('2-february', 2)]);
  await remove('2025-03-03T02:00:00.000Z', { kind: 'trail', since: '2024-03-01', rows: 1, cadreId: 'ha' });
  expect(await found()).toEqual([]);
});

it.each<[string, string, object, string?]>([
  ['of another class', JANUARY, { kind: 'notice', since: '2024-11-01', rows: 1 }],
  ['that was refused', JANUARY, { kind: 'trail', since: '2024-02-01', rows: 1 }, 'refused'],
  ['of less than the least', '2025-01-31T02:00:00.000Z', { kind: 'trail', since: '2025-01-01', rows: 1 }],
])('a removal %s speaks for none', async (_, at, of, outcome) => {
  await remove(at, of, outcome);
  await erase('1-january');
  expect(await found()).toEqual([gone('1-january', 1)]);
});

it('a removal whose own payload went speaks for what is older than the least', async () => {
  const [first, last] = [JANUARY, '2026-03-03T02:00:00.000Z'];
  const of = { kind: 'trail', since: '2024-02-01', rows: 1 };
  await remove(first, of);
  await erase('1-january', '2-february', `removal ${first} ${JSON.stringify(of)} done`);
  expect(await found()).toEqual([gone('2-february', 2), gone(`removal ${first} ${JSON.stringify(of)} done`)]);
  await remove(last, { kind: 'trail', since: '2025-03-01', rows: 2 });
  expect(await found()).toEqual([]);
});

it('a removal that the key did not sign speaks for none', async () => {
  await erase('1-january');
  const right = auditKeys(database.db);
  bindAuditKeys(database.db, auditKeysOf(['khac']));
  await remove(JANUARY, { kind: 'trail', since: '2024-02-01', rows: 1 });
  bindAuditKeys(database.db, right);
  expect(await found()).toContainEqual(gone('1-january', 1));
});
