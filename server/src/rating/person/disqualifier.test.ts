import { monthsOfPeriod } from '@so-viec/shared/rating/period.rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { decideMonths, inMonths, RATED_NOW } from '../../testing/rated.ts';
import { rating } from '../../testing/rating.ts';
import type { PersonYearView } from '../view/person-year-view.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: RATED_NOW });
  await decideMonths(server, 'ha', inMonths(monthsOfPeriod('2026'), 9500));
  await decideMonths(server, 'an', inMonths(monthsOfPeriod('2026'), 9500));
});
afterAll(() => server.close());

const officer = () => rating(server, 'phuc.nv');

describe('what disqualifies somebody', () => {
  let id = '';

  it('forces the last level in every period that has its day', async () => {
    const answer = await officer().disqualify('CB-HA');
    expect(answer.status).toBe(201);
    id = answer.body.id;
    expect(await officer().person('CB-HA')).toMatchObject({
      level: 'unsatisfactory',
      computedLevel: 'unsatisfactory',
      disqualifiers: [{ kind: 'discipline', fact: 'Cảnh cáo', document: '7/QĐ-SNV', counts: true }],
    });
    expect((await rating(server, 'phuc.nv', '2026').person('CB-HA')).level).toBe('unsatisfactory');
    expect((await rating(server, 'phuc.nv', '2026-Q3').person('CB-HA')).level).toBe('excellent');
  });

  it('is shown to the person with their quarters, half-years and year', async () => {
    const { body } = await server.as('ha.ttt').get<PersonYearView>('/api/reviews/CB-HA/periods/2026');
    expect(body.periods.map(({ period, level }) => [period, level])).toEqual([
      ['2026-Q1', 'excellent'],
      ['2026-Q2', 'excellent'],
      ['2026-H1', 'excellent'],
      ['2026-Q3', 'excellent'],
      ['2026-Q4', 'unsatisfactory'],
      ['2026-H2', 'unsatisfactory'],
      ['2026', 'unsatisfactory'],
    ]);
    expect((await server.as('bao.pq').get('/api/reviews/CB-HA/periods/2026')).status).toBe(404);
    expect((await server.as('ha.ttt').get('/api/reviews/CB-HA/periods/26')).status).toBe(404);
    expect((await server.as('ha.ttt').get('/api/reviews/CB-KHONG/periods/2026')).status).toBe(404);
  });

  it('is taken back with a reason, once, and stays to be read', async () => {
    const lift = (reason: string, version = 1) =>
      officer().browser.post(`/api/disqualifiers/${id}/lifting`, { version, reason });
    expect((await lift('')).status).toBe(400);
    expect((await lift('Quyết định bị hủy', 7)).status).toBe(412);
    expect((await lift('Quyết định bị hủy')).body).toMatchObject({ version: 2 });
    expect((await lift('Quyết định bị hủy')).status).toBe(200);
    expect((await lift('Lý do khác')).body.code).toBe('disqualifier-lifted');
    expect(await officer().person('CB-HA')).toMatchObject({
      level: 'excellent',
      disqualifiers: [{ counts: false, liftedReason: 'Quyết định bị hủy' }],
    });
  });

  it('for corruption or waste in the unit is for leaders', async () => {
    const staff = await officer().disqualify('CB-HA', { kind: 'waste-in-unit' });
    expect([staff.status, staff.body.code]).toEqual([422, 'disqualifier-not-for-staff']);
    expect((await officer().disqualify('CB-AN', { kind: 'waste-in-unit' })).status).toBe(201);
    expect((await officer().person('CB-AN')).level).toBe('unsatisfactory');
  });

  it('is entered by personnel, the head of the body or the committee, never about oneself', async () => {
    const self = await officer().disqualify('CB-PHUC');
    expect([self.status, self.body.code]).toEqual([403, 'about-oneself']);
    const division = await rating(server, 'an.nth').disqualify('CB-HA');
    expect([division.status, division.body.code]).toEqual([403, 'not-allowed']);
    const elsewhere = await officer().disqualify('CB-YEN');
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'not-found']);
    expect((await rating(server, 'tuan.lm').disqualify('CB-DUYEN')).status).toBe(201);
    expect((await rating(server, 'thu.dt').disqualify('CB-YEN')).status).toBe(201);
  });

  it.each([
    [{ happenedOn: '2027-02-01' }, 422, 'future-day', 'happenedOn'],
    [{ happenedOn: '2021-02-01' }, 422, 'no-post-that-day', 'happenedOn'],
    [{ happenedOn: '2026-02-30' }, 400, 'bad-input', 'happenedOn'],
    [{ fact: '' }, 400, 'bad-input', 'fact'],
    [{ kind: 'lateness' }, 400, 'bad-input', 'kind'],
    [{ cadre: 'CB-KHONG' }, 404, 'not-found', undefined],
  ])('%j is refused', async (changes, status, code, path) => {
    const { status: got, body } = await officer().disqualify('CB-BAO', changes);
    expect([got, body.code, body.fields?.[0]?.path]).toEqual([status, code, path]);
  });
});
