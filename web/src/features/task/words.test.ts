import { describe, expect, test } from 'vitest';
import { milliText, readMilli, readQuantity } from './words.ts';

describe('a coefficient', () => {
  test.each([
    ['1,5', 1500],
    ['1.5', 1500],
    ['2', 2000],
    ['0,001', 1],
    ['999,999', 999_999],
  ])('%s is read', (typed, milli) => {
    expect(readMilli(typed)).toBe(milli);
    expect(readMilli(milliText(milli))).toBe(milli);
  });
  test.each(['', '0', '1,2345', 'một', '-1', '1000'])('%s is not one', (typed) => {
    expect(readMilli(typed)).toBeUndefined();
  });
});

test('a number of products is whole and from 1 to 9999', () => {
  expect(['1', ' 12 ', '1.200', '9999'].map(readQuantity)).toEqual([1, 12, 1200, 9999]);
  expect(['0', '', '1,5', '10000', '-2'].map(readQuantity)).toEqual(Array(5).fill(undefined));
});
