import { expect, it } from 'vitest';
import { drawMonth } from './generate.ts';
import { judge } from './judge.ts';
import { checksOf } from './report.ts';

const drawn = drawMonth(7, { people: 300, share: 0.3 });

it('draws the same month again, of honest people and of those in whom something was planted', () => {
  const again = drawMonth(7, { people: 300, share: 0.3 });
  expect([...again.planted]).toEqual([...drawn.planted]);
  expect(again.lines).toBe(drawn.lines);
  expect(drawn.planted.size).toBeGreaterThan(60);
  expect(drawn.planted.size).toBeLessThan(130);
});

it('names few of the honest, and tells how well each check does', () => {
  const judged = judge([drawn]);
  expect(judged.honestNamed).toBeLessThanOrEqual(0.02);
  const adHoc = judged.rules.find(({ rule }) => rule === 'adhoc-heavy');
  expect(adHoc).toMatchObject({ precision: 1, recall: 1 });
  const timing = { p50: 1, p99: 2.5, runs: 9 };
  const beside = { seconds: 4, megabytes: 300, dayBefore: timing, dayMeanwhile: timing };
  const text = checksOf({
    ...{ ...judged, runs: [{ people: 300, lines: 9, seconds: 1, megabytes: 90 }] },
    beside: { ...beside, made: { people: 1400, standing: 9 } },
  });
  expect(text).toContain('adhoc-heavy');
  expect(text).toContain('300 người, 9 dòng');
  expect(text).toContain('1400 người: 4,0 giây, máy chủ giữ 300 MB, ngày của tôi p99 2,5 → 2,5 ms');
});
