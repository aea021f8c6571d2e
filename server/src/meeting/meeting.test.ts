import { newId } from '@so-viec/shared/id/uuidv7';
import type { MeetingInput } from '@so-viec/shared/meeting/meeting.schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { DAY, lineOf, monthSumsOf, writeLine } from '../testing/line.ts';
import { meetingFor, offeredTo, takenLine } from '../testing/meetings.ts';
import { unreadOf } from '../testing/notices.ts';
import { reviewer } from '../testing/reviewing.ts';
import { submitDay } from '../testing/submitted-day.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const put = (who: string, id: string, input: MeetingInput) =>
  server.as(who).put(`/api/meetings/${id}`, input);
async function call(who: string, input: MeetingInput): Promise<string> {
  const id = newId();
  const { status, body } = await put(who, id, input);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return id;
}
const cancel = (who: string, id: string, version: number) =>
  server.as(who).post(`/api/meetings/${id}/cancellation`, { version });
const answer = (who: string, id: string, declines: boolean, day = DAY) =>
  server.as(who).put(`/api/meetings/${id}/answers/${day}`, { declines });
const idsOffered = async (who: string, day = DAY) => (await offeredTo(server, who, day)).map(({ id }) => id);

interface Called {
  id: string;
  isCancelled: boolean;
  version: number;
  documentNumber: string;
  people: { fullName: string; takenOn: string[]; declinedOn: string[] }[];
}
const calledBy = async (who: string) =>
  (await server.as(who).get<{ meetings: Called[] }>('/api/meetings')).body.meetings;

describe('a meeting', () => {
  it('is offered to each of its people, and to who called it, on its day and never written for them', async () => {
    const id = await call('an.nth', meetingFor(server, ['ha', 'bao']));
    expect(await offeredTo(server, 'ha.ttt')).toMatchObject([
      { id, title: 'Họp giao ban', minutes: 90, callerName: 'Nguyễn Thị Hồng Ân', isOwn: false },
    ]);
    expect(await idsOffered('an.nth')).toEqual([id]);
    expect(await idsOffered('duyen.ltm')).toEqual([]);
    expect(await idsOffered('ha.ttt', '2024-01-11')).toEqual([]);
    const { body } = await server.as('ha.ttt').get<{ entries: object[] }>(`/api/work-days/${DAY}`);
    expect(body.entries).toEqual([]);
    await cancel('an.nth', id, 1);
  });

  it('of several days is offered each day', async () => {
    const days = { kind: 'trip' as const, fromOn: '2024-01-10', toOn: '2024-01-11' };
    const id = await call('an.nth', meetingFor(server, ['duyen'], days));
    await writeLine(server, 'duyen.ltm', takenLine(server, id, '2024-01-10'));
    expect(await idsOffered('duyen.ltm', '2024-01-10')).toEqual([]);
    expect(await idsOffered('duyen.ltm', '2024-01-11')).toEqual([id]);
  });

  it('is not offered on leave, without the duty to log, or on a day that was accepted', async () => {
    const leaveDay = '2024-01-10';
    const id = await call(
      'an.nth',
      meetingFor(server, ['bao', 'loi', 'duyen'], { fromOn: '2024-01-09', toOn: leaveDay }),
    );
    expect([await idsOffered('bao.pq', '2024-01-09'), await idsOffered('bao.pq', leaveDay)]).toEqual([
      [id],
      [],
    ]);
    expect(await idsOffered('loi.hv', '2024-01-09')).toEqual([]);
    expect(await idsOffered('duyen.ltm', '2024-01-09')).toEqual([id]);
    const day = await submitDay(server, 'duyen.ltm', [{ workedOn: '2024-01-09' }]);
    await reviewer(server, 'an.nth').accept({ day });
    expect(await idsOffered('duyen.ltm', '2024-01-09')).toEqual([]);
    // Who called it learns of no leave: who is away has said nothing, like others.
    const seen = (await calledBy('an.nth')).find((one) => one.id === id);
    expect(seen?.people.map(({ takenOn, declinedOn }) => [takenOn, declinedOn])).toEqual([
      [[], []],
      [[], []],
      [[], []],
    ]);
    await cancel('an.nth', id, 1);
  });

  it('is declined for a day, and that is taken back', async () => {
    const id = await call('an.nth', meetingFor(server, ['ha']));
    expect((await answer('bao.pq', id, true)).status).toBe(404);
    expect((await answer('ha.ttt', id, true, '2024-01-15')).status).toBe(404);
    expect((await answer('ha.ttt', id, true)).status).toBe(204);
    expect((await answer('ha.ttt', id, true)).status).toBe(204);
    expect(await idsOffered('ha.ttt')).toEqual([]);
    expect((await calledBy('an.nth'))[0]?.people).toMatchObject([{ takenOn: [], declinedOn: [DAY] }]);
    expect((await answer('ha.ttt', id, false)).status).toBe(204);
    expect(await idsOffered('ha.ttt')).toEqual([id]);
    await cancel('an.nth', id, 1);
  });
});

describe('a line that was taken from a meeting', () => {
  it('names its common product, counts as one with a product, and delivers none', async () => {
    const id = await call('an.nth', meetingFor(server, ['ha']));
    const { status, body } = await writeLine(server, 'ha.ttt', takenLine(server, id));
    expect(status).toBe(200);
    expect(body.entry).toMatchObject({
      meeting: { id, kind: 'meeting', outputName: 'Biên bản họp giao ban', isCancelled: false },
      outputs: [],
    });
    const { workDayId } = body.entry;
    const path = `/api/work-days/${workDayId}/submission`;
    const step = { id: newId(), version: 1, reason: '' };
    expect((await server.as('ha.ttt').post(path, step)).status).toBe(200);
    expect(await monthSumsOf(server, 'ha')).toMatchObject({
      minutesWithOutput: 90,
      entriesWithoutOutput: 0,
      outputsDelivered: 0,
    });
    const numbered = meetingFor(server, ['ha'], { documentNumber: '12/TB-SNV', version: 1 });
    expect((await put('an.nth', id, numbered)).status).toBe(200);
    const day = await server.as('ha.ttt').get<{ entries: object[] }>(`/api/work-days/${DAY}`);
    expect(day.body.entries).toMatchObject([{ meeting: { documentNumber: '12/TB-SNV' } }]);
    const seen = await server.as('an.nth').get<{ lines: object[] }>(`/api/day-reviews/${workDayId}`);
    expect(seen.body.lines).toMatchObject([
      { hasOutput: true, outputs: [], meeting: { documentNumber: '12/TB-SNV' } },
    ]);
    const withOutput = '/api/summary/2024-01/entries?which=with-output&unit=SNV';
    const listed = await server.as('tuan.lm').get<{ rows: object[] }>(withOutput);
    const common = { outputs: [], common: 'Biên bản họp giao ban, 12/TB-SNV' };
    expect(listed.body.rows).toContainEqual(expect.objectContaining(common));
    // A number that comes later is nothing to be told of.
    expect(await unreadOf(server, 'ha.ttt')).toEqual([]);
  });

  it('keeps its meeting through every change, and is offered again once it is removed', async () => {
    const id = await call('an.nth', meetingFor(server, ['bao']));
    const lineId = newId();
    const line = takenLine(server, id);
    await writeLine(server, 'bao.pq', line, lineId);
    const { meetingId: _, ...silent } = line;
    const changed = { ...silent, minutes: 60, version: 1 };
    const { body } = await writeLine(server, 'bao.pq', changed, lineId);
    expect(body.entry).toMatchObject({ minutes: 60, meeting: { id } });
    expect(await idsOffered('bao.pq')).toEqual([]);
    await server.as('bao.pq').post(`/api/work-entries/${lineId}/removal`, { version: 2 });
    expect(await idsOffered('bao.pq')).toEqual([id]);
  });

  it('is refused to who was not invited, on other days, and a second time', async () => {
    const id = await call('an.nth', meetingFor(server, ['duyen']));
    const codeOf = async (who: string, line: Parameters<typeof writeLine>[2]) =>
      (await writeLine(server, who, line)).body.fields?.map(({ path, code }) => `${path} ${code}`);
    expect(await codeOf('yen.pt', { ...takenLine(server, id), ...yensPost() })).toEqual([
      'meetingId meeting-not-invited',
    ]);
    expect(await codeOf('duyen.ltm', takenLine(server, newId()))).toEqual(['meetingId meeting-not-invited']);
    expect(await codeOf('duyen.ltm', takenLine(server, id, '2024-01-11'))).toEqual([
      'meetingId meeting-not-that-day',
    ]);
    expect((await writeLine(server, 'duyen.ltm', takenLine(server, id))).status).toBe(200);
    expect(await codeOf('duyen.ltm', takenLine(server, id))).toEqual(['meetingId meeting-taken']);
  });

  it('may have a product of its own: whoever wrote the minutes', async () => {
    const id = await call('an.nth', meetingFor(server, ['anh']));
    const { output } = lineOf(server);
    const post = { positionId: server.fixture.positionIds.head };
    const line = { ...takenLine(server, id), ...post, output };
    const { body } = await writeLine(server, 'anh.vn', line);
    expect(body.entry).toMatchObject({ meeting: { id }, outputs: [{ name: 'Văn bản thẩm định' }] });
  });
});

const yensPost = () => ({
  unitId: server.fixture.unitIds.stc,
  positionId: server.fixture.positionIds.finance,
});

describe('what is changed or cancelled later', () => {
  it('is new to who has not taken it, and told to who has: their line stays', async () => {
    server.setNow('2024-01-16T08:00:00.000Z');
    const day = '2024-01-16';
    const of = { fromOn: day, toOn: day };
    const id = await call('an.nth', meetingFor(server, ['ha', 'bao', 'duyen'], of));
    await writeLine(server, 'ha.ttt', takenLine(server, id, day));
    await writeLine(server, 'duyen.ltm', takenLine(server, id, day));
    const longer = meetingFor(server, ['ha', 'bao'], { ...of, minutes: 120, version: 1 });
    expect((await put('an.nth', id, longer)).body).toEqual({ version: 2 });
    expect(await offeredTo(server, 'bao.pq', day)).toMatchObject([{ id, minutes: 120 }]);
    const kept = `Dòng ngày 16/01/2024 đã ghi giữ nguyên cho đến khi được sửa. | /hom-nay/${day}`;
    expect(await unreadOf(server, 'ha.ttt')).toEqual([
      `“Họp giao ban” đã đổi | Nay 2:00, ngày 16/01/2024. ${kept}`,
    ]);
    expect((await unreadOf(server, 'duyen.ltm'))[0]).toBe(`Không còn được mời “Họp giao ban” | ${kept}`);
    expect(await unreadOf(server, 'bao.pq')).toEqual([]);
    expect((await put('an.nth', id, longer)).body).toEqual({ version: 2 });

    expect((await cancel('an.nth', id, 1)).status).toBe(412);
    expect((await cancel('an.nth', id, 2)).status).toBe(204);
    expect((await cancel('an.nth', id, 2)).status).toBe(204);
    expect(await idsOffered('bao.pq', day)).toEqual([]);
    expect((await unreadOf(server, 'ha.ttt'))[0]).toBe(`“Họp giao ban” đã hủy | ${kept}`);
    const { body } = await server.as('ha.ttt').get<{ entries: object[] }>(`/api/work-days/${day}`);
    expect(body.entries).toMatchObject([{ minutes: 90, meeting: { isCancelled: true } }]);
    const again = await put('an.nth', id, { ...longer, minutes: 30, version: 3 });
    expect(again).toMatchObject({ status: 422, body: { code: 'meeting-cancelled' } });
  });

  it('is told to who handed the day in before, who may take it back; to nobody whose day is open', async () => {
    server.setNow('2024-01-17T08:00:00.000Z');
    const workedOn = '2024-01-17';
    const of = { fromOn: workedOn, toOn: workedOn };
    const day = await submitDay(server, 'duyen.ltm', [{ workedOn }]);
    const id = await call('an.nth', meetingFor(server, ['duyen', 'bao'], of));
    const isOfMeeting = (words: string) => words.includes('ngày đã trình');
    const told = async (who: string) => (await unreadOf(server, who)).filter(isOfMeeting);
    expect(await told('duyen.ltm')).toEqual([
      `Được mời “Họp giao ban” ngày 17/01/2024, ngày đã trình | Dự thì lấy lại ngày đã trình, bấm “Nhận”, rồi trình lại. Không dự thì để nguyên. | /hom-nay/${workedOn}`,
    ]);
    expect(await told('bao.pq')).toEqual([]);
    await put('an.nth', id, meetingFor(server, ['duyen', 'bao'], { ...of, minutes: 60, version: 1 }));
    expect(await told('duyen.ltm')).toHaveLength(1);

    expect(await idsOffered('duyen.ltm', workedOn)).toEqual([id]);
    const line = { ...takenLine(server, id, workedOn), minutes: 60 };
    const early = await writeLine(server, 'duyen.ltm', line);
    expect([early.status, early.body]).toMatchObject([422, { code: 'day-submitted' }]);
    const { body } = await server
      .as('duyen.ltm')
      .get<{ days: { version: number }[] }>(`/api/work-days/${workedOn}`);
    const step = { id: newId(), version: body.days[0]?.version, reason: '' };
    expect((await server.as('duyen.ltm').post(`/api/work-days/${day.id}/withdrawal`, step)).status).toBe(200);
    expect((await writeLine(server, 'duyen.ltm', line)).status).toBe(200);
  });

  it('is the caller’s own affair', async () => {
    const id = await call('an.nth', meetingFor(server, ['ha']));
    const mine = meetingFor(server, ['ha'], { minutes: 30, version: 1 });
    expect((await put('ha.ttt', id, mine)).status).toBe(404);
    expect((await cancel('ha.ttt', id, 1)).status).toBe(404);
    expect((await put('an.nth', id, { ...mine, version: 5 })).status).toBe(412);
    expect((await calledBy('ha.ttt')).map((one) => one.id)).not.toContain(id);
  });
});

describe('whom one may call', () => {
  const invitees = async (who: string, query: string) =>
    (
      await server.as(who).get<{
        units: { name: string; people: { fullName: string }[] }[];
        found: { fullName: string; unitName: string }[];
      }>(`/api/meeting-invitees?on=${DAY}${query}`)
    ).body;

  it('is one’s unit, whole, and the people of one’s body by name', async () => {
    const { units } = await invitees('ha.ttt', '');
    expect(units.map(({ name }) => name)).toEqual(['Phòng Công chức, viên chức']);
    const names = units.flatMap(({ people }) => people.map(({ fullName }) => fullName));
    expect(names).toContain('Phạm Quốc Bảo');
    expect(names).not.toContain('Trần Thị Thu Hà');
    expect((await invitees('ha.ttt', '&q=tuan')).found).toEqual([
      { cadreId: server.fixture.cadreIds.tuan, fullName: 'Lê Minh Tuấn', unitName: 'Sở Nội vụ' },
    ]);
    expect((await invitees('ha.ttt', '&q=yen')).found).toEqual([]);
    expect((await invitees('khanh.bv', '&q=yen')).found).toMatchObject([{ unitName: 'Sở Tài chính' }]);
  });

  it('is what one leads, with all below', async () => {
    const { units } = await invitees('tuan.lm', '');
    expect(units.map(({ name }) => name).toSorted()).toEqual(['Phòng Công chức, viên chức', 'Sở Nội vụ']);
  });

  it.each<[string, { yen?: true } & Partial<MeetingInput>, string]>([
    ['somebody of another body', { yen: true }, 'cadreIds invitee-unknown'],
    ['nobody', { cadreIds: [] }, 'cadreIds missing'],
    ['no day', { toOn: '2024-01-11' }, 'toOn backwards'],
    ['a quarter', { toOn: '2024-03-31' }, 'toOn too-many-days'],
    [
      'a time before one held a post',
      { fromOn: '2020-01-02', toOn: '2020-01-02' },
      'fromOn no-post-that-day',
    ],
    ['13 hours', { minutes: 780 }, 'minutes over-a-day'],
    ['nothing to come out of it', { outputName: ' ' }, 'outputName missing'],
  ])('is not %s', async (_, { yen, ...change }, refusal) => {
    const input = meetingFor(server, yen ? ['yen'] : ['bao'], change);
    const { body } = await put('ha.ttt', newId(), input);
    expect((body as { fields: { path: string; code: string }[] }).fields).toMatchObject([
      { path: refusal.split(' ')[0], code: refusal.split(' ')[1] },
    ]);
  });
});
