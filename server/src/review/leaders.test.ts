import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { allPoints, monthOf, REVIEW_NOW, reviewing } from '../testing/reviewed-month.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: REVIEW_NOW });
});
afterAll(() => server.close());

describe('the head of a division', () => {
  it('has 50 % for d when one of their people is scored below 50: 64,17', async () => {
    const work = monthOf(server);
    await work.deliver('an', 'ccvc');
    await work.assign('ha', 'ccvc', { quantity: 4 });
    await work.deliver('ha', 'ccvc');
    await reviewing(server, 'ha.ttt', 'CB-HA').submit();
    expect((await reviewing(server, 'an.nth', 'CB-HA').take('scoring')).body.state).toBe('scored');
    const { sheet } = await reviewing(server, 'an.nth', 'CB-AN').view();
    expect(sheet.kind).toBe('leader');
    expect(sheet.marks).toMatchObject({
      computed: 50,
      managed: [{ code: 'CB-HA', fullName: 'Trần Thị Thu Hà', totalHundredths: 4400 }],
    });
    expect(sheet.resultHundredths).toBe(6417);
  });

  it('proposes đ and e; the director says otherwise with a reason only', async () => {
    const own = reviewing(server, 'an.nth', 'CB-AN');
    await own.write('own', { criteria: [...allPoints(), { code: 'e', value: 50 }] });
    await own.take('submission');
    const director = reviewing(server, 'tuan.lm', 'CB-AN');
    const other = { code: 'd', value: 100 };
    await director.write('authority', { criteria: [{ ...other, reason: '' }] });
    const bare = await director.take('approval');
    expect([bare.body.code, bare.body.fields?.[0]?.path]).toEqual([
      'review-reason-missing',
      'criteria.d.reason',
    ]);
    await director.write('authority', { criteria: [{ ...other, reason: 'Người này mới nhận việc' }] });
    expect((await director.view()).sheet.marks?.standing).toEqual({ d: 100, dd: 100, e: 50 });
  });

  it('is scored and approved in one press by the director, who does both', async () => {
    const director = reviewing(server, 'tuan.lm', 'CB-AN');
    expect((await director.view()).may.steps).toEqual(['returned', 'scored', 'approved']);
    expect((await director.take('approval')).body).toMatchObject({
      state: 'approved',
      totalHundredths: 9417,
    });
    const { steps } = await director.view();
    expect(steps.map(({ kind }) => kind)).toEqual(['submitted', 'scored', 'approved']);
  });
});

describe('nobody', () => {
  it('scores or approves their own, not even the director', async () => {
    await monthOf(server).deliver('tuan', 'snv');
    const own = reviewing(server, 'tuan.lm', 'CB-TUAN');
    await own.submit();
    for (const step of ['scoring', 'approval', 'return']) {
      const { status, body } = await own.take(step, { reason: 'x' });
      expect([step, status, body.code]).toEqual([step, 403, 'not-allowed']);
    }
    expect((await reviewing(server, 'khanh.bv', 'CB-TUAN').take('approval')).body.state).toBe('approved');
  });
});

describe('a month without assigned products', () => {
  it('has no total and no level, and nothing to approve', async () => {
    const duyen = reviewing(server, 'duyen.ltm', 'CB-DUYEN');
    await duyen.submit();
    expect((await duyen.view()).sheet).toMatchObject({ totalHundredths: null, level: null });
    await reviewing(server, 'an.nth', 'CB-DUYEN').take('scoring');
    const { status, body } = await reviewing(server, 'tuan.lm', 'CB-DUYEN').take('approval');
    expect([status, body.code]).toEqual([422, 'review-without-total']);
  });
});

describe('who is no civil servant', () => {
  it('is counted by the scheme of degrees: points, no total, no level', async () => {
    await server.db
      .updateTable('cadre')
      .set({ kind: 'worker' })
      .where('id', '=', server.fixture.cadreIds.loi)
      .execute();
    const work = monthOf(server);
    await work.deliver('loi', 'ccvc', { coefficientMilli: 1500, quantity: 2 });
    const own = reviewing(server, 'loi.hv', 'CB-LOI');
    const { sheet } = await own.view();
    expect(sheet).toMatchObject({ pack: { code: 'da09-2024' }, score: null, totalHundredths: null });
    expect(sheet.points?.points.printed).toBe('3.00');
    await own.write('own', { merits: 'Lái xe an toàn.' });
    expect((await own.take('submission')).body.state).toBe('submitted');
    await reviewing(server, 'an.nth', 'CB-LOI').take('scoring');
    expect((await reviewing(server, 'tuan.lm', 'CB-LOI').take('approval')).body).toMatchObject({
      state: 'approved',
    });
  });
});
