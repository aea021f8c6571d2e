import { describe, expect, it } from 'vitest';
import { computeScore } from './score.rules.ts';
import type { Delivered, LeaderMarks, ScoreInput, ScoreLine } from './score-input.ts';

const good = { faults: 0, delays: 0 };

function line(coefficient: number, assigned: number, ...delivered: Delivered[]): ScoreLine {
  return { coefficientMilli: coefficient * 1000, assigned, origin: 'assigned', delivered };
}
const adhoc = (coefficient: number, ...delivered: Delivered[]): ScoreLine => ({
  ...line(coefficient, 0, ...delivered),
  origin: 'adhoc',
});
function staff(lines: ScoreLine[], options: Partial<ScoreInput> = {}): ScoreInput {
  return {
    pack: 'nd335-2025',
    generalHundredths: 2800,
    capMode: 'total70',
    lines,
    ...options,
    kind: 'staff',
  };
}
const leader = (lines: ScoreLine[], marks: LeaderMarks): ScoreInput => ({
  ...staff(lines),
  kind: 'leader',
  leader: marks,
});

/** The printed figures in the order of the command line's answer. */
function printed(input: ScoreInput) {
  const outcome = computeScore(input).outcome;
  if (!outcome) return null;
  const { a, b, c, r, result, total, level } = outcome;
  return [...[a, b, c, r, result, total].map((figure) => figure.printed), level];
}

const FOUR_ONES = line(1, 4, { ...good, count: 4 });
const FOUR_ONES_ONE_LATE_TWICE = line(1, 4, { ...good, count: 3 }, { faults: 0, delays: 2 });
const TWO_THREES = line(3, 2, { ...good, count: 2 });
const TWO_THREES_ONE_FAULT = line(3, 2, good, { faults: 1, delays: 0 });

describe('the vectors of the decree', () => {
  it.each([
    [
      'all done',
      [FOUR_ONES, TWO_THREES],
      ['100.00', '100.00', '100.00', '100.00', '70.00', '98.00', 'excellent'],
    ],
    [
      'one product of three failed once',
      [FOUR_ONES, TWO_THREES_ONE_FAULT],
      ['100.00', '92.50', '100.00', '97.50', '68.25', '96.25', 'excellent'],
    ],
    [
      'the same, and one of one late twice',
      [FOUR_ONES_ONE_LATE_TWICE, TWO_THREES_ONE_FAULT],
      ['100.00', '92.50', '95.00', '95.83', '67.08', '95.08', 'excellent'],
    ],
  ])('G = 4 × 1 + 2 × 3 = 10, %s', (_, lines, expected) => {
    expect(computeScore(staff(lines)).sums.assigned).toEqual({ exact: '10', printed: '10.00' });
    expect(printed(staff(lines))).toEqual(expected);
  });

  it('a head with everything at 100 % and one subordinate who failed has 64,17 of 70', () => {
    const head = leader([FOUR_ONES, TWO_THREES], { d: 50, dd: 100, e: 100 });
    expect(printed(head)).toEqual(['100.00', '100.00', '100.00', '91.67', '64.17', '92.17', 'excellent']);
    expect(computeScore(head).outcome?.marks).toEqual({
      d: { exact: '0.5', printed: '50.00' },
      dd: { exact: '1', printed: '100.00' },
      e: { exact: '1', printed: '100.00' },
    });
  });

  it('four products with one fault among them lose a quarter of one, not of four', () => {
    const { sums } = computeScore(staff([line(1, 4, { ...good, count: 3 }, { faults: 1, delays: 0 })]));
    expect(sums.quality.exact).toBe('3.75');
  });
});

describe('a score', () => {
  it('shows every line of its computation', () => {
    const { lines, sums, general } = computeScore(staff([FOUR_ONES_ONE_LATE_TWICE, TWO_THREES_ONE_FAULT]));
    const shown = [...lines, sums].map(({ assigned, delivered, quality, progress }) =>
      [assigned, delivered, quality, progress].map(({ exact }) => exact),
    );
    expect(shown).toEqual([
      ['4', '4', '4', '3.5'],
      ['6', '6', '5.25', '6'],
      ['10', '10', '9.25', '9.5'],
    ]);
    expect(general).toEqual({ exact: '28', printed: '28.00' });
  });

  it('keeps the exact value beside what is printed', () => {
    const { outcome } = computeScore(staff([FOUR_ONES_ONE_LATE_TWICE, TWO_THREES_ONE_FAULT]));
    expect(outcome).toMatchObject({
      b: { exact: '0.925', printed: '92.50' },
      r: { exact: '23/24', printed: '95.83' },
      result: { exact: '805/12', printed: '67.08', isCapped: false },
      total: { exact: '1141/12', printed: '95.08' },
      totalHundredths: 9508,
      marks: null,
    });
  });

  it('can be frozen as JSON and read back unchanged', () => {
    const score = computeScore(leader([FOUR_ONES, adhoc(2, good)], { d: 100, dd: 50, e: 100 }));
    expect(JSON.parse(JSON.stringify(score))).toEqual(score);
  });

  it.each([4, 5, 40])('leaves nothing of a product with %i faults or delays', (times) => {
    expect(printed(staff([line(2, 1, { faults: times, delays: times })]))).toEqual([
      ...['100.00', '0.00', '0.00', '33.33', '23.33', '51.33', 'satisfactory'],
    ]);
  });

  it('keeps in G what was not delivered', () => {
    expect(printed(staff([line(1, 3, good)]))?.slice(0, 4)).toEqual(['33.33', '33.33', '33.33', '33.33']);
    expect(printed(staff([line(1, 3)]))).toEqual([
      '0.00',
      '0.00',
      '0.00',
      '0.00',
      '0.00',
      '28.00',
      'unsatisfactory',
    ]);
  });

  it('is exact in thousandths of a coefficient', () => {
    const { sums, outcome } = computeScore(staff([line(0.667, 3, { faults: 1, delays: 3, count: 3 })]));
    expect([sums.assigned, sums.quality, sums.progress].map(({ exact }) => exact)).toEqual([
      ...['2.001', '1.50075', '0.50025'],
    ]);
    expect(outcome?.r).toEqual({ exact: '2/3', printed: '66.67' });
  });

  it('goes up at half a hundredth', () => {
    const faulty = line(1, 140, { ...good, count: 95 }, { faults: 1, delays: 0, count: 45 });
    const { outcome } = computeScore(staff([faulty], { generalHundredths: 2188 }));
    expect(outcome?.result).toMatchObject({ exact: '68.125', printed: '68.13' });
    expect(outcome).toMatchObject({ total: { exact: '90.005', printed: '90.01' }, totalHundredths: 9001 });
  });

  it('takes a level from the printed total', () => {
    // 20 + 70 × 0,99995 = 89,9965, printed 90,00.
    const lines = [line(1, 20_000, { ...good, count: 19_999 })];
    const { outcome } = computeScore(staff(lines, { generalHundredths: 2000 }));
    expect(outcome?.total).toEqual({ exact: '89.9965', printed: '90.00' });
    expect(outcome?.level).toBe('excellent');
  });
});

describe('work outside G', () => {
  it('adds to the numerators only, whatever number was assigned', () => {
    const more = { ...adhoc(2, { faults: 1, delays: 0 }), assigned: 5 };
    const { sums, lines } = computeScore(staff([FOUR_ONES, more]));
    expect(sums.assigned.exact).toBe('4');
    expect(sums.delivered.exact).toBe('6');
    expect(sums.quality.exact).toBe('5.5');
    expect(lines.map(({ isInG, extraCount }) => [isInG, extraCount])).toEqual([
      [true, 0],
      [false, 0],
    ]);
  });

  it('counts the same when it was taken over', () => {
    const lines = [FOUR_ONES, adhoc(2, good)];
    const takenOver = lines.map((one) =>
      one.origin === 'adhoc' ? { ...one, origin: 'takenOver' as const } : one,
    );
    expect(computeScore(staff(takenOver))).toEqual(computeScore(staff(lines)));
  });

  it('makes up for what was not delivered', () => {
    expect(printed(staff([line(1, 4, { ...good, count: 3 }), adhoc(1, good)]))?.at(-2)).toBe('98.00');
  });

  it('alone is not enough data', () => {
    const score = computeScore(staff([adhoc(3, good, good)]));
    expect(score.outcome).toBeNull();
    expect(score.sums.delivered.exact).toBe('6');
  });

  it.each([[[]], [[line(1, 0)]], [[line(0, 5, good)]]])('G is 0 for %j: no outcome, no level', (lines) => {
    expect(computeScore(staff(lines)).outcome).toBeNull();
  });
});

describe('the cap', () => {
  const more = [line(1, 4, { ...good, count: 5 }, { faults: 4, delays: 4 })];

  it('is on the 70 points: delivering more than assigned shows as extra and may fill a gap', () => {
    const { lines, outcome } = computeScore(staff(more));
    expect(lines[0]).toMatchObject({ deliveredCount: 6, extraCount: 2 });
    expect(outcome).toMatchObject({
      a: { printed: '150.00', isCapped: false },
      r: { printed: '133.33' },
      result: { printed: '70.00', isCapped: true },
    });
  });

  it('is on each ratio where a body chose so', () => {
    const lines = [line(1, 4, { ...good, count: 4 }, { faults: 4, delays: 4 }, { faults: 4, delays: 4 })];
    const perRatio = [...lines, line(1, 4, { faults: 2, delays: 2, count: 4 })];
    const { outcome } = computeScore(staff(perRatio, { capMode: 'perRatio100' }));
    expect(outcome).toMatchObject({
      a: { exact: '1', printed: '100.00', isCapped: true },
      b: { printed: '75.00', isCapped: false },
      r: { printed: '83.33' },
    });
    expect(computeScore(staff(perRatio)).outcome?.r.printed).toBe('91.67');
  });

  it('is not reached at exactly 70', () => {
    expect(computeScore(staff([FOUR_ONES])).outcome?.result.isCapped).toBe(false);
  });
});

describe('joint work', () => {
  it('counts by the person’s share of the coefficient', () => {
    const shared = line(3, 1, { ...good, coefficientMilli: 1800 });
    expect(printed(staff([shared]))?.[0]).toBe('60.00');
    expect(printed(staff([line(1.8, 1, good)]))?.[0]).toBe('100.00');
  });
});
