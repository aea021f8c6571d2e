import { describe, expect, it } from 'vitest';
import { LEVELS, lowerLevel } from './level.ts';

describe('the lower of two levels', () => {
  it.each([
    ['excellent', 'good', 'good'],
    ['unsatisfactory', 'excellent', 'unsatisfactory'],
    ['satisfactory', 'satisfactory', 'satisfactory'],
  ] as const)('of %s and %s is %s', (one, other, lower) => {
    expect(lowerLevel(one, other)).toBe(lower);
    expect(lowerLevel(other, one)).toBe(lower);
  });

  it('of any and the best is that one', () => {
    for (const level of LEVELS) expect(lowerLevel(level, 'excellent')).toBe(level);
  });
});
