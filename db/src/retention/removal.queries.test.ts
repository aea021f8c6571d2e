import { newId } from '@so-viec/shared/id/uuidv7';
import { ALWAYS_MAILED, kindsOf } from '@so-viec/shared/notice/notice';
import { RETENTION_CLASSES, type RetentionClass } from '@so-viec/shared/retention/retention';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertMail } from '../mail/mail.queries.ts';
import { type Fixture, openFixtureDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction, type Trx } from '../transaction.ts';
import { removeChoices } from './choices.queries.ts';
import { REMOVERS } from './removal.queries.ts';

let database: TestDatabase & { fixture: Fixture };
beforeAll(async () => {
  database = await openFixtureDatabase();
});
afterAll(() => database.close());

const OLD = '2023-01-10T02:00:00.000Z';
const YOUNG = '2024-01-10T02:00:00.000Z';
const write = <T>(body: (trx: Trx) => Promise<T>) => inTransaction(database.db, body);

/** Removes all of a class from before 2023-06, two rows at once, of everybody or of one person. */
async function remove(kind: RetentionClass, cadreId: string | null = null): Promise<number> {
  const wanted = { since: '2023-06-01', before: '2023-05-31T17:00:00.000Z', cadreId, at: YOUNG, most: 2 };
  let from: string | null = kind === 'trail' ? '0' : '';
  let rows = 0;
  while (from !== null) {
    const place: string = from;
    const part = await write((trx) => REMOVERS[kind](trx, wanted, place));
    rows += part.rows;
    from = part.next;
  }
  return rows;
}

const both = <R>(row: (at: string) => R): R[] => [OLD, OLD, OLD, YOUNG].map(row);
type Filled = { kind: RetentionClass; left: () => Promise<unknown[]>; fill: () => Promise<unknown> };

const FILLED: Filled[] = [
  {
    kind: 'sign-in',
    fill: async () => {
      const accountId = database.fixture.accountIds.ha;
      const rows = both((at) => ({
        ...{ id: newId(), accountId, createdAt: at, lastSeenAt: at, endedAt: null, userAgent: 'Firefox' },
      }));
      await database.db.insertInto('session').values(rows).execute();
      const browser = { endpoint: '', p256dh: '', auth: '', userAgent: 'Firefox', createdAt: OLD };
      const ended = { id: newId(), accountId, ...browser, endedAt: OLD };
      await database.db.insertInto('push_subscription').values(ended).execute();
      const message = { id: newId(), subscriptionId: ended.id, noticeId: null, key: 'k', words: '{}' };
      const state = { at: YOUNG, tries: 1, nextAt: null, sentAt: YOUNG, error: null };
      await database.db
        .insertInto('push_message')
        .values({ ...message, ...state })
        .execute();
    },
    left: () => database.db.selectFrom('session').select('lastSeenAt').execute(),
  },
  {
    kind: 'notice',
    fill: async () => {
      const cadreId = database.fixture.cadreIds.ha;
      const said = { kind: 'task-due', content: '{}', byName: '' };
      const rows = both((at) => ({ id: newId(), cadreId, ...said, key: newId(), at, readAt: at }));
      const unread = [OLD, YOUNG].map((at) => ({
        id: newId(),
        cadreId,
        ...said,
        key: newId(),
        at,
        readAt: null,
      }));
      await database.db
        .insertInto('notice')
        .values([...rows, ...unread])
        .execute();
    },
    left: () => database.db.selectFrom('notice').select(['at', 'readAt']).execute(),
  },
  {
    kind: 'account-notice',
    fill: async () => {
      const cadreId = database.fixture.cadreIds.ha;
      const rows = kindsOf(ALWAYS_MAILED).flatMap((kind) =>
        [OLD, YOUNG].map((at) => ({
          ...{ id: newId(), cadreId, kind, content: '{}', byName: '', key: newId(), at },
          readAt: kind === 'role-given' ? at : null,
        })),
      );
      await database.db.insertInto('notice').values(rows).execute();
      // Not with the others, however old.
      expect(await remove('notice')).toBe(0);
    },
    left: () => database.db.selectFrom('notice').select('at').where('kind', 'not in', ['task-due']).execute(),
  },
  {
    kind: 'letter',
    fill: async () => {
      const words = { kind: 'week', toAddress: 'ha@snv.vn', subject: 'Tuần', body: 'Bốn ngày' };
      const sent = both((at) => ({
        id: newId(),
        key: newId(),
        at,
        ...words,
        tries: 1,
        nextAt: null,
        sentAt: at,
      }));
      // Given up, and waiting for a mail server that does not answer.
      const unsent = [OLD, YOUNG].flatMap((at) =>
        [null, at].map((nextAt) => ({
          id: newId(),
          key: newId(),
          at,
          ...words,
          tries: 9,
          nextAt,
          sentAt: null,
        })),
      );
      for (const row of [...sent, ...unsent]) await write((trx) => insertMail(trx, { ...row, error: null }));
    },
    left: () => database.db.selectFrom('mail').select('sentAt').where('body', '<>', '').execute(),
  },
  {
    kind: 'request',
    fill: async () => {
      const { cadreIds, unitIds } = database.fixture;
      const of = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, kind: 'annual', isHalf: 0, state: 'granted' };
      const rows = both((askedAt) => ({
        ...{ id: newId(), ...of, reason: 'Khám bệnh', askedAt, version: 1 },
        ...{ fromOn: askedAt.slice(0, 10), toOn: askedAt.slice(0, 10) },
      }));
      // One said nothing themselves; whoever answered did.
      const silent = rows.map((row, n) => ({ ...row, reason: n === 0 ? '' : row.reason }));
      await database.db.insertInto('leave_request').values(silent).execute();
      const by = { sequence: 1, kind: 'grant', accountId: database.fixture.accountIds.an, leaveId: null };
      const steps = rows.map(({ id, askedAt }) => ({ id: newId(), requestId: id, at: askedAt, ...by }));
      await database.db
        .insertInto('leave_request_step')
        .values(steps.map((step) => ({ ...step, reason: 'Nghỉ để đi khám bệnh' })))
        .execute();
    },
    left: async () => {
      const { db } = database;
      const steps = await db
        .selectFrom('leave_request_step')
        .select('at')
        .where('reason', '<>', '')
        .execute();
      const asked = await db.selectFrom('leave_request').select('toOn').where('reason', '<>', '').execute();
      return [...steps, ...asked];
    },
  },
  {
    kind: 'import',
    fill: async () => {
      const accountId = database.fixture.accountIds.vinh;
      const file = { kind: 'cadres', edition: null, fileName: 'x.xlsx', sha256: '', serverId: '', phase: '' };
      const rows = both((at) => ({
        ...{ id: newId(), ...file, accountId, state: 'written', startedAt: at, endedAt: at, seenAt: at },
        ...{ done: 1, total: 1, mended: 0, report: '{}', findings: '{}', version: 1 },
      }));
      // Brought and never taken over: left lying, broken off, looked at of late, at work.
      const left = [
        { state: 'checked', seenAt: OLD },
        { state: 'checking', seenAt: OLD },
        { state: 'checked', seenAt: YOUNG },
        { state: 'writing', seenAt: YOUNG },
      ].map((open) => ({ ...open, id: newId(), startedAt: OLD, endedAt: null }));
      const written = rows[0] as (typeof rows)[number];
      const runs = [...rows, ...left.map((open) => ({ ...written, ...open }))];
      await database.db.insertInto('import_run').values(runs).execute();
      const parts = runs.flatMap(({ id }) => [0, 1, 2].map((part) => ({ runId: id, part, content: '[]' })));
      await database.db.insertInto('import_part').values(parts).execute();
    },
    left: () => database.db.selectFrom('import_part').select('runId').distinct().execute(),
  },
  {
    kind: 'draft',
    fill: async () => {
      const cadreId = database.fixture.cadreIds.ha;
      const rows = both((removedAt) => ({
        ...{ id: newId(), cadreId, unitId: null, kind: 'day', name: 'Ngày họp', lines: '[]', at: OLD },
        ...{ removedAt, version: 1 },
      }));
      const used = { ...both(() => rows[0])[0], id: newId(), removedAt: null };
      await database.db
        .insertInto('work_template')
        .values([...rows, used as (typeof rows)[number] & { removedAt: null }])
        .execute();
    },
    left: () => database.db.selectFrom('work_template').select('removedAt').execute(),
  },
  {
    kind: 'job',
    fill: async () => {
      const rows = both((at) => ({
        ...{
          id: newId(),
          job: 'thu',
          subject: newId(),
          startedAt: at,
          endedAt: at,
          counts: '{}',
          error: null,
        },
      }));
      await database.db.insertInto('job_run').values(rows).execute();
    },
    left: () => database.db.selectFrom('job_run').select('subject').execute(),
  },
];

/** Rows removed of all that `fill` wrote, and what is left: what is young or in use. */
const TOLD: Partial<Record<RetentionClass, [removed: number, left: number]>> = {
  ...{
    'sign-in': [4, 1],
    notice: [4, 2],
    'account-notice': [5, 5],
    letter: [5, 3],
    request: [3, 2],
    import: [5, 3],
  },
  ...{ draft: [3, 2], job: [3, 1] },
};

describe('what was kept as long as its class is', () => {
  it('is removed by each class for itself; the trail and words of lines are tried with their chain', () => {
    const tried = FILLED.map(({ kind }) => kind);
    expect(RETENTION_CLASSES.filter((kind) => !tried.includes(kind))).toEqual(['trail', 'line-words']);
  });

  it.each(FILLED)('goes part by part, and what is younger stays: $kind', async ({ kind, fill, left }) => {
    await fill();
    const { bao } = database.fixture.cadreIds;
    if (kind !== 'import' && kind !== 'job') expect(await remove(kind, bao)).toBe(0);
    expect([await remove(kind), (await left()).length]).toEqual(TOLD[kind]);
    expect(await remove(kind)).toBe(0);
  });
});

it('of who left goes also what is young: notices that nobody can read any more, letters that did not go', async () => {
  const { cadreIds, accountIds } = database.fixture;
  const { db } = database;
  const words = { kind: 'week', toAddress: 'vp@snv.vn', subject: 'Tuần', body: 'Bốn ngày' };
  const letter = (cadreId: string, sentAt: string | null) => ({
    ...{ id: newId(), key: newId(), cadreId, at: YOUNG, ...words, tries: 1, sentAt, error: null },
    nextAt: sentAt === null ? YOUNG : null,
  });
  const [went, others] = [letter(cadreIds.ha, YOUNG), letter(cadreIds.bao, null)];
  for (const row of [went, others, letter(cadreIds.ha, null)]) await write((trx) => insertMail(trx, row));
  expect([await remove('notice', cadreIds.ha), await remove('letter', cadreIds.ha)]).toEqual([0, 1]);
  const letters = db.selectFrom('mail').select('id').where('toAddress', '=', 'vp@snv.vn').orderBy('id');
  expect(await letters.execute()).toEqual([{ id: went.id }, { id: others.id }]);
  const closed = db.updateTable('account').set({ disabledAt: YOUNG }).where('id', '=', accountIds.ha);
  await closed.execute();
  expect(await remove('notice', cadreIds.ha)).toBe(1);
  expect(await remove('account-notice', cadreIds.ha)).toBe(4);
  const notices = db.selectFrom('notice').select('readAt').where('cadreId', '=', cadreIds.ha);
  expect(await notices.where('kind', '=', 'task-due').execute()).toEqual([{ readAt: YOUNG }]);
});

it('how somebody liked to work goes whole, of nobody else', async () => {
  const { cadreIds, accountIds } = database.fixture;
  const { db } = database;
  const begun = () => db.selectFrom('first_day').select('accountId').orderBy('accountId').execute();
  const before = await begun();
  expect(before).toContainEqual({ accountId: accountIds.bao });
  await db.updateTable('cadre').set({ email: 'bao@snv.vn' }).where('id', '=', cadreIds.bao).execute();
  expect(await write((trx) => removeChoices(trx, cadreIds.bao))).toBe(2);
  expect(await begun()).toEqual(before.filter(({ accountId }) => accountId !== accountIds.bao));
  expect(await write((trx) => removeChoices(trx, cadreIds.bao))).toBe(0);
});
