import { describe, expect, it } from 'vitest';
import { randomOf, shuffled } from './random.ts';

const first = (count: number, ...key: (string | number)[]): number[] => {
  const random = randomOf(...key);
  return Array.from({ length: count }, () => random.whole(0, 999));
};

describe('streams of chance', () => {
  it('repeats itself for the same key', () => {
    expect(first(20, 7, 'leave')).toEqual(first(20, 7, 'leave'));
    expect(first(3, 1)).toEqual([831, 123, 826]);
  });

  it('differs for another key', () => {
    expect(first(20, 7, 'leave')).not.toEqual(first(20, 7, 'names'));
    expect(first(20, 12)).not.toEqual(first(20, 1, 2));
  });

  it('is even enough', () => {
    const random = randomOf('even');
    const hits = Array.from({ length: 10_000 }, () => random.chance(0.3)).filter(Boolean).length;
    expect(hits).toBeGreaterThan(2850);
    expect(hits).toBeLessThan(3150);
  });

  it('shuffles without losing anything', () => {
    const list = Array.from({ length: 50 }, (_, i) => i);
    const mixed = shuffled(randomOf('shuffle'), list);
    expect(mixed).not.toEqual(list);
    expect([...mixed].sort((a, b) => a - b)).toEqual(list);
  });
});
