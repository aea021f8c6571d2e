import { describe, expect, it } from 'vitest';
import { drawMonth, type Labelled } from './generate.ts';
import { judge, labelledMonths } from './judge.ts';
import { checksOf } from './report.ts';

const drawn = drawMonth(7, { people: 300, share: 0.3 });

it('draws the same month again, of honest people and of those in whom something was planted', () => {
  const again = drawMonth(7, { people: 300, share: 0.3 });
  expect([...again.planted]).toEqual([...drawn.planted]);
  expect(again.lines).toBe(drawn.lines);
  expect(drawn.planted.size).toBeGreaterThan(60);
  expect(drawn.planted.size).toBeLessThan(130);
});

describe('months of a province', () => {
  const months = [...labelledMonths(2)];
  const judged = judge(months);
  const [month] = months as [Labelled, Labelled];

  it.each(judged.rules.map((one) => [one.rule, one] as const))(
    'has %s found, and few others named by it',
    (_, one) => {
      // Of so few months one person more or less is some per cent; the bench takes more of them.
      expect(one.planted).toBeGreaterThan(2);
      expect(one.recall).toBeGreaterThanOrEqual(0.9);
      expect(one.precision).toBeGreaterThanOrEqual(0.9);
    },
  );

  it('counts a body in which everybody works long, and not its people among the honest', () => {
    const bodies = [...month.planted].filter(([, { rule }]) => rule === 'above-peers/unit');
    const of = new Set(bodies.map(([id]) => id));
    expect(bodies.length).toBeGreaterThan(2);
    const people = month.facts.people.filter(({ bodyId }) => of.has(bodyId)).map(({ cadreId }) => cadreId);
    expect(new Set(people)).toEqual(month.led);
  });

  it('is judged by its labels: without them whoever is found is honest', () => {
    const unlabelled = judge([{ ...month, planted: new Map(), led: new Set<string>() }]);
    expect(unlabelled.rules.find(({ rule }) => rule === 'above-peers/unit')).toMatchObject({ precision: 0 });
    expect(unlabelled.honestNamed).toBeGreaterThan(0.1);
  });

  it('has years of overtime of every length', () => {
    const years = month.facts.people.map(({ overtime }) => overtime.year);
    expect(Math.max(...years)).toBeGreaterThan(250 * 60);
    expect(new Set(years).size).toBeGreaterThan(500);
  });
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
  expect(text).toContain('trên 1 tháng dựng có nhãn');
  expect(text).toContain('adhoc-heavy');
  expect(text).toContain('300 người, 9 dòng');
  expect(text).toContain('1400 người: 4,0 giây, máy chủ giữ 300 MB, ngày của tôi p99 2,5 → 2,5 ms');
});
