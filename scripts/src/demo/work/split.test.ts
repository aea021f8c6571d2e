import { describe, expect, it } from 'vitest';
import { randomOf } from '../seed/random.ts';
import { lineCount, splitMinutes } from './split.ts';

describe('cutting a day into lines', () => {
  it('keeps every minute and leaves no line of nothing', () => {
    const random = randomOf('split');
    for (let i = 0; i < 2000; i++) {
      const minutes = random.whole(3, 140) * 5;
      const parts = splitMinutes(minutes, lineCount(minutes, random), random);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(minutes);
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(Math.min(15, minutes));
      expect(parts.every((part) => part % 5 === 0)).toBe(true);
    }
  });

  it('gives a usual day between two and three lines', () => {
    const random = randomOf('lines');
    const counts = Array.from({ length: 5000 }, () => lineCount(460, random));
    const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
    expect(mean).toBeGreaterThan(2.1);
    expect(mean).toBeLessThan(2.4);
  });
});
