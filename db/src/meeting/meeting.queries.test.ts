import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listLinesLooked } from '../finding/finding-source.queries.ts';
import { rebuildFigures } from '../summary/figures.queries.ts';
import { listSummaryLines } from '../summary/lines.queries.ts';
import {
  EVERYBODY,
  type Fixture,
  insertFixture,
  insertRows,
  openTestDatabase,
  type PersonKey,
  rowsFor,
  scopeOf,
  type TestDatabase,
} from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { listEntriesOfDays } from '../work-entry/work-entry.queries.ts';
import {
  findMeeting,
  hasMeetingLine,
  insertMeeting,
  listMeetingLines,
  listMeetingLinesAt,
  listMeetingsCalled,
  listMeetingsOffered,
  type Meeting,
  updateMeeting,
} from './meeting.queries.ts';
import {
  isInvited,
  listMeetingDeclines,
  listMeetingPeople,
  listNameable,
  setMeetingDecline,
  setMeetingPeople,
} from './meeting-people.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

const AT = '2024-01-12T02:00:00.000Z';
const idsOf = (...who: PersonKey[]) => who.map((key) => fixture.cadreIds[key]);

async function call(people: PersonKey[], changes: Partial<Meeting> = {}): Promise<Meeting> {
  const meeting: Meeting = {
    ...{ id: newId(), cadreId: fixture.cadreIds.an, unitId: fixture.unitIds.ccvc, kind: 'meeting' },
    ...{ title: 'Họp giao ban', fromOn: '2024-01-10', toOn: '2024-01-10', minutes: 90 },
    ...{ outputName: 'Biên bản', documentNumber: '', at: AT, cancelledAt: null, version: 1, ...changes },
  };
  await inTransaction(database.db, async (trx) => {
    await insertMeeting(trx, meeting);
    await setMeetingPeople(trx, meeting.id, { cadreIds: idsOf(...people), at: AT });
  });
  return meeting;
}
const offered = async (who: PersonKey, day: string) =>
  (await listMeetingsOffered(database.db, { cadreId: fixture.cadreIds[who], day })).map(({ id }) => id);

describe('what is offered on a day', () => {
  it('is every meeting of the day that somebody is one of, with who called it', async () => {
    const one = await call(['ha', 'an'], { fromOn: '2024-01-15', toOn: '2024-01-16' });
    expect(await offered('ha', '2024-01-14')).toEqual([]);
    expect(await offered('ha', '2024-01-15')).toEqual([one.id]);
    expect(await offered('ha', '2024-01-16')).toEqual([one.id]);
    expect(await offered('ha', '2024-01-17')).toEqual([]);
    expect(await offered('bao', '2024-01-15')).toEqual([]);
    const [seen] = await listMeetingsOffered(database.db, {
      cadreId: fixture.cadreIds.an,
      day: '2024-01-15',
    });
    expect(seen).toMatchObject({ ...one, callerName: 'Nguyễn Thị Hồng Ân' });
  });

  it('is none that was cancelled, that somebody was struck off, or whose day they declined', async () => {
    const day = '2024-01-18';
    const of = { fromOn: day, toOn: '2024-01-19' };
    await call(['ha'], { ...of, cancelledAt: AT });
    const struck = await call(['ha', 'bao'], of);
    const declined = await call(['ha', 'bao'], of);
    await inTransaction(database.db, async (trx) => {
      await setMeetingPeople(trx, struck.id, { cadreIds: idsOf('bao'), at: AT });
      const one = { meetingId: declined.id, cadreId: fixture.cadreIds.ha, day, at: AT };
      await setMeetingDecline(trx, one);
      await setMeetingDecline(trx, one);
    });
    expect(await offered('ha', day)).toEqual([]);
    expect(await offered('ha', '2024-01-19')).toEqual([declined.id]);
    expect((await offered('bao', day)).toSorted()).toEqual([struck.id, declined.id].toSorted());
    expect(await listMeetingDeclines(database.db, [declined.id])).toMatchObject([{ day }]);
    const back = { meetingId: declined.id, cadreId: fixture.cadreIds.ha, day, at: null };
    await inTransaction(database.db, (trx) => setMeetingDecline(trx, back));
    expect(await offered('ha', day)).toEqual([declined.id]);
  });

  it('comes back to who was struck off and is one of it again', async () => {
    const one = await call(['duyen'], { fromOn: '2024-01-22', toOn: '2024-01-22' });
    const set = (...who: PersonKey[]) =>
      inTransaction(database.db, (trx) => setMeetingPeople(trx, one.id, { cadreIds: idsOf(...who), at: AT }));
    await set('bao');
    const asks = { meetingId: one.id, cadreId: fixture.cadreIds.duyen };
    expect(await inTransaction(database.db, (trx) => isInvited(trx, asks))).toBe(false);
    expect(await listMeetingPeople(database.db, [one.id])).toMatchObject([
      { cadreId: fixture.cadreIds.bao, removedAt: null },
      { cadreId: fixture.cadreIds.duyen, removedAt: AT },
    ]);
    await set('duyen');
    expect(await offered('duyen', '2024-01-22')).toEqual([one.id]);
    expect(await inTransaction(database.db, (trx) => isInvited(trx, asks))).toBe(true);
    const never = { meetingId: one.id, cadreId: fixture.cadreIds.ha };
    expect(await inTransaction(database.db, (trx) => isInvited(trx, never))).toBe(false);
  });
});

describe('a line of a meeting', () => {
  it('takes its day off the offers, and is one with a product', async () => {
    const one = await call(['ha'], { fromOn: '2024-01-24', toOn: '2024-01-25' });
    const { day, line } = rowsFor(fixture);
    const written = day('ha', 'ccvc', '2024-01-24', { state: 'submitted' });
    const taken = line(written, { meetingId: one.id, minutes: 90 });
    await insertRows(database.db, { work_day: [written], work_entry: [taken, line(written)] });
    expect(await offered('ha', '2024-01-24')).toEqual([]);
    expect(await offered('ha', '2024-01-25')).toEqual([one.id]);
    expect(await listMeetingLines(database.db, [one.id])).toMatchObject([
      { id: taken.id, cadreId: fixture.cadreIds.ha, workedOn: '2024-01-24' },
    ]);
    const has = (workedOn: string) =>
      inTransaction(database.db, (trx) =>
        hasMeetingLine(trx, { meetingId: one.id, cadreId: fixture.cadreIds.ha, workedOn }),
      );
    expect([await has('2024-01-24'), await has('2024-01-25')]).toEqual([true, false]);
    const [told, bare] = await listEntriesOfDays(database.db, EVERYBODY, [written.id]);
    expect([told, bare].toSorted((a, b) => (b?.minutes ?? 0) - (a?.minutes ?? 0))).toMatchObject([
      { meetingKind: 'meeting', meetingTitle: 'Họp giao ban', meetingOutput: 'Biên bản', meetingNumber: '' },
      { meetingKind: null, meetingOutput: null, meetingCancelledAt: null },
    ]);
    await inTransaction(database.db, (trx) => rebuildFigures(trx, '2024-01', '2024-01'));
    const sums = await database.db.selectFrom('cadre_day').selectAll().execute();
    expect(sums).toMatchObject([
      { minutesWithOutput: 90, minutesWithoutOutput: 60, entriesWithoutOutput: 1, outputsDelivered: 0 },
    ]);
  });
});

describe('the lines of a meeting', () => {
  it('say by whom and when, what was decided on their day and whether its month is closed', async () => {
    const one = await call(['ha', 'bao'], { fromOn: '2024-02-28', toOn: '2024-03-01' });
    const { day, line } = rowsFor(fixture);
    const february = day('ha', 'ccvc', '2024-02-28', { state: 'accepted' });
    const march = day('bao', 'ccvc', '2024-03-01', { state: 'submitted' });
    const lines = [march, february].map((of) => line(of, { meetingId: one.id }));
    await insertRows(database.db, { work_day: [february, march], work_entry: lines });
    const at = () => inTransaction(database.db, (trx) => listMeetingLinesAt(trx, one.id));
    const seen = { cadreId: fixture.cadreIds.ha, workDayId: february.id, month: '2024-02' };
    expect(await at()).toMatchObject([
      { ...seen, workedOn: '2024-02-28', dayState: 'accepted', isClosed: false },
      { fullName: 'Phạm Quốc Bảo', workedOn: '2024-03-01', dayState: 'submitted', isClosed: false },
    ]);
    const closing = {
      ...{ id: newId(), month: '2024-02', unitId: fixture.unitIds.ccvc, edition: 1, at: AT },
      ...{ accountId: null, kind: 'unit', unit: '{}', figures: '{}', undecided: 0 },
      ...{ fingerprint: 'f', reopenedAt: null },
    };
    await database.db.insertInto('closing').values(closing).execute();
    expect((await at()).map(({ isClosed }) => isClosed)).toEqual([true, false]);
    await database.db.updateTable('closing').set({ reopenedAt: AT }).execute();
    expect((await at()).map(({ isClosed }) => isClosed)).toEqual([false, false]);
  });

  it('have no product of it, and are looked at, once it is cancelled', async () => {
    const one = await call(['ha'], { fromOn: '2024-04-10', cancelledAt: AT });
    const { day, line } = rowsFor(fixture);
    const of = day('ha', 'ccvc', '2024-04-10', { state: 'submitted' });
    const taken = line(of, { meetingId: one.id, minutes: 90 });
    await insertRows(database.db, { work_day: [of], work_entry: [taken] });
    await inTransaction(database.db, (trx) => rebuildFigures(trx, '2024-04', '2024-04'));
    const wanted = { month: '2024-04', cadreIds: idsOf('ha'), day: null };
    const sums = await database.db
      .selectFrom('cadre_day')
      .selectAll()
      .where('month', '=', '2024-04')
      .execute();
    const looked = () => listLinesLooked(database.db, EVERYBODY, '2024-04', idsOf('ha'));
    expect(sums).toMatchObject([{ minutesWithOutput: 0, minutesWithoutOutput: 90 }]);
    expect(await listSummaryLines(database.db, EVERYBODY, wanted, 'with-output')).toEqual([]);
    expect(await listSummaryLines(database.db, EVERYBODY, wanted, 'without-output')).toMatchObject([
      { id: taken.id, meetingOutput: null },
    ]);
    expect(await looked()).toMatchObject([{ id: taken.id, meetingId: null }]);
    await database.db.updateTable('meeting').set({ cancelledAt: null }).where('id', '=', one.id).execute();
    expect(await looked()).toMatchObject([{ id: taken.id, meetingId: one.id }]);
  });
});

describe('the meetings somebody called', () => {
  it('are theirs that end on a day or later, the last first', async () => {
    const caller = { cadreId: fixture.cadreIds.tuan };
    const old = await call(['ha'], { ...caller, fromOn: '2023-12-01', toOn: '2024-01-02' });
    const next = await call(['ha'], { ...caller, fromOn: '2024-01-09' });
    const called = async (sinceOn: string) =>
      (await listMeetingsCalled(database.db, { ...caller, sinceOn })).map(({ id }) => id);
    expect(await called('2024-01-02')).toEqual([next.id, old.id]);
    expect(await called('2024-01-03')).toEqual([next.id]);
  });

  it('change at the version seen only', async () => {
    const one = await call(['ha']);
    const put = (version: number) =>
      inTransaction(database.db, (trx) => updateMeeting(trx, { id: one.id, version }, { title: 'Khác' }));
    expect([await put(1), await put(1)]).toEqual([true, false]);
    expect(await findMeeting(database.db, one.id)).toMatchObject({ title: 'Khác', version: 2 });
  });
});

describe('whom one may name', () => {
  const ask = async (more: object = {}) => {
    const { ccvc } = fixture.unitIds;
    const among = { unitIds: [ccvc], scope: scopeOf({}), on: '2024-01-12', named: { words: [] }, most: 50 };
    return [
      ...new Set((await listNameable(database.db, { ...among, ...more })).map(({ cadreId }) => cadreId)),
    ];
  };

  it('are the people of the units and of the scope, who hold a post that day', async () => {
    const here = await ask();
    expect(here).toContain(fixture.cadreIds.ha);
    expect(here).not.toContain(fixture.cadreIds.yen);
    expect(await ask({ scope: scopeOf({ unitIds: [fixture.unitIds.stc] }) })).toContain(fixture.cadreIds.yen);
    expect(await ask({ on: '1990-01-01' })).toEqual([]);
    expect(await ask({ unitIds: [] })).toEqual([]);
  });

  it('are found by the beginnings of words of their names, or by who they are', async () => {
    expect(await ask({ named: { words: ['hong', 'a'] } })).toEqual(idsOf('an'));
    expect(await ask({ named: { words: ['ong'] } })).toEqual([]);
    expect(await ask({ named: { cadreIds: idsOf('ha', 'yen') } })).toEqual(idsOf('ha'));
  });
});
