import { describe, expect, it } from 'vitest';
import { stepsDone } from './first-day.ts';

describe('the steps of a first day', () => {
  it.each([
    ['nothing is written', 0, { lines: 0, products: 0, states: ['draft'] }, 0],
    ['a line is there', 0, { lines: 1, products: 0, states: ['draft'] }, 1],
    ['a line has a product', 1, { lines: 1, products: 1, states: ['draft'] }, 2],
    ['the line was taken away again', 2, { lines: 0, products: 0, states: ['draft'] }, 2],
    ['the day was handed in without a product', 1, { lines: 1, products: 0, states: ['submitted'] }, 3],
    ['the day came back to be mended', 2, { lines: 1, products: 1, states: ['returned'] }, 2],
    ['the day has no lines at all', 0, { lines: 0, products: 0, states: ['submitted'] }, 0],
  ] as const)('are counted where %s', (_what, before, day, done) => {
    expect(stepsDone(before, day)).toBe(done);
  });
});
