import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decideMonths, rating } from '../testing/annual-ratings.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { unreadOf } from '../testing/notices.ts';
import { REVIEW_NOW } from '../testing/reviewed-month.ts';
import { refusedInTrail } from '../testing/trail.ts';

let server: TestServer;
const MET = { on: '2026-12-02', text: 'Họp phòng, 6/6 nhất trí.' };
const DECIDED = { level: 'excellent', number: '12/QĐ-SNV', on: '2026-12-03' };

describe("the year's procedure of somebody without a headship", () => {
  beforeAll(async () => {
    server = await openTestServer({ now: REVIEW_NOW });
    await decideMonths(server, 'ha', { unit: 'ccvc', from: 1, to: 11 });
  });
  afterAll(() => server.close());
  const as = (username: string) => rating(server, username, 'CB-HA');

  it('begins with the person, who sees the months and what they lead to', async () => {
    const view = await as('ha.ttt').view();
    expect(view).toMatchObject({ state: 'open', turn: 'self', kind: 'staff', version: 0 });
    expect(view.computed).toEqual({
      ...{ meanHundredths: 9000, level: 'excellent', reason: null },
      steps: [{ rule: 'total', level: 'excellent' }],
    });
    expect(view.may).toEqual({ steps: ['self-rated'], isSelf: true });
    expect(view.months.map(({ state }) => state).slice(9)).toEqual(['decided', 'decided', 'pending']);
  });

  it('refuses every step out of order', async () => {
    for (const [who, step] of [
      ['an.nth', 'meeting'],
      ['phuc.nv', 'proposal'],
      ['tuan.lm', 'decision'],
      ['phuc.nv', 'notice'],
      ['ha.ttt', 'appeal'],
    ] as const) {
      const { status, body } = await as(who).take(step, { ...MET, ...DECIDED });
      expect([step, status, body.code]).toEqual([step, 422, 'annual-step-not-open']);
    }
  });

  it('goes on by the meeting, the proposal, the decision and the notice', async () => {
    expect((await as('ha.ttt').take('self-rating', { level: 'excellent', text: 'Đủ.' })).status).toBe(200);
    expect((await as('an.nth').view()).turn).toBe('head');
    const { body } = await server.as('ha.ttt').get<{ events: object[] }>('/api/me/trail/2026-12');
    expect(body.events).toContainEqual(
      expect.objectContaining({ act: 'person.read', what: 'year', of: '2026' }),
    );
    expect((await as('an.nth').take('meeting', MET)).body.state).toBe('met');
    expect((await as('thu.dt').take('opinion', MET)).body.code).toBe('annual-step-not-open');
    expect((await as('phuc.nv').take('proposal', { level: 'excellent' })).body.state).toBe('proposed');
    expect(await as('ha.ttt').view()).toMatchObject({ turn: 'body-head', deciders: ['Lê Minh Tuấn'] });
    expect((await as('tuan.lm').take('decision', DECIDED)).body).toMatchObject({
      ...{ code: 'annual-over-share', params: { places: 0, excellent: 1 } },
    });
    const keep = { id: newId(), cadre: 'CB-HA', period: '2026', decision: 'kept', number: '' };
    await server.as('tuan.lm').post('/api/excellent-decisions', { ...keep, reason: 'Sáng kiến cấp tỉnh.' });
    expect((await as('tuan.lm').take('decision', DECIDED)).body.state).toBe('decided');
    expect((await as('phuc.nv').take('notice', { on: '2026-12-03' })).body.state).toBe('notified');
    const view = await as('ha.ttt').view();
    expect(view.decided).toEqual({ level: 'excellent', number: '12/QĐ-SNV', on: '2026-12-03', handling: '' });
    expect(view.steps.map(({ kind, byName }) => [kind, byName])).toEqual([
      ['self-rated', 'Trần Thị Thu Hà'],
      ['met', 'Nguyễn Thị Hồng Ân'],
      ['proposed', 'Nguyễn Văn Phúc'],
      ['decided', 'Lê Minh Tuấn'],
      ['notified', 'Nguyễn Văn Phúc'],
    ]);
    expect(view.appeal).toMatchObject({ untilOn: '2026-12-14', isMade: false, isOver: false });
  });

  it('is appealed once in time, answered, and the decision replaced by a new one', async () => {
    expect((await as('ha.ttt').take('appeal')).body.fields?.[0]).toMatchObject({
      path: 'text',
      code: 'missing',
    });
    const appeal = await as('ha.ttt').take('appeal', { text: 'Thiếu tháng 12.' });
    expect([appeal.status, appeal.body.answerDueOn]).toEqual([200, '2026-12-14']);
    expect((await as('ha.ttt').take('appeal', { text: 'Nữa.' })).body.code).toBe('appeal-made');
    expect((await as('tuan.lm').view()).turn).toBe('body-head');
    expect((await as('tuan.lm').take('answer', { text: 'Giữ nguyên.' })).body.answerDueOn).toBeNull();
    const anew = { level: 'good', number: '20/QĐ-SNV', on: '2026-12-03' };
    expect((await as('tuan.lm').take('replacement', anew)).status).toBe(422);
    const replaced = await as('tuan.lm').take('replacement', { ...anew, text: 'Quá tỷ lệ 20 %.' });
    expect(replaced.body.state).toBe('decided');
    expect((await as('ha.ttt').view()).decided).toMatchObject({ level: 'good', number: '20/QĐ-SNV' });
  });

  it('tells its person of the notice and the answer, and who decides of the appeal', async () => {
    const path = '/xep-loai/nam/2026/CB-HA';
    expect((await unreadOf(server, 'ha.ttt')).filter((words) => words.endsWith(path)).toSorted()).toEqual([
      `Kiến nghị về xếp loại năm 2026 đã có trả lời | Giữ nguyên. | ${path}`,
      `Xếp loại năm 2026 có quyết định thay thế |  | ${path}`,
      `Đã có kết quả xếp loại năm 2026 |  | ${path}`,
    ]);
    expect(await unreadOf(server, 'tuan.lm')).toEqual([
      `Trần Thị Thu Hà kiến nghị về xếp loại năm 2026 | Trả lời trước 14/12/2026 | ${path}`,
    ]);
  });

  it('keeps each step in the audit trail', async () => {
    const events = await server.db
      .selectFrom('audit_event')
      .select('act')
      .where('object', '=', 'annual-rating')
      .execute();
    expect(events.map(({ act }) => act)).toContain('annual-rating.replaced');
    expect(events).toHaveLength(8);
  });
});

describe('a step', () => {
  beforeEach(async () => {
    server = await openTestServer({ now: REVIEW_NOW });
    await decideMonths(server, 'ha', { unit: 'ccvc', from: 1, to: 11, totalHundredths: 8000 });
    await decideMonths(server, 'an', { unit: 'ccvc', from: 1, to: 11 });
    return () => server.close();
  });
  const as = (username: string) => rating(server, username, 'CB-HA');
  const rated = () => as('ha.ttt').take('self-rating', { level: 'good' });
  const proposed = async () => {
    await rated();
    await as('an.nth').take('meeting', MET);
    return as('phuc.nv').take('proposal', { level: 'good' });
  };

  it('sent twice is taken once, and another under its id refused', async () => {
    const input = await as('ha.ttt').input({ level: 'good' });
    const send = (more: object = {}) =>
      server
        .as('ha.ttt')
        .post<{ version: number }>(`${as('ha.ttt').path}/self-rating`, { ...input, ...more });
    expect([(await send()).body.version, (await send()).body.version]).toEqual([2, 2]);
    expect((await send({ level: 'excellent' })).status).toBe(409);
    expect((await as('ha.ttt').view()).steps).toHaveLength(1);
  });

  it('over an old version is refused: of two at once one wins', async () => {
    await rated();
    const inputs = await Promise.all([as('an.nth').input(MET), as('anh.vn').input(MET)]);
    expect((await server.as('an.nth').post(`${as('').path}/meeting`, inputs[0] ?? {})).status).toBe(200);
    expect((await server.as('anh.vn').post(`${as('').path}/meeting`, inputs[1] ?? {})).status).toBe(412);
  });

  it('asks for minutes and a day that has been', async () => {
    await rated();
    const fields = async (more: object) => (await as('an.nth').take('meeting', more)).body.fields;
    expect(await fields({})).toMatchObject([{ path: 'on' }, { path: 'text', code: 'missing' }]);
    expect(await fields({ ...MET, on: '2026-12-04' })).toMatchObject([{ path: 'on', code: 'day-to-come' }]);
  });

  it('rates nobody above what the year leads to, and lower only with a reason', async () => {
    await rated();
    await as('an.nth').take('meeting', MET);
    const propose = async (more: object) => (await as('phuc.nv').take('proposal', more)).body.code;
    expect(await propose({ level: 'excellent' })).toBe('annual-level-above');
    expect(await propose({ level: 'satisfactory' })).toBe('reason-missing');
    expect(await propose({ level: 'good', seenMean: 9000 })).toBe('review-moved');
    expect(await propose({ level: 'satisfactory', text: 'Chậm báo cáo quý.' })).toBeUndefined();
    expect(await propose({ level: 'good', handling: 'Không có.' })).toBeUndefined();
    const decide = (more: object) => as('tuan.lm').take('decision', { ...DECIDED, ...more });
    expect((await decide({ level: 'satisfactory' })).body.code).toBe('reason-missing');
    expect((await decide({ level: 'good' })).body.state).toBe('decided');
    expect((await as('ha.ttt').view()).decided.handling).toBe('Không có.');
  });

  it('is taken by whose turn it is, by nobody about themselves', async () => {
    const refused = async (who: string, step: string) => (await as(who).take(step, DECIDED)).status;
    expect(await refused('huy.tq', 'meeting')).toBe(404);
    expect(await refused('bao.pq', 'meeting')).toBe(403);
    expect(await refused('an.nth', 'self-rating')).toBe(403);
    expect(await refused('an.nth', 'decision')).toBe(403);
    expect(await refused('son.lv', 'proposal')).toBe(403);
    const self = rating(server, 'phuc.nv', 'CB-PHUC');
    expect((await self.take('proposal', { level: 'good' })).body.code).toBe('about-oneself');
  });

  it('is not before November, nor of a year to come', async () => {
    server.setNow('2026-10-30T02:00:00.000Z');
    expect((await rated()).body.code).toBe('annual-not-open');
    expect((await as('ha.ttt').view()).may.steps).toEqual([]);
    expect((await rating(server, 'ha.ttt', 'CB-HA', 2027).get()).body.code).toBe('future-period');
  });

  it('of an appeal comes in time or not at all', async () => {
    await proposed();
    await as('tuan.lm').take('decision', { ...DECIDED, level: 'good' });
    await as('phuc.nv').take('notice', { on: '2026-12-03' });
    server.setNow('2026-12-15T02:00:00.000Z');
    expect((await as('ha.ttt').take('appeal', { text: 'Muộn.' })).body.code).toBe('appeal-too-late');
  });

  it('excuses who is away from rating themselves, with the reason', async () => {
    expect((await as('an.nth').take('excuse')).body.code).toBe('annual-step-incomplete');
    expect((await as('an.nth').take('excuse', { text: 'Nghỉ thai sản.' })).body.state).toBe('self-rated');
    expect((await as('an.nth').take('meeting', MET)).body.state).toBe('met');
  });

  it('of the Party committee comes between meeting and proposal for a head of a unit', async () => {
    const head = (who: string) => rating(server, who, 'CB-AN');
    await head('an.nth').take('self-rating', { level: 'excellent' });
    await head('tuan.lm').take('meeting', MET);
    expect((await head('phuc.nv').view()).turn).toBe('committee');
    expect((await head('phuc.nv').take('proposal', { level: 'excellent' })).body.code).toBe(
      'annual-step-not-open',
    );
    expect((await head('thu.dt').take('opinion', MET)).body.state).toBe('opined');
    expect((await head('phuc.nv').take('proposal', { level: 'excellent' })).body.state).toBe('proposed');
  });

  it('rates nobody with fewer than six months of work', async () => {
    await decideMonths(server, 'bao', { unit: 'ccvc', from: 1, to: 5 });
    const bao = (who: string) => rating(server, who, 'CB-BAO');
    await bao('bao.pq').take('self-rating', { level: 'good' });
    await bao('an.nth').take('meeting', MET);
    const { body } = await bao('phuc.nv').take('proposal', { level: 'good' });
    expect(body).toMatchObject({ code: 'annual-not-rated', params: { reason: 'too-few-months' } });
  });

  it('of several people at once stands or falls for each alone', async () => {
    await rated();
    const person = (cadre: string, version: number) => ({
      cadre,
      id: newId(),
      version,
      level: null,
      seenMean: null,
    });
    const { body } = await server
      .as('an.nth')
      .post<{ outcomes: { state: string; problem: { code: string } }[] }>('/api/annual-years/2026/meeting', {
        ...MET,
        number: '',
        handling: '',
        people: [person('CB-HA', 2), person('CB-BAO', 0)],
      });
    expect(body.outcomes.map(({ state, problem }) => state ?? problem.code)).toEqual([
      'met',
      'annual-step-not-open',
    ]);
    expect((await refusedInTrail(server)).at(-1)).toEqual([
      'annual-rating.meet',
      'CB-BAO',
      'annual-step-not-open',
    ]);
  });
});
