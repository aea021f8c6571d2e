import { monthsOfPeriod } from '@so-viec/shared/rating/period.rules';
import { decideMonths } from '../annual-ratings.ts';
import { addPost, type TestServer } from '../index.ts';
import { inMonths, decideMonths as inQuarter, RATED_NOW } from '../rated.ts';
import { monthOf, REVIEW_NOW, reviewing } from '../reviewed-month.ts';
import type { WriteOf } from './write.ts';

/** Yến left Sở Tài chính for Phòng Công chức, viên chức on 1 July 2026. */
async function moveYen(server: TestServer): Promise<void> {
  server.setNow(REVIEW_NOW);
  const { cadreIds, unitIds, positionIds } = server.fixture;
  await server.db
    .updateTable('assignment')
    .set({ toOn: '2026-06-30' })
    .where('cadreId', '=', cadreIds.yen)
    .execute();
  const post = { unitId: unitIds.ccvc, positionId: positionIds.staff, fromOn: '2026-07-01' };
  await addPost(server.db, { cadreId: cadreIds.yen, ...post });
  await decideMonths(server, 'yen', { unit: 'stc', from: 1, to: 6 });
}

/** What makes something of scores and ratings. */
export const RATING_WRITES: Record<string, WriteOf> = {
  'a body’s score': (id) => ({
    as: 'khanh.bv',
    path: '/api/body-scores',
    body: {
      ...{ id, unit: 'SNV', period: '2024-Q1', generalHundredths: 2800, resultHundredths: 6500 },
      ...{ mostLevel: '', conditions: '', isOutstanding: false },
    },
    other: { resultHundredths: 6400 },
  }),
  'what disqualifies somebody': (id) => ({
    as: 'phuc.nv',
    path: '/api/disqualifiers',
    body: {
      ...{ id, cadre: 'CB-HA', kind: 'discipline', happenedOn: '2024-01-05' },
      ...{ fact: 'Khiển trách', document: '5/QĐ-SNV' },
    },
    other: { fact: 'Cảnh cáo' },
  }),
  'scoring a review': (id, server) => ({
    as: 'an.nth',
    path: '/api/reviews/CB-HA/2026-11/scoring',
    before: async () => {
      server.setNow(REVIEW_NOW);
      await monthOf(server).deliver('ha', 'ccvc');
      await reviewing(server, 'ha.ttt', 'CB-HA').submit();
    },
    body: {
      ...{ id, version: 2, seenTotal: 9900, reason: '' },
      criteria: [{ code: 'ethics', value: 400, reason: 'Nhắc nhở' }],
    },
    other: { criteria: [] },
  }),
  'a decision over the excellent share': (id, server) => ({
    as: 'tuan.lm',
    path: '/api/excellent-decisions',
    before: async () => {
      server.setNow(RATED_NOW);
      await inQuarter(server, 'ha', inMonths(monthsOfPeriod('2026-Q4'), 9500));
    },
    body: {
      ...{ id, cadre: 'CB-HA', period: '2026-Q4', decision: 'kept', reason: 'Vượt tỷ lệ' },
      number: '9/QĐ-SNV',
    },
    other: { reason: 'Khác' },
  }),
  'a step of an annual rating': (id, server) => ({
    as: 'ha.ttt',
    path: '/api/annual-ratings/2026/CB-HA/self-rating',
    before: async () => {
      server.setNow(REVIEW_NOW);
      await decideMonths(server, 'ha', { unit: 'ccvc', from: 1, to: 11 });
    },
    body: {
      ...{ id, version: 0, level: 'excellent', seenMean: 9000, text: 'Đủ', on: null, number: '' },
      ...{ handling: '', fileId: null },
    },
    other: { text: 'Khác' },
  }),
  'months handed over to another body': (id, server) => ({
    as: 'huy.tq',
    path: '/api/annual-ratings/2026/CB-YEN/hand-over',
    before: () => moveYen(server),
    body: { id, body: 'STC', text: 'Bàn giao' },
    other: { text: 'Khác' },
  }),
};
