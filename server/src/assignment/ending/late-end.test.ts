import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../../import/import-file.ts';
import { addDay, openTestServer, type Refusal, sumUp, type TestServer } from '../../testing/index.ts';
import { reviewer } from '../../testing/reviewing.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const OFFICER = 'vinh.dq';
const REASON = 'Đã nghỉ từ ngày này';
type State = 'draft' | 'submitted' | 'returned' | 'accepted';

const write = (day: string, state: State) => {
  const { cadreIds, unitIds, positionIds } = server.fixture;
  const of = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
  return addDay(server.db, { ...of, day, state, lines: [{ minutes: 480 }] });
};
const end = (lastOn: string, version = 1) =>
  server
    .as(OFFICER)
    .post<Refusal>(`/api/assignments/${server.fixture.assignmentIds.ha}/end`, { version, lastOn });
const depart = (lastOn: string, version = 1) =>
  server.as(OFFICER).post<Refusal>('/api/cadres/CB-HA/departure', { version, lastOn, leaving: 'retired' });
const termsAt = (unit: 'ccvc' | 'stc') => ({
  unitId: server.fixture.unitIds[unit],
  positionId: server.fixture.positionIds[unit === 'stc' ? 'finance' : 'staff'],
  ...{ title: '', dailyMinutes: 480, weeklyPattern: null, hasDutyToLog: true },
});
const begin = (post: object) =>
  server.as(OFFICER).put<Refusal>(`/api/cadres/CB-HA/assignments/${newId()}`, post);
const dayOf = (workedOn: string) =>
  server.db
    .selectFrom('work_day')
    .select(['id', 'version', 'state'])
    .where('workedOn', '=', workedOn)
    .executeTakeFirstOrThrow();

const figures = async (unit = 'SNV-CCVC') => {
  const { body } = await server
    .as('thu.dt')
    .get<{ figures: Record<string, unknown> }>(`/api/summary/2024-01?unit=${unit}`);
  const { minutes, minutesWaiting, personDays, hoursPerPersonDay } = body.figures;
  return { minutes, minutesWaiting, personDays, hoursPerPersonDay };
};

const LATE = { count: 2, first: '10/01/2024', last: '11/01/2024' };
const refused = ({ status, body }: { status: number; body: Refusal }) => [
  status,
  body.code,
  body.fields?.[0]?.path,
  body.fields?.[0]?.params,
];

describe('an end that is entered after days that count', () => {
  beforeEach(async () => {
    await write('2024-01-09', 'accepted');
    await write('2024-01-10', 'accepted');
    await write('2024-01-11', 'submitted');
    await write('2024-01-12', 'draft');
    await sumUp(server.db, '2024-01');
  });

  it.each([
    ['of the post', end],
    ['of everything', depart],
  ])('%s is refused with these days, and moves no figure', async (_, leave) => {
    const before = await figures();
    expect(refused(await leave('2024-01-09'))).toEqual([422, 'days-without-duty', 'lastOn', LATE]);
    expect(refused(await leave('2024-01-10'))[3]).toEqual({ ...LATE, count: 1, first: LATE.last });
    expect(await figures()).toEqual(before);
    // From their last day on it holds: the draft counts nowhere.
    expect((await leave('2024-01-11')).status).toBe(200);
  });

  it('goes through once the head has given the days back, to right averages', async () => {
    const before = await figures();
    const head = reviewer(server, 'an.nth');
    expect((await head.reopen({ day: await dayOf('2024-01-10'), reason: REASON })).status).toBe(200);
    expect((await head.giveBack({ day: await dayOf('2024-01-11'), reason: REASON })).status).toBe(200);
    expect((await depart('2024-01-09')).status).toBe(200);
    const after = await figures();
    expect([before.minutes, after.minutes]).toEqual([3 * 480, 480]);
    // Nothing is lost: two days given back and a draft wait, as they are shown.
    expect(after.minutesWaiting).toBe(3 * 480);
    expect(Number(before.personDays) - Number(after.personDays)).toBe(16);
    await sumUp(server.db, '2024-01');
    expect(await figures()).toEqual(after);
  });

  it('stays so: a day given back cannot be handed in any more, nor its return be undone', async () => {
    const head = reviewer(server, 'an.nth');
    await head.reopen({ day: await dayOf('2024-01-10'), reason: REASON });
    await head.giveBack({ day: await dayOf('2024-01-11'), reason: REASON });
    await end('2024-01-09');
    const day = await dayOf('2024-01-11');
    const undone = await head.undo({ day });
    expect(undone.first?.problem.code).toBe('no-post-that-day');
    const step = { id: newId(), version: day.version, reason: '' };
    const { status, body } = await server
      .as('ha.ttt')
      .post<Refusal>(`/api/work-days/${day.id}/submission`, step);
    expect([status, body.code]).toEqual([422, 'no-post-that-day']);
    expect((await dayOf('2024-01-11')).state).toBe('returned');
  });

  it('is a change of terms without the duty to log, an end, a removal: a post beside gives hours, no days', async () => {
    const { assignmentIds, positionIds } = server.fixture;
    const terms = { ...termsAt('ccvc'), hasDutyToLog: false, fromOn: '2024-01-10', version: 1 };
    const next = () =>
      server
        .as(OFFICER)
        .post<Refusal>(`/api/assignments/${assignmentIds.ha}/succession`, { ...terms, id: newId() });
    expect(refused(await next())).toEqual([422, 'days-without-duty', 'fromOn', LATE]);
    const before = await figures();
    const beside = { ...termsAt('ccvc'), positionId: positionIds.head, kind: 'concurrent' };
    expect((await begin({ ...beside, fromOn: '2024-01-01', toOn: null })).status).toBe(200);
    expect(refused(await next())).toEqual([422, 'days-without-duty', 'fromOn', LATE]);
    expect(refused(await end('2024-01-09'))).toEqual([422, 'days-without-duty', 'lastOn', LATE]);
    const taken = await server
      .as(OFFICER)
      .post<Refusal>(`/api/assignments/${assignmentIds.ha}/removal`, { version: 1 });
    expect([taken.status, taken.body.code]).toEqual([422, 'days-without-duty']);
    expect(await figures()).toEqual(before);
  });

  it('is a secondment without the duty to log laid over them, and no figure moves', async () => {
    const before = await figures('TINH');
    const away = { ...termsAt('stc'), kind: 'secondment', fromOn: '2024-01-10', toOn: null };
    expect(refused(await begin({ ...away, hasDutyToLog: false }))).toEqual([
      ...[422, 'days-without-duty', 'fromOn', LATE],
    ]);
    expect(await figures('TINH')).toEqual(before);
    expect((await begin({ ...away, hasDutyToLog: false, fromOn: '2024-01-12' })).status).toBe(200);
  });
});

describe('imported history', () => {
  const load = async (text: string) =>
    importFile(server.db, {
      ...{ kind: 'entries', bytes: Buffer.from(text), fileName: 'lines.csv' },
      now: server.now(),
    });

  it('keeps an end away like any day that counts, and the head can give it back', async () => {
    const report = await load(
      'Mã cán bộ;Ngày;Mã sản phẩm;Nội dung;Số giờ;Sản phẩm;Số lượng;Số ký hiệu;Trạng thái;Thời điểm ghi;Người giao\n' +
        'CB-HA;10/01/2024;;Họp giao ban;8;;;;hoàn thành;;Giám đốc',
    );
    expect(report).toMatchObject({ isWritten: true, refused: 0 });
    expect(refused(await end('2024-01-09'))[3]).toEqual({ ...LATE, count: 1, last: LATE.first });
    const head = reviewer(server, 'an.nth');
    expect((await head.reopen({ day: await dayOf('2024-01-10'), reason: REASON })).status).toBe(200);
    expect((await end('2024-01-09')).status).toBe(200);
    expect(await figures()).toMatchObject({ minutes: 0, minutesWaiting: 480 });
  });
});

describe('a day far ahead', () => {
  const far = ({ status, body }: { status: number; body: Refusal }) => [
    ...[status, body.code, body.fields?.[0]?.path, body.fields?.[0]?.params],
  ];
  const FIRST = { day: '31/12/2026' };
  const LAST = { day: '31/12/2034' };

  it('is refused beside its field, with the last day possible', async () => {
    const beside = { ...termsAt('stc'), kind: 'concurrent', fromOn: '2024-02-01', toOn: null };
    const of = (more: object) => begin({ ...beside, ...more });
    expect(far(await of({ fromOn: '2086-02-01' }))).toEqual([422, 'post-too-far-ahead', 'fromOn', FIRST]);
    expect(far(await of({ toOn: '2099-12-31' }))).toEqual([422, 'post-too-far-ahead', 'toOn', LAST]);
    expect(far(await end('2099-12-31'))).toEqual([422, 'post-too-far-ahead', 'lastOn', LAST]);
    expect(far(await depart('2035-01-01'))).toEqual([422, 'post-too-far-ahead', 'lastOn', LAST]);
    const next = { ...termsAt('stc'), fromOn: '2086-01-01', version: 1, id: newId() };
    const moved = await server
      .as(OFFICER)
      .post<Refusal>(`/api/assignments/${server.fixture.assignmentIds.ha}/succession`, next);
    expect(far(moved)).toEqual([422, 'post-too-far-ahead', 'fromOn', FIRST]);
    expect((await of({ fromOn: '2026-12-31', toOn: '2034-12-31' })).status).toBe(200);
  });
});
