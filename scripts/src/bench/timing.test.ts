import { describe, expect, it } from 'vitest';
import { time, timeEach, timingOf } from './timing.ts';

describe('timings', () => {
  it('take the middle and the slowest hundredth', () => {
    const values = Array.from({ length: 200 }, (_, index) => 200 - index);
    expect(timingOf(values)).toEqual({ p50: 101, p99: 199, runs: 200 });
  });

  it('stop after the runs asked for, as many to warm up aside', async () => {
    let count = 0;
    const { runs } = await time(() => count++, { runs: 50 });
    expect([runs, count]).toEqual([50, 100]);
  });

  it('take turns', async () => {
    const order: string[] = [];
    const things = { a: () => order.push('a'), b: () => order.push('b') };
    const timings = await timeEach(things, { runs: 2 });
    expect(order.join('')).toBe('abababab');
    expect(timings.b.runs).toBe(2);
  });
});
