import { newId } from '@so-viec/shared/id/uuidv7';
import type { MeetingInput } from '@so-viec/shared/meeting/meeting.schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLOSING_NOW, closeUnit } from '../testing/closings.ts';
import { openTestServer, type Refusal, type TestServer } from '../testing/index.ts';
import { DAY, lineOf, monthSumsOf, writeLine } from '../testing/line.ts';
import { meetingFor, takenLine } from '../testing/meetings.ts';
import { unreadOf } from '../testing/notices.ts';
import { reviewer } from '../testing/reviewing.ts';
import { submitAgain } from '../testing/submitted-day.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const put = (id: string, input: MeetingInput, who = 'an.nth') =>
  server.as(who).put<Refusal & { version: number }>(`/api/meetings/${id}`, input);
const cancel = (id: string, version: number) =>
  server.as('an.nth').post<Refusal>(`/api/meetings/${id}/cancellation`, { version });

async function call(...people: Parameters<typeof meetingFor>[1]): Promise<string> {
  const id = newId();
  expect((await put(id, meetingFor(server, people))).status).toBe(200);
  return id;
}
type Written = Awaited<ReturnType<typeof writeLine>>;
const refusalOf = ({ body }: Pick<Written, 'body'>) =>
  body.fields?.map(({ path, code }) => `${path} ${code}`);

/** Hà's line of a meeting in a day that is handed in, or accepted. */
async function takenBy(meetingId: string, accepts = false) {
  const lineId = newId();
  const { body } = await writeLine(server, 'ha.ttt', takenLine(server, meetingId), lineId);
  const id = body.entry.workDayId;
  const day = { id, version: await submitAgain(server, 'ha.ttt', id), entryIds: [], outputIds: [] };
  if (accepts) expect((await reviewer(server, 'an.nth').accept({ day })).first).toBeDefined();
  return { lineId, dayId: id };
}

describe('a meeting', () => {
  it('is called for somebody besides the caller', async () => {
    const alone = meetingFor(server, ['an']);
    expect(refusalOf((await put(newId(), alone)) as never)).toEqual(['cadreIds meeting-alone']);
  });

  it('is not taken by who was struck off, nor once it is cancelled', async () => {
    const id = await call('ha', 'bao');
    await put(id, meetingFor(server, ['ha'], { version: 1 }));
    expect(refusalOf(await writeLine(server, 'bao.pq', takenLine(server, id)))).toEqual([
      'meetingId meeting-not-invited',
    ]);
    await cancel(id, 2);
    expect(refusalOf(await writeLine(server, 'ha.ttt', takenLine(server, id)))).toEqual([
      'meetingId meeting-not-held',
    ]);
  });
});

describe('a line of a meeting', () => {
  it('takes no longer than the meeting, then or later, until it lets go of it', async () => {
    const id = await call('ha');
    const long = { ...takenLine(server, id), minutes: 600 };
    const refused = await writeLine(server, 'ha.ttt', long);
    expect(refusalOf(refused)).toEqual(['minutes meeting-shorter']);
    expect(refused.body.fields?.[0]).toMatchObject({ params: { time: '1:30' } });
    const lineId = newId();
    expect((await writeLine(server, 'ha.ttt', takenLine(server, id), lineId)).status).toBe(200);
    const later = await writeLine(server, 'ha.ttt', { ...long, version: 1 }, lineId);
    expect(refusalOf(later)).toEqual(['minutes meeting-shorter']);
    const free = { ...long, meetingId: null, version: 1 };
    const { body } = await writeLine(server, 'ha.ttt', free, lineId);
    expect(body.entry).toMatchObject({ minutes: 600, meeting: null, version: 2 });
    expect((await writeLine(server, 'ha.ttt', free, lineId)).body.entry).toMatchObject({ version: 2 });
  });

  it('longer than a meeting that was shortened is changed in all but its time, which is then the meeting’s', async () => {
    const id = await call('ha');
    const lineId = newId();
    await writeLine(server, 'ha.ttt', takenLine(server, id), lineId);
    expect((await put(id, meetingFor(server, ['ha'], { minutes: 60, version: 1 }))).status).toBe(200);
    const line = { ...takenLine(server, id), note: 'Họp giao ban tuần 2', version: 1 };
    const { body } = await writeLine(server, 'ha.ttt', line, lineId);
    expect(body.entry).toMatchObject({ minutes: 90, version: 2, meeting: { minutes: 60 } });
    const refused = await writeLine(server, 'ha.ttt', { ...line, minutes: 75, version: 2 }, lineId);
    expect(refusalOf(refused)).toEqual(['minutes meeting-shorter']);
    const mended = await writeLine(server, 'ha.ttt', { ...line, minutes: 60, version: 2 }, lineId);
    expect(mended.body.entry).toMatchObject({ minutes: 60, version: 3 });
  });

  it('lets go of it with nothing else changed', async () => {
    const id = await call('ha');
    const lineId = newId();
    await writeLine(server, 'ha.ttt', takenLine(server, id), lineId);
    const free = { ...takenLine(server, id), meetingId: null, version: 1 };
    const { body } = await writeLine(server, 'ha.ttt', free, lineId);
    expect(body.entry).toMatchObject({ meeting: null, version: 2 });
  });

  it('has no product of it from the moment it is cancelled', async () => {
    const id = await call('ha');
    const { dayId } = await takenBy(id);
    expect(await monthSumsOf(server, 'ha')).toMatchObject({ minutesWithOutput: 90, minutesWithoutOutput: 0 });
    expect((await cancel(id, 1)).status).toBe(204);
    expect(await monthSumsOf(server, 'ha')).toMatchObject({ minutesWithOutput: 0, minutesWithoutOutput: 90 });
    const seen = await server.as('an.nth').get<{ lines: object[] }>(`/api/day-reviews/${dayId}`);
    expect(seen.body.lines).toMatchObject([{ hasOutput: false, meeting: { isCancelled: true } }]);
  });
});

describe('the words of a meeting', () => {
  it('tell who took a line that its common product is another', async () => {
    const id = await call('ha');
    await takenBy(id);
    const other = meetingFor(server, ['ha'], { outputName: 'Thông báo kết luận', version: 1 });
    expect((await put(id, other)).status).toBe(200);
    expect((await unreadOf(server, 'ha.ttt'))[0]).toMatch(/^“Họp giao ban” đã đổi/);
  });

  it('stay as they are under an accepted day, but for the number; it can be cancelled', async () => {
    const id = await call('ha', 'bao');
    await takenBy(id, true);
    const numbered = { documentNumber: '12/TB-SNV' };
    const input = (changes: Partial<MeetingInput>, version: number) =>
      meetingFor(server, ['ha', 'bao'], { ...changes, version });
    expect((await put(id, input(numbered, 1))).body).toEqual({ version: 2 });
    for (const change of [
      { title: 'Họp khác' },
      { minutes: 30 },
      { cadreIds: [server.fixture.cadreIds.ha] },
    ]) {
      const { status, body } = await put(id, input({ ...numbered, ...change }, 2));
      expect([status, body.code]).toEqual([422, 'meeting-settled']);
      expect(body).toMatchObject({ params: { people: 'Trần Thị Thu Hà (12/01/2024)', others: 0 } });
    }
    expect((await cancel(id, 2)).status).toBe(204);
    expect(await monthSumsOf(server, 'ha')).toMatchObject({ minutesWithoutOutput: 90, minutesAccepted: 90 });
  });

  it('stay under a closed month, which it cannot be cancelled in either', async () => {
    const id = await call('ha');
    await writeLine(server, 'ha.ttt', lineOf(server, { workedOn: DAY }));
    await takenBy(id, true);
    server.setNow(CLOSING_NOW);
    const closed = await closeUnit(server, 'phuc.nv', 'SNV', { undecided: 0 });
    expect(closed.status).toBe(200);
    const before = await monthSumsOf(server, 'ha');
    const title = { title: 'Họp khác', version: 1 };
    expect((await put(id, meetingFor(server, ['ha'], title))).body.code).toBe('meeting-settled');
    const refused = await cancel(id, 1);
    expect([refused.status, refused.body.code]).toEqual([422, 'meeting-closed']);
    expect(await monthSumsOf(server, 'ha')).toEqual(before);
  });
});
