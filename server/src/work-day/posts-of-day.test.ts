import { newId } from '@so-viec/shared/id/uuidv7';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { DAY, lineOf, writeLine } from '../testing/line.ts';
import { addPost } from '../testing/month-of-work.ts';
import { reviewer } from '../testing/reviewing.ts';
import { submitDay } from '../testing/submitted-day.ts';

let server: TestServer;
const opened: TestServer[] = [];
beforeEach(async () => {
  server = await openTestServer();
  opened.push(server);
});
afterAll(async () => {
  for (const { close } of opened) await close();
});

interface DayView {
  standardMinutes: number;
  posts: { unitName: string; kind: string }[];
  days: { id: string; unitId: string; state: string; version: number }[];
  week: { day: string; minutes: number; states: string[] }[];
}
const dayOf = async (username: string, day = DAY) =>
  (await server.as(username).get<DayView>(`/api/work-days/${day}`)).body;

/** Hà holds a post at Sở Tài chính too. */
function addPostAtStc(kind: 'concurrent' | 'secondment', fromOn: string, toOn?: string) {
  const { cadreIds, unitIds, positionIds } = server.fixture;
  const post = { cadreId: cadreIds.ha, unitId: unitIds.stc, positionId: positionIds.finance };
  return addPost(server.db, { ...post, kind, fromOn, ...(toOn === undefined ? {} : { toOn }) });
}

/** A line of Hà for Sở Tài chính. */
function atStc(changes: Partial<WorkEntryInput> = {}): Partial<WorkEntryInput> {
  const { unitIds, positionIds, productIds } = server.fixture;
  const [productId = null] = productIds.finance;
  return { unitId: unitIds.stc, positionId: positionIds.finance, productId, ...changes };
}

const write = (changes: Partial<WorkEntryInput>) => writeLine(server, 'ha.ttt', lineOf(server, changes));
const sumsOfHa = () =>
  server.db
    .selectFrom('cadre_month')
    .select(['unitId', 'minutes', 'minutesAccepted'])
    .where('cadreId', '=', server.fixture.cadreIds.ha)
    .execute();

describe('a concurrent post', () => {
  beforeEach(() => addPostAtStc('concurrent', '2024-01-08'));

  it('makes two days of one date, each for its own head', async () => {
    const ofDivision = await submitDay(server, 'ha.ttt', [{ minutes: 240 }]);
    const ofStc = await submitDay(server, 'ha.ttt', [atStc({ minutes: 120 })]);
    expect(ofStc.id).not.toBe(ofDivision.id);
    const queueOf = async (who: string) =>
      (await server.as(who).get<{ days: { id: string }[] }>('/api/day-reviews')).body.days.map(
        ({ id }) => id,
      );
    expect(await queueOf('an.nth')).toEqual([ofDivision.id]);
    expect(await queueOf('huy.tq')).toEqual([ofStc.id]);
    expect((await reviewer(server, 'an.nth').accept({ day: ofStc })).first).toMatchObject({
      problem: { code: 'not-found' },
    });
    expect((await reviewer(server, 'huy.tq').accept({ day: ofStc })).first).not.toHaveProperty('problem');
    const { days } = await dayOf('ha.ttt');
    const states = Object.fromEntries(days.map(({ id, state }) => [id, state]));
    expect(states).toEqual({ [ofDivision.id]: 'submitted', [ofStc.id]: 'accepted' });
    const { stc, ccvc } = server.fixture.unitIds;
    expect((await sumsOfHa()).toSorted((a, b) => a.minutes - b.minutes)).toEqual([
      { unitId: stc, minutes: 120, minutesAccepted: 120 },
      { unitId: ccvc, minutes: 240, minutesAccepted: 0 },
    ]);
  });

  it('stands after the main one, and the day asks for eight hours once', async () => {
    const { posts, standardMinutes } = await dayOf('ha.ttt');
    expect(posts.map(({ kind }) => kind)).toEqual(['primary', 'concurrent']);
    expect(standardMinutes).toBe(480);
  });

  it('counts towards the twelve hours of the day', async () => {
    expect((await write({ minutes: 480 })).status).toBe(200);
    const refused = await write(atStc({ minutes: 241 }));
    expect(refused.body).toMatchObject({ code: 'day-over-limit', params: { total: 721, others: 480 } });
    expect((await write(atStc({ minutes: 240 }))).status).toBe(200);
  });

  it('counts towards the eight hours that need no basis', async () => {
    await write({ minutes: 300 });
    await write(atStc({ minutes: 200 }));
    for (const { id, version } of (await dayOf('ha.ttt')).days) {
      const step = { id: newId(), version, reason: '' };
      const { body } = await server.as('ha.ttt').post(`/api/work-days/${id}/submission`, step);
      expect(body.fields).toMatchObject([{ path: 'basis', params: { total: 500, standardMinutes: 480 } }]);
    }
  });

  it('takes lines from its first day on, for its own products', async () => {
    const before = await write(atStc({ workedOn: '2024-01-05' }));
    expect(before.body).toMatchObject({ code: 'no-post-that-day', params: { day: '2024-01-05' } });
    const [productId = null] = server.fixture.productIds.staff;
    expect((await write(atStc({ productId }))).body.code).toBe('product-not-of-position');
    const { staff } = server.fixture.positionIds;
    expect((await write(atStc({ positionId: staff, productId }))).body.code).toBe('no-post-that-day');
  });

  it('shows its hours in the week of the person', async () => {
    await write({ minutes: 60 });
    await write(atStc({ minutes: 45 }));
    const friday = (await dayOf('ha.ttt')).week.find(({ day }) => day === DAY);
    expect(friday).toMatchObject({ minutes: 105, states: ['draft', 'draft'] });
  });
});

describe('a post without the duty to log', () => {
  const takeDuty = () =>
    server.db
      .updateTable('assignment')
      .set({ hasDutyToLog: 0 })
      .where('cadreId', '=', server.fixture.cadreIds.ha)
      .execute();

  it('asks for no hours, and a line of its days is refused', async () => {
    await takeDuty();
    expect(await dayOf('ha.ttt')).toMatchObject({ log: 'no-duty', standardMinutes: 0, posts: [] });
    const { status, body } = await write({});
    expect([status, body.code]).toEqual([422, 'no-duty-that-day']);
    expect(await sumsOfHa()).toEqual([]);
  });

  it('is logged for beside one that has it', async () => {
    await takeDuty();
    await addPostAtStc('concurrent', '2024-01-08');
    expect((await dayOf('ha.ttt')).posts.map(({ kind }) => kind)).toEqual(['primary', 'concurrent']);
    expect((await write({})).status).toBe(200);
  });
});

describe('a secondment', () => {
  it('takes the place of the primary post while it lasts', async () => {
    await addPostAtStc('secondment', '2024-01-09', '2024-01-11');
    const posts = async (day: string) => (await dayOf('ha.ttt', day)).posts.map(({ kind }) => kind);
    expect(await posts('2024-01-08')).toEqual(['primary']);
    expect(await posts('2024-01-09')).toEqual(['secondment']);
    expect(await posts('2024-01-11')).toEqual(['secondment']);
    expect(await posts('2024-01-12')).toEqual(['primary']);
    expect((await write({ workedOn: '2024-01-10' })).body.code).toBe('no-post-that-day');
    expect((await write(atStc({ workedOn: '2024-01-10' }))).status).toBe(200);
    expect((await write(atStc())).body.code).toBe('no-post-that-day');
  });

  it('puts its days before the head there, and not before the one at home', async () => {
    await addPostAtStc('secondment', '2024-01-09', '2024-01-12');
    const day = await submitDay(server, 'ha.ttt', [atStc()]);
    const statusFor = async (who: string) => (await server.as(who).get(`/api/day-reviews/${day.id}`)).status;
    expect([await statusFor('huy.tq'), await statusFor('an.nth')]).toEqual([200, 404]);
  });
});
