import { describe, expect, it } from 'vitest';
import { degreePointsOf } from './degree-points.rules.ts';

describe('points by the provincial scheme', () => {
  it('are the coefficient times the degree of completion, product by product', () => {
    const points = degreePointsOf([
      { coefficientMilli: 1500, delivered: [{ degree: 100 }, { degree: 75 }] },
      { coefficientMilli: 333, delivered: [{ degree: 50, count: 3 }] },
      { coefficientMilli: 2000, delivered: [{ degree: 0 }] },
    ]);
    expect(points.lines.map((line) => [line.deliveredCount, line.points.exact])).toEqual([
      [2, '2.625'],
      [3, '0.4995'],
      [1, '0'],
    ]);
    expect(points.points).toEqual({ exact: '3.1245', printed: '3.12' });
  });

  it('are 0 where nothing was delivered', () => {
    expect(degreePointsOf([])).toEqual({ lines: [], points: { exact: '0', printed: '0.00' } });
  });
});
