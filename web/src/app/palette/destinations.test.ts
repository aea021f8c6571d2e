import { describe, expect, test } from 'vitest';
import { dayTyped, monthTyped } from './destinations.ts';

const today = '2024-03-15';

describe('a day typed into the palette', () => {
  test.each([
    ['12/01', '2024-01-12'],
    ['15/3', '2024-03-15'],
    ['16/03', '2023-03-16'],
    ['29/02', '2024-02-29'],
    ['12/01/2022', '2022-01-12'],
    ['2024-01-12', '2024-01-12'],
    [' 12-1 ', '2024-01-12'],
  ])('%s is the last such day: %s', (text, day) => {
    expect(dayTyped(text, today)).toBe(day);
  });

  test.each(['31/02', '12', 'duyet', ''])('%s is no day', (text) => {
    expect(dayTyped(text, today)).toBeUndefined();
  });
});

describe('a month typed into the palette', () => {
  test.each([
    ['01/2024', '2024-01'],
    ['1/2024', '2024-01'],
    ['Tháng 01/2024', '2024-01'],
    ['thang 2', '2024-02'],
    ['tháng 12', '2023-12'],
    ['2024-02', '2024-02'],
  ])('%s is %s', (text, month) => {
    expect(monthTyped(text, today)).toBe(month);
  });

  test.each(['13/2024', 'tháng 13', '12/01', ''])('%s is no month', (text) => {
    expect(monthTyped(text, today)).toBeUndefined();
  });
});
