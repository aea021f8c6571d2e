import { answerOf } from '@so-viec/shared/review/file/score-answer';
import { readScoreFile } from '@so-viec/shared/review/file/score-file';
import { computeScore } from '@so-viec/shared/review/score/score.rules';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { monthOf, REVIEW_MONTH, REVIEW_NOW, reviewing } from '../testing/reviewed-month.ts';
import { exportReview } from './export-review.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: REVIEW_NOW });
});
afterAll(() => server.close());

/** What `sv score --json` says of the file that `sv export review` writes. */
async function scored(cadre: string) {
  const file = await exportReview(server.db, { cadre, month: REVIEW_MONTH }, server.now());
  const read = readScoreFile(JSON.parse(JSON.stringify(file)));
  if (!('input' in read)) throw new Error(JSON.stringify(read.problems));
  return answerOf(computeScore(read.input));
}

it('gives the approved figures, whatever the data have become since', async () => {
  const work = monthOf(server);
  const taskId = await work.assign('ha', 'ccvc', { quantity: 3 });
  const first = await work.deliver('ha', 'ccvc', { taskId, findings: [{ kind: 'fault' }] });
  await work.deliver('ha', 'ccvc', { taskId });
  const own = reviewing(server, 'ha.ttt', 'CB-HA');
  await own.submit({ ethics: 450 });
  await reviewing(server, 'an.nth', 'CB-HA').take('scoring');
  await reviewing(server, 'tuan.lm', 'CB-HA').take('approval');
  await work.find(first, { kind: 'fault' });
  const { sheet } = await own.view();
  const outcome = sheet.score?.outcome;
  expect(await scored('CB-HA')).toEqual({
    ...{ a: outcome?.a.printed, b: outcome?.b.printed, c: outcome?.c.printed, r: outcome?.r.printed },
    ...{ result: outcome?.result.printed, total: outcome?.total.printed, level: outcome?.level },
  });
  expect(outcome?.total.printed).toBe('74.22');
});

it('says why there is none', async () => {
  const of = (cadre: string, month = REVIEW_MONTH) => exportReview(server.db, { cadre, month }, server.now());
  expect([await of('CB-AI'), await of('CB-HA', '2022-11'), await of('CB-HA', '2024-01')]).toEqual([
    'no-cadre',
    'no-post',
    'degrees',
  ]);
});

it('gives the total of the page for whatever somebody delivered', async () => {
  const bao = reviewing(server, 'bao.pq', 'CB-BAO');
  const work = monthOf(server);
  const finding = fc.record({
    kind: fc.constantFrom('fault' as const, 'delay' as const),
    quantity: fc.integer({ min: 1, max: 3 }),
  });
  const made = fc.record({
    coefficientMilli: fc.constantFrom(333, 1000, 1500, 3000),
    quantity: fc.integer({ min: 1, max: 3 }),
    findings: fc.array(finding, { maxLength: 3 }),
    isTask: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(made, async ({ isTask, ...product }) => {
      const { coefficientMilli, quantity } = product;
      const taskId = isTask
        ? await work.assign('bao', 'ccvc', { coefficientMilli, quantity: quantity + 1 })
        : null;
      await work.deliver('bao', 'ccvc', { ...product, taskId });
      const { sheet } = await bao.view();
      expect((await scored('CB-BAO')).total).toBe(sheet.score?.outcome?.total.printed);
    }),
    { numRuns: 20 },
  );
});
