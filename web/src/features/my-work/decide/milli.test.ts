import { describe, expect, test } from 'vitest';
import { milliText, readMilli } from './milli.ts';

describe('a coefficient', () => {
  test.each([
    ['1,5', 1500],
    ['0.125', 125],
    [' 2 ', 2000],
    ['999,999', 999_999],
    ['0', undefined],
    ['', undefined],
    ['1,2345', undefined],
    ['-1', undefined],
    ['một', undefined],
  ])('"%s" is %s thousandths', (typed, milli) => {
    expect(readMilli(typed)).toBe(milli);
  });

  test.each([
    [1500, '1,5'],
    [1000, '1'],
    [125, '0,125'],
    [20_050, '20,05'],
  ])('%s is written %s, and read as it was', (milli, text) => {
    expect(milliText(milli)).toBe(text);
    expect(readMilli(text)).toBe(milli);
  });
});
