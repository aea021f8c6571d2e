import { describe, expect, it } from 'vitest';
import { ND335_2025 } from '../pack/rule-pack.data.ts';
import { bodyScoreOf, problemOfBody } from './body-score.rules.ts';

describe('a body’s own score', () => {
  it('is thirty for general criteria and seventy for results', () => {
    expect(bodyScoreOf({ generalHundredths: 2750, resultHundredths: 6250 }, ND335_2025)).toEqual({
      totalHundredths: 9000,
      level: 'excellent',
    });
  });

  it.each([
    [3000, 7000, undefined],
    [0, 0, undefined],
    [3001, 7000, 'generalHundredths'],
    [-1, 0, 'generalHundredths'],
    [3000, 7001, 'resultHundredths'],
    [3000, 0.5, 'resultHundredths'],
  ])('of %d and %d hundredths is wrong in %s', (generalHundredths, resultHundredths, key) => {
    expect(problemOfBody({ generalHundredths, resultHundredths }, ND335_2025)).toBe(key);
  });
});
