import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLate, needsReason, sumOfParts, takes, weightOf } from './task.rules.ts';

const parts = (...quantities: number[]) =>
  quantities.map((quantity) => ({ quantity, coefficientMilli: 1500 }));

describe('the parts of a task', () => {
  it.each([
    [parts(3, 3, 4), { sum: 10, isExact: true }],
    [parts(4, 5), { sum: 9, isExact: false }],
    [parts(6, 5), { sum: 11, isExact: false }],
    [[], { sum: 0, isExact: false }],
  ])('%j', (given, wanted) => {
    expect(sumOfParts({ quantity: 10, coefficientMilli: 1500 }, given)).toMatchObject({
      ...wanted,
      whole: 10,
      isByPiece: true,
    });
  });

  it('are weighed in thousandths where their coefficients differ', () => {
    const whole = { quantity: 1, coefficientMilli: 3000 };
    const unlike = [1000, 1500, 500].map((coefficientMilli) => ({ quantity: 1, coefficientMilli }));
    expect(sumOfParts(whole, unlike)).toEqual({ sum: 3000, whole: 3000, isByPiece: false, isExact: true });
    expect(sumOfParts(whole, unlike.slice(1)).isExact).toBe(false);
  });

  it('never change what was assigned', () => {
    const some = fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 50 }),
        coefficientMilli: fc.integer({ min: 1, max: 5000 }),
      }),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 100_000 }), (drawn, off) => {
        const weight = drawn.reduce((sum, part) => sum + weightOf(part), 0);
        expect(sumOfParts({ quantity: 1, coefficientMilli: weight }, drawn).isExact).toBe(true);
        expect(sumOfParts({ quantity: 1, coefficientMilli: weight + off }, drawn).isExact).toBe(false);
      }),
    );
  });
});

describe('a task', () => {
  it('is late while it is open, not delivered and its day has gone by', () => {
    const task = { state: 'open', dueOn: '2024-01-11', deliveredOn: null };
    expect(isLate(task, '2024-01-12')).toBe(true);
    expect(isLate(task, '2024-01-11')).toBe(false);
    expect(isLate({ ...task, deliveredOn: '2024-01-12' }, '2024-01-13')).toBe(false);
    expect(isLate({ ...task, state: 'cancelled' }, '2024-01-13')).toBe(false);
    expect(isLate({ ...task, dueOn: null }, '2024-01-13')).toBe(false);
  });

  it('takes only the acts of its state', () => {
    expect(takes('open', 'split')).toBe(true);
    expect(takes('closed', 'split')).toBe(false);
    expect(takes('closed', 'reopen')).toBe(true);
    expect(takes('planned', 'change')).toBe(true);
    expect(takes('proposed', 'end')).toBe(false);
    expect(['closed', 'could-not', 'cancelled'].map((kind) => needsReason(kind as 'closed'))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
