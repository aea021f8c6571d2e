import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { monthOf, REVIEW_NOW, reviewing } from '../testing/reviewed-month.ts';

let server: TestServer;
let own: ReturnType<typeof reviewing>;
let head: ReturnType<typeof reviewing>;
let director: ReturnType<typeof reviewing>;
let productId: string;
beforeAll(async () => {
  server = await openTestServer({ now: REVIEW_NOW });
  own = reviewing(server, 'ha.ttt', 'CB-HA');
  head = reviewing(server, 'an.nth', 'CB-HA');
  director = reviewing(server, 'tuan.lm', 'CB-HA');
});
afterAll(() => server.close());

describe('the review of Trần Thị Thu Hà, November 2026', () => {
  it('fills itself from what was assigned and what was delivered', async () => {
    const work = monthOf(server);
    const ones = await work.assign('ha', 'ccvc', { quantity: 4, title: 'Công văn' });
    const threes = await work.assign('ha', 'ccvc', {
      quantity: 2,
      coefficientMilli: 3000,
      title: 'Tờ trình',
    });
    for (let count = 0; count < 3; count++) await work.deliver('ha', 'ccvc', { taskId: ones });
    await work.deliver('ha', 'ccvc', { taskId: threes, coefficientMilli: 3000 });
    const findings = [{ kind: 'fault' as const }];
    productId = await work.deliver('ha', 'ccvc', { taskId: threes, coefficientMilli: 3000, findings });
    await work.deliver('ha', 'ccvc', { taskId: ones, findings: [{ kind: 'delay' }, { kind: 'delay' }] });
    const { sheet, state, may, version } = await own.view();
    expect(sheet.score?.sums).toMatchObject({ assigned: { exact: '10' }, quality: { exact: '9.25' } });
    expect(sheet.score?.outcome).toMatchObject({ b: { printed: '92.50' }, c: { printed: '95.00' } });
    expect([sheet.resultHundredths, state, version]).toEqual([6708, 'draft', 0]);
    expect(may).toMatchObject({ writeOwn: true, writeAuthority: false });
  });

  it('says how many points are missing before a word is typed', async () => {
    const { status, body } = await own.take('submission');
    expect([status, body.code, body.params]).toEqual([422, 'review-points-missing', { count: 10 }]);
    expect((await own.view()).version).toBe(0);
  });

  it('keeps each point as it is typed, and is not handed in with one missing', async () => {
    await own.write('own', { criteria: [{ code: 'ethics', value: 500 }] });
    await own.write('own', { merits: 'Hoàn thành tờ trình biên chế.' });
    const early = await own.take('submission');
    expect([early.status, early.body.code, early.body.params]).toEqual([
      422,
      'review-points-missing',
      { count: 9 },
    ]);
    expect(early.body.fields?.[0]).toEqual({ path: 'criteria.discipline', code: 'missing' });
    const { body } = await own.submit({ initiative: 200 });
    expect(body).toMatchObject({ state: 'submitted' });
    expect(await own.view()).toMatchObject({
      merits: 'Hoàn thành tờ trình biên chế.',
      sheet: { generalHundredths: 2950, totalHundredths: 9658 },
      may: { writeOwn: false, steps: ['withdrawn'] },
      waitsFor: ['Nguyễn Thị Hồng Ân', 'Võ Ngọc Ánh'],
    });
  });

  it('can be taken back and handed in again until it is scored', async () => {
    expect((await own.take('withdrawal')).body.state).toBe('draft');
    expect((await own.take('submission')).body.state).toBe('submitted');
  });

  it('is returned with a reason, never without', async () => {
    const bare = await head.take('return');
    expect([bare.status, bare.body.code]).toEqual([422, 'reason-missing']);
    expect((await head.take('return', { reason: 'Chưa ghi hạn chế' })).body.state).toBe('returned');
    await own.write('own', { limits: 'Trễ hạn 1 công văn.' });
    expect((await own.take('submission')).body.state).toBe('submitted');
  });

  it('is not scored with points that differ and no reason', async () => {
    await head.write('authority', { criteria: [{ code: 'discipline', value: 450, reason: '' }] });
    await head.write('authority', { opinion: 'Cần sâu sát hơn.' });
    expect([(await own.view()).opinion, (await head.view()).opinion]).toEqual(['', 'Cần sâu sát hơn.']);
    expect((await own.view()).sheet.totalHundredths).toBe(9658);
    expect((await head.view()).sheet.totalHundredths).toBe(9608);
    const refused = await own.write('own', { merits: 'x' });
    expect([refused.body.code, refused.body.current]).toMatchObject(['review-not-open', { opinion: '' }]);
    const bare = await head.take('scoring');
    expect([bare.status, bare.body.code]).toEqual([422, 'review-reason-missing']);
    expect(bare.body.fields).toEqual([{ path: 'criteria.discipline.reason', code: 'missing' }]);
  });

  it('is not scored on figures that moved since they were read', async () => {
    const criteria = [
      { code: 'discipline', value: 450, reason: 'Đi họp muộn 2 lần' },
      { code: 'cooperation', value: 200, reason: 'Chậm phối hợp với Phòng Tài chính' },
      { code: 'readiness', value: 200, reason: 'Chưa nhận việc khó' },
    ];
    await head.write('authority', { criteria, opinion: 'Làm việc chắc chắn.' });
    const moved = await head.take('scoring', { seenTotal: 9608 });
    expect([moved.status, moved.body.code, moved.body.current]).toEqual([
      412,
      'review-moved',
      { totalHundredths: 9508 },
    ]);
    expect((await head.take('scoring')).body).toMatchObject({ state: 'scored', totalHundredths: null });
  });

  it('is closed to who sent it on until they take it back, which stays in its history', async () => {
    const points = { criteria: [{ code: 'ethics', value: 450, reason: 'Nhắc nhở' }] };
    const closed = await head.write('authority', points);
    expect([closed.status, closed.body.code]).toEqual([422, 'review-not-open']);
    expect((await head.view()).may).toMatchObject({ writeAuthority: false, steps: ['returned', 'recalled'] });
    expect((await director.view()).may).toMatchObject({ writeAuthority: true });
    expect((await director.take('recall')).body.code).toBe('review-not-open');
    expect((await head.take('recall')).body).toMatchObject({ state: 'submitted' });
    const open = await head.view();
    expect([open.may.writeAuthority, open.sheet.totalHundredths]).toEqual([true, 9508]);
    expect((await head.take('scoring')).body.state).toBe('scored');
    expect((await own.view()).steps.slice(-3)).toMatchObject([
      { kind: 'scored', totalHundredths: 9508 },
      { kind: 'recalled' },
      { kind: 'scored', totalHundredths: 9508 },
    ]);
  });

  it('is approved by the head of the body alone: 67,08 + 28,00 = 95,08', async () => {
    const notHead = await head.take('approval');
    expect([notHead.status, notHead.body.code]).toEqual([403, 'not-allowed']);
    const { body } = await director.take('approval');
    expect(body).toMatchObject({ state: 'approved', totalHundredths: 9508, level: 'excellent' });
  });

  it('stands as it was decided, whatever is found later', async () => {
    await monthOf(server).find(productId, { kind: 'fault' });
    const view = await director.view();
    expect(view.sheet).toMatchObject({ resultHundredths: 6708, totalHundredths: 9508 });
    expect(view.now).toMatchObject({ resultHundredths: 6533, totalHundredths: 9333 });
  });

  it('cannot be scored, approved or written in any more', async () => {
    for (const step of ['scoring', 'return']) {
      const late = await head.take(step, { reason: 'x' });
      expect([step, late.status, late.body.code]).toEqual([step, 422, 'review-approved']);
    }
    expect((await director.take('approval')).body.code).toBe('review-approved');
    expect((await head.write('authority', { opinion: 'x' })).body.code).toBe('review-approved');
    expect((await own.write('own', { merits: 'x' })).body.code).toBe('review-approved');
  });

  it('is appealed once, to be answered in 7 working days', async () => {
    const { appeal, may } = await own.view();
    expect(appeal).toMatchObject({ open: 'open', untilOn: '2026-12-14', daysLeft: 7 });
    expect(may.steps).toContain('appealed');
    const { body } = await own.take('appeal', { reason: 'Công văn chậm vì chờ Sở Tài chính' });
    expect(body).toMatchObject({ state: 'approved', answerDueOn: '2026-12-14' });
    const twice = await own.take('appeal', { reason: 'Lần nữa' });
    expect(twice.body.code).toBe('appeal-made');
    expect((await director.view()).may.steps).toEqual(['answered', 'replaced']);
    const waiting = (username: string) => server.as(username).get<object>('/api/review-months/waiting');
    expect((await waiting('tuan.lm')).body).toMatchObject({
      appeals: [{ code: 'CB-HA', month: '2026-11', answerDueOn: '2026-12-14', daysLeft: 7, daysOver: 0 }],
      months: [{ month: '2026-11', count: 1 }],
    });
    expect((await waiting('an.nth')).body).toMatchObject({ score: 0, approve: 0, appeals: [] });
    expect((await waiting('ha.ttt')).status).toBe(403);
  });

  it('is replaced by a new decision that counts the fault found since; the old one stays', async () => {
    const { body } = await director.take('replacement', { reason: 'Quyết định số 12/QĐ-SNV' });
    expect(body).toMatchObject({ state: 'approved', totalHundredths: 9333, level: 'excellent' });
    const { steps, appeal, now } = await own.view();
    expect(steps.map(({ kind }) => kind)).toEqual([
      ...['submitted', 'withdrawn', 'submitted', 'returned', 'submitted', 'scored'],
      ...['recalled', 'scored', 'approved', 'appealed', 'replaced'],
    ]);
    expect(appeal).toMatchObject({ open: 'open', answerDueOn: null });
    expect(now).toBeNull();
    const frozen = await server.db
      .selectFrom('review_step')
      .select('content')
      .where('kind', '=', 'approved')
      .execute();
    expect(JSON.parse(frozen[0]?.content ?? '').sheet.totalHundredths).toBe(9508);
  });

  it('is appealed no more after its time, and says until when it could be', async () => {
    server.setNow('2026-12-15T02:00:00.000Z');
    expect((await own.view()).may.steps).not.toContain('appealed');
    const late = await own.take('appeal', { reason: 'Quá muộn' });
    expect([late.status, late.body.code, late.body.params]).toEqual([
      422,
      'appeal-too-late',
      { until: '14/12/2026' },
    ]);
    server.setNow(REVIEW_NOW);
  });
});

describe('a review returned after it was scored', () => {
  it('is scored again as the person says it then: what the head had left alone was not their word', async () => {
    const self = reviewing(server, 'ha.ttt', 'CB-HA', '2026-10');
    const scorer = reviewing(server, 'an.nth', 'CB-HA', '2026-10');
    await self.submit({ discipline: 450 });
    await scorer.write('authority', {
      criteria: [{ code: 'ethics', value: 450, reason: 'Nhắc nhở một lần' }],
    });
    expect((await scorer.take('scoring')).body.state).toBe('scored');
    expect((await scorer.take('return', { reason: 'Ghi lại kỷ luật' })).body.state).toBe('returned');
    await self.write('own', { criteria: [{ code: 'discipline', value: 500 }] });
    await self.take('submission');
    expect((await scorer.take('scoring')).body).toMatchObject({ state: 'scored' });
    expect((await scorer.view()).sheet).toMatchObject({ generalHundredths: 2950 });
  });
});

describe('a review that two decide at once', () => {
  it('has one decision; the other is shown where it stands', async () => {
    const bao = reviewing(server, 'bao.pq', 'CB-BAO');
    await monthOf(server).deliver('bao', 'ccvc');
    await bao.submit();
    const heads = [reviewing(server, 'an.nth', 'CB-BAO'), reviewing(server, 'anh.vn', 'CB-BAO')];
    const { version } = await bao.view();
    const answers = await Promise.all(
      heads.map((one) => one.take('scoring', { version, seenTotal: 10_000 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const lost = answers.find(({ status }) => status === 412);
    expect(lost?.body).toMatchObject({ code: 'stale-version', current: { state: 'scored' } });
  });

  it('takes the same step sent twice once', async () => {
    const of = reviewing(server, 'tuan.lm', 'CB-BAO');
    const { version, sheet } = await of.view();
    const step = { id: newId(), version, seenTotal: sheet.totalHundredths };
    const [first, again] = [await of.take('approval', step), await of.take('approval', step)];
    for (const more of [{ criteria: [{ code: 'ethics', value: 400, reason: 'Khác' }] }, { seenTotal: 1 }]) {
      expect((await of.take('approval', { ...step, ...more })).status).toBe(409);
    }
    expect([first.status, again.status]).toEqual([200, 200]);
    expect((await of.view()).steps.filter(({ kind }) => kind === 'approved')).toHaveLength(1);
  });
});
