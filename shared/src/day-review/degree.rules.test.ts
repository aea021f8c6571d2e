import { describe, expect, it } from 'vitest';
import { type Check, completeChecks, problemOfChecks } from './degree.rules.ts';

const check = (outputId: string, degree: Check['degree'], reason = ''): Check => ({
  outputId,
  degree,
  reason,
});

describe('checks of a day', () => {
  it('are complete at 100 % for products that nobody named', () => {
    expect(completeChecks(['a', 'b', 'c'], [check('b', 50, 'Chậm')])).toEqual([
      check('a', 100),
      check('b', 50, 'Chậm'),
      check('c', 100),
    ]);
  });

  it('are none for a day without products', () => {
    expect(completeChecks([], [])).toEqual([]);
    expect(problemOfChecks([], [])).toBeUndefined();
  });

  it('need a reason at 0 % only', () => {
    expect(problemOfChecks(['a'], [check('a', 0)])).toEqual({ code: 'reason-missing', outputId: 'a' });
    expect(problemOfChecks(['a'], [check('a', 0, 'Chưa ký')])).toBeUndefined();
    expect(problemOfChecks(['a'], [check('a', 50)])).toBeUndefined();
  });

  it('are of products of the day', () => {
    expect(problemOfChecks(['a'], [check('x', 100)])).toEqual({ code: 'output-not-of-day', outputId: 'x' });
  });
});
