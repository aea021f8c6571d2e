import { afterAll, beforeAll, expect, it } from 'vitest';
import { decideMonths, rating } from '../../testing/annual-ratings.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { rating as bodyRatings } from '../../testing/rating.ts';
import { REVIEW_NOW } from '../../testing/reviewed-month.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: REVIEW_NOW });
  const TOTALS = { ha: 9000, bao: 9200, phuc: 8000, duyen: 8000, an: 8000, anh: 8000 } as const;
  for (const [who, totalHundredths] of Object.entries(TOTALS)) {
    await decideMonths(server, who as 'ha', { unit: 'ccvc', from: 1, to: 11, totalHundredths });
  }
});
afterAll(() => server.close());

it('gives a place of the share to the next, once it was decided that who had it is good', async () => {
  // One of four is a place in the group where a body is outstanding; two have the points for it.
  expect((await bodyRatings(server, 'thu.dt', '2026').score({ isOutstanding: true })).status).toBe(201);
  const proposed = async (who: string, code: string) => {
    await rating(server, who, code).take('self-rating', { level: 'excellent' });
    await rating(server, 'an.nth', code).take('meeting', { on: '2026-12-02', text: 'Nhất trí.' });
    await rating(server, 'phuc.nv', code).take('proposal', { level: 'excellent' });
  };
  await proposed('ha.ttt', 'CB-HA');
  await proposed('bao.pq', 'CB-BAO');
  const decide = async (code: string, level: string, step = 'decision') =>
    (
      await rating(server, 'tuan.lm', code).take(step, {
        ...{ level, number: '12/QĐ-SNV', on: '2026-12-03', text: 'Theo chỗ.' },
      })
    ).body;
  expect(await decide('CB-HA', 'excellent')).toMatchObject({ code: 'annual-over-share' });
  expect((await decide('CB-BAO', 'good')).state).toBe('decided');
  expect((await bodyRatings(server, 'tuan.lm', '2026').body()).standing).toMatchObject({ excellent: 1 });
  expect((await decide('CB-HA', 'excellent')).state).toBe('decided');
  // With more points, but the place is taken.
  expect(await decide('CB-BAO', 'excellent', 'replacement')).toMatchObject({
    ...{ code: 'annual-over-share', params: { excellent: 2 } },
  });
});
