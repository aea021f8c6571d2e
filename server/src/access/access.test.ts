import {
  findAccountByUsername,
  insertSession,
  inTransaction,
  lockOrganisation,
  raiseChangeCounter,
} from '@so-viec/db';
import type { PersonKey, UnitKey } from '@so-viec/db/testing';
import { type Action, can, POLICY, type Relation } from '@so-viec/shared/access/policy';
import { newId } from '@so-viec/shared/id/uuidv7';
import { DAY_STATES } from '@so-viec/shared/work-day/work-day.rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSignedIn } from '../auth/actor.ts';
import { Problem } from '../http/problem.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { addUnit } from '../testing/month-of-work.ts';
import { giveRole } from '../testing/roles.ts';
import type { Access } from './access.ts';

const TODAY = '2024-01-12';
const NOW = new Date('2024-01-12T03:00:00.000Z');
const EVERYBODY = [
  ...['ha.ttt', 'bao.pq', 'an.nth', 'anh.vn', 'tuan.lm', 'hanh.dt', 'khanh.bv', 'phuc.nv'],
  ...['huy.tq', 'yen.pt', 'thu.dt', 'son.lv', 'vinh.dq'],
];

/** How people stand to a day of Trần Thị Thu Hà, of her head, of the deputy, of the department's head and elsewhere. */
const STANDINGS: [PersonKey, UnitKey, Record<string, Relation[]>][] = [
  [
    'ha',
    'ccvc',
    { 'ha.ttt': ['self'], 'an.nth': ['reviewer', 'head-above'], 'anh.vn': ['reviewer', 'head-above'] },
  ],
  [
    'an',
    'ccvc',
    {
      'an.nth': ['self'],
      'tuan.lm': ['reviewer', 'head-above', 'body-head'],
      'anh.vn': [],
    },
  ],
  [
    'anh',
    'ccvc',
    {
      'an.nth': ['reviewer', 'head-above'],
      'anh.vn': ['self'],
      'tuan.lm': ['head-above', 'body-head'],
    },
  ],
  [
    'tuan',
    'snv',
    {
      'tuan.lm': ['self'],
      'hanh.dt': [],
      'khanh.bv': ['reviewer', 'head-above', 'body-head'],
      'an.nth': [],
    },
  ],
  [
    'ha',
    'ccvc',
    { 'bao.pq': [], 'yen.pt': [], 'huy.tq': [], 'phuc.nv': ['personnel'], 'thu.dt': ['committee'] },
  ],
  [
    'yen',
    'stc',
    { 'yen.pt': ['self'], 'huy.tq': ['reviewer', 'head-above', 'body-head'], 'phuc.nv': [], 'an.nth': [] },
  ],
  ['yen', 'stc', { 'thu.dt': ['committee'], 'son.lv': ['auditor'], 'vinh.dq': ['admin'], 'tuan.lm': [] }],
];

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

async function accessOf(username: string): Promise<Access> {
  const account = await findAccountByUsername(server.db, username);
  if (!account) throw new Error(`The fixture has no ${username}`);
  const at = NOW.toISOString();
  const session = { id: newId(), accountId: account.id, createdAt: at, lastSeenAt: at, endedAt: null };
  await inTransaction(server.db, (trx) => insertSession(trx, { ...session, userAgent: '' }));
  const signedIn = await findSignedIn(server.db, session.id, {
    now: NOW,
    today: TODAY,
    ...server.config,
  });
  if (!signedIn) throw new Error(`${username} is not signed in`);
  return signedIn.access;
}

function rowOf(cadre: PersonKey, unit: UnitKey) {
  return { cadreId: server.fixture.cadreIds[cadre], unitId: server.fixture.unitIds[unit] };
}

describe('how one stands to a day', () => {
  it.each(STANDINGS)('of %s in %s', async (cadre, unit, standings) => {
    for (const [username, expected] of Object.entries(standings)) {
      const found = (await accessOf(username)).relationsTo(rowOf(cadre, unit));
      expect([username, [...found].sort()]).toEqual([username, [...expected, 'anyone-signed-in'].sort()]);
    }
  });
});

describe('what one may do with a day', () => {
  it('is 404 without the right to read it, 403 without the right to act, and else a matter of its state', async () => {
    const days = [rowOf('ha', 'ccvc'), rowOf('an', 'ccvc'), rowOf('yen', 'stc')];
    for (const username of EVERYBODY) {
      const access = await accessOf(username);
      for (const day of days) {
        const relations = access.relationsTo(day);
        for (const action of Object.keys(POLICY) as Action[]) {
          for (const state of DAY_STATES) {
            expect([username, action, state, answerOf(() => access.require(action, day, state))]).toEqual([
              ...[username, action, state],
              expectedAnswer(relations, action, state),
            ]);
          }
        }
      }
    }
  });
});

function answerOf(act: () => void): number {
  try {
    act();
    return 200;
  } catch (error) {
    if (error instanceof Problem) return error.body.status;
    throw error;
  }
}

function expectedAnswer(
  relations: Set<Relation>,
  action: Action,
  state: (typeof DAY_STATES)[number],
): number {
  if (!can(relations, 'day.read')) return 404;
  if (!can(relations, action)) return 403;
  return can(relations, action, state) ? 200 : 422;
}

describe('the scope of what one', () => {
  it('may read holds oneself, the units below one’s office and the days one reviews', async () => {
    const { cadreIds, unitIds } = server.fixture;
    expect((await accessOf('ha.ttt')).readingScope()).toEqual({
      all: false,
      cadreId: cadreIds.ha,
      unitIds: [],
      people: [],
      closed: [],
    });
    const tuan = (await accessOf('tuan.lm')).readingScope();
    expect([tuan.all, [...tuan.unitIds].sort()]).toEqual([false, [unitIds.snv, unitIds.ccvc].sort()]);
    expect((await accessOf('vinh.dq')).readingScope()).toEqual({
      all: false,
      cadreId: null,
      unitIds: [],
      people: [],
      closed: [],
    });
  });

  it('reviews holds the people of one’s unit, and the heads right below', async () => {
    const { cadreIds, unitIds } = server.fixture;
    const tuan = (await accessOf('tuan.lm')).reviewScope();
    expect(tuan.unitIds).toEqual([unitIds.snv]);
    expect(tuan.people).toContainEqual({ cadreId: cadreIds.an, unitId: unitIds.ccvc });
    expect(tuan.people).not.toContainEqual({ cadreId: cadreIds.tuan, unitId: unitIds.snv });
    expect((await accessOf('thu.dt')).reviewScope()).toMatchObject({ all: false, unitIds: [], people: [] });
  });
});

describe('a second top unit', () => {
  it('leaves what is central to who is at each top, and opens nobody’s work to the others', async () => {
    const fresh = await openTestServer();
    const { tinh } = fresh.fixture.unitIds;
    await giveRole(fresh, 'phuc.nv', 'personnel', tinh);
    const may = async () => {
      const { body } = await fresh.as('phuc.nv').get<{ can: { change: boolean } }>('/api/calendar/2024');
      const { status } = await fresh.as('phuc.nv').get('/api/finding-settings');
      return [body.can.change, status];
    };
    expect(await may()).toEqual([true, 200]);
    // No page and no file makes it so any more, but a database may have come with two.
    const other = await addUnit(fresh.db, { code: 'KHAC', parentId: null });
    await inTransaction(fresh.db, lockOrganisation);
    await inTransaction(fresh.db, raiseChangeCounter);
    expect(await may()).toEqual([false, 403]);
    const { status } = await fresh.as('thu.dt').get('/api/summary/2024-01?unit=KHAC');
    expect(status).toBe(404);
    await giveRole(fresh, 'phuc.nv', 'personnel', other);
    expect(await may()).toEqual([true, 200]);
    // Neither who is at the second alone nor the committee of the first has anything central.
    await giveRole(fresh, 'ha.ttt', 'personnel', other);
    const asked = ['/api/import-exports/cadres?format=csv', '/api/finding-settings'] as const;
    expect((await fresh.as('ha.ttt').get(asked[0])).status).toBe(403);
    expect((await fresh.as('thu.dt').get(asked[1])).status).toBe(403);
    await fresh.db
      .updateTable('unit_version')
      .set({ toOn: '2024-01-11' })
      .where('unitId', '=', other)
      .execute();
    await inTransaction(fresh.db, raiseChangeCounter);
    expect((await fresh.as('thu.dt').get(asked[1])).status).toBe(200);
    await fresh.close();
  });
});
