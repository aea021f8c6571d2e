import { type Db, inTransaction, rebuildFigures } from '@so-viec/db';
import { openTestDatabase, type TestDatabase } from '@so-viec/db/testing';
import { summarise } from '@so-viec/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_ACCOUNTS } from './accounts.ts';
import { fillDemo } from './fill.ts';
import { type DemoOptions, planOf } from './story/options.ts';
import { planAllDays } from './story/plan-days.ts';
import { tellStory } from './story/story.ts';
import { fingerprintOf } from './testing/fingerprint.ts';
import { openReplay } from './testing/replay.ts';

const TODAY = '2026-11-23';
const NOW = '2026-11-23T02:00:00.000Z';
const SMALL: DemoOptions = { cadres: 60, toMonth: '2024-01', today: TODAY, withLiveMonths: false };
const LIVE: DemoOptions = { ...SMALL, withLiveMonths: true };

let past: TestDatabase;
let live: TestDatabase;

beforeAll(async () => {
  past = await openTestDatabase();
  live = await openTestDatabase();
  await fillDemo(past.db, SMALL);
  await fillDemo(live.db, LIVE);
}, 120_000);

afterAll(async () => {
  await past.close();
  await live.close();
});

async function minutesOf(db: Db, month: string): Promise<number> {
  const rows = await db.selectFrom('cadre_day').selectAll().where('month', '=', month).execute();
  return rows.reduce((sum, row) => sum + row.minutes + row.minutesWaiting, 0);
}

describe('filling a database with a small demo', () => {
  it('writes what was planned, and the summary counts it', async () => {
    const story = tellStory(planOf(SMALL, TODAY));
    const planned = [...planAllDays(story).values()].flat();
    const total = planned.reduce((sum, day) => sum + day.minutes, 0);
    const summary = await summarise(past.db, { month: '2024-01', unit: undefined }, new Date(NOW));
    expect(summary?.unit?.code).toBe('MG');
    expect(summary?.figures).toMatchObject({ headcount: 60, personDays: 60 * 22, minutes: total });
    expect(summary?.figures.minutesAccepted).toBe(total);
    expect(await minutesOf(past.db, '2024-01')).toBe(total);
  }, 60_000);

  it('keeps the sums that its lines and products give', async () => {
    const sums = async () => {
      const rows = await live.db.selectFrom('cadre_month').selectAll().execute();
      return rows.map((row) => JSON.stringify(row)).sort();
    };
    const kept = await sums();
    await inTransaction(live.db, (trx) => rebuildFigures(trx, '2024-01', '2026-11'));
    expect(await sums()).toEqual(kept);
  });

  it('has meetings of late and to come, none of them today, nobody’s line, and of running months alone', async () => {
    const meetings = await live.db.selectFrom('meeting').selectAll().execute();
    expect(meetings.length).toBeGreaterThan(5);
    expect(meetings.filter(({ fromOn }) => fromOn === TODAY)).toEqual([]);
    expect(meetings.some(({ fromOn }) => fromOn > TODAY)).toBe(true);
    const people = await live.db.selectFrom('meeting_person').select('meetingId').execute();
    const counts = Map.groupBy(people, ({ meetingId }) => meetingId);
    for (const { id } of meetings) expect(counts.get(id)?.length).toBeGreaterThan(2);
    expect(await past.db.selectFrom('meeting').select('id').execute()).toEqual([]);
    const lines = await live.db
      .selectFrom('work_entry')
      .select('id')
      .where('meetingId', 'is not', null)
      .execute();
    expect(lines).toEqual([]);
  });

  it('lets nobody score, approve or rate themselves', async () => {
    const reviews = live.db
      .selectFrom('review_step as s')
      .innerJoin('review as r', 'r.id', 's.reviewId')
      .innerJoin('account as a', 'a.id', 's.accountId')
      .select(['s.kind', (eb) => eb('a.cadreId', '=', eb.ref('r.cadreId')).as('isOwn')])
      .where('s.kind', 'in', ['scored', 'approved']);
    const ratings = live.db
      .selectFrom('rating_step as s')
      .innerJoin('annual_rating as r', 'r.id', 's.ratingId')
      .innerJoin('account as a', 'a.id', 's.accountId')
      .select(['s.kind', (eb) => eb('a.cadreId', '=', eb.ref('r.cadreId')).as('isOwn')])
      .where('s.kind', '<>', 'self-rated');
    const decided = [...(await reviews.execute()), ...(await ratings.execute())];
    expect(decided.length).toBeGreaterThan(10);
    expect(decided.filter(({ isOwn }) => Boolean(isOwn))).toEqual([]);
  });

  it('has no stamp of its own day: no clock that runs is behind it', async () => {
    const midnight = '2026-11-22T17:00:00.000Z';
    const tables = [
      ...([
        'leave_request_step',
        'work_request',
        'unit_change',
        'day_step',
        'task_step',
        'scheme_step',
        'transfer_step',
        'finding_step',
      ] as const),
      ...(['review_step', 'rating_step', 'rating_revision', 'competency_assessment'] as const),
    ];
    for (const table of tables) {
      const { last } = await live.db
        .selectFrom(table as 'day_step')
        .select((eb) => eb.fn.max('at').as('last'))
        .executeTakeFirstOrThrow();
      expect([table, (last ?? '') < midnight]).toEqual([table, true]);
    }
  });

  it('gives the same rows for the same seed', async () => {
    const again = await openTestDatabase();
    try {
      await fillDemo(again.db, SMALL);
      expect(await fingerprintOf(again.db)).toBe(await fingerprintOf(past.db));
    } finally {
      await again.close();
    }
  }, 60_000);

  it('rates the quarter of the decided reviews: a body’s own score, and who is over the share', async () => {
    const scores = await live.db.selectFrom('body_score').selectAll().execute();
    expect(scores.map(({ period }) => period)).toContain('2026-Q4');
    const decisions = await live.db.selectFrom('excellent_decision').selectAll().execute();
    expect(decisions.map(({ decision }) => decision).toSorted()).toEqual(['kept', 'lowered']);
    expect(await past.db.selectFrom('body_score').selectAll().execute()).toEqual([]);
  });

  it('has the ratings of the year on their way, some at every step', async () => {
    const ratings = await live.db.selectFrom('annual_rating').selectAll().execute();
    expect(new Set(ratings.map(({ year }) => year))).toEqual(new Set([2026]));
    expect(ratings.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['self-rated', 'met', 'proposed']),
    );
    const steps = await live.db.selectFrom('rating_step').selectAll().execute();
    expect(steps).toHaveLength(ratings.reduce((sum, { stepCount }) => sum + stepCount, 0));
    expect(await past.db.selectFrom('annual_rating').selectAll().execute()).toEqual([]);
  });

  it('leaves a database alone that holds something', async () => {
    await expect(fillDemo(past.db, SMALL)).rejects.toThrow('đã có dữ liệu');
  });

  it.each([
    [{ cadres: 10 }, '--cadres phải là số nguyên từ 30 đến 100000'],
    [{ fromMonth: '2024-05', toMonth: '2024-04' }, 'phải từ --from'],
    [{ toMonth: '2027-01' }, 'không được sau tháng này'],
  ])('refuses %j in one sentence', async (options, sentence) => {
    await expect(fillDemo(past.db, { today: TODAY, ...options })).rejects.toThrow(sentence);
  });
});

describe('the accounts for trying out', () => {
  it('sign in and land on their page at once', async () => {
    const server = openReplay(live.db, live.url);
    for (const { username, name } of DEMO_ACCOUNTS) {
      const browser = await server.as(username, NOW);
      const { status, body } = await browser.get<Me>('/api/me');
      expect([status, body.account.displayName, body.isDemo], username).toEqual([200, name, true]);
      expect(body.account).toMatchObject({ mustChangePassword: false, noticeReadAt: expect.any(String) });
    }
  });

  it('may do what their hint says', async () => {
    const server = openReplay(live.db, live.url);
    const canOf = async (username: string) =>
      (await (await server.as(username, NOW)).get<Me>('/api/me')).body.can;
    expect(await canOf('ha.ttt')).toMatchObject({ log: true, review: false });
    expect(await canOf('thang.nv')).toMatchObject({ log: true, review: true });
    expect(await canOf('ngoc.ptb')).toMatchObject({ log: true, review: true });
    expect(await canOf('tam.dtt')).toMatchObject({ summary: true });
    expect(await canOf('ngan.ltk')).toMatchObject({ summary: true });
    expect(await canOf('to.chuc')).toMatchObject({ log: false, summary: true, admin: false });
    expect(await canOf('quan.tri')).toMatchObject({ log: false, admin: true });
    // Who acts for the whole does so over everything: no second top unit takes that from them.
    for (const central of ['to.chuc', 'ngan.ltk'])
      expect((await (await server.as(central, NOW)).get('/api/finding-settings')).status, central).toBe(200);
    const deputy = await server.as('ngoc.ptb', NOW);
    const queue = await deputy.get<{ days: unknown[] }>('/api/day-reviews');
    expect(queue.status).toBe(200);
  });
});

interface Me {
  account: { displayName: string; mustChangePassword: boolean; noticeReadAt: string | null };
  isDemo: boolean;
  can: { log: boolean; review: boolean; summary: boolean; admin: boolean };
}
