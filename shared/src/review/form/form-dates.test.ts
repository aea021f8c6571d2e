import { describe, expect, it } from 'vitest';
import { periodWords, placeAndDate } from './form-dates.ts';

describe('the words of a form for its time', () => {
  it.each([
    ['2026-01', 'tháng 01 năm 2026'],
    ['2026-02', 'tháng 02 năm 2026'],
    ['2026-03', 'tháng 3 năm 2026'],
    ['2026-11', 'tháng 11 năm 2026'],
    ['2026-Q1', 'quý I năm 2026'],
    ['2027-Q4', 'quý IV năm 2027'],
  ])('name the period %s %s', (period, words) => {
    expect(periodWords(period)).toBe(words);
  });

  it.each(['2026', '2026-H2', '2026-Q5', '2026-13', ''])('refuse %s, which has no Mẫu số 01', (period) => {
    expect(() => periodWords(period)).toThrow(RangeError);
  });

  it.each([
    ['Lào Cai', '2026-02-05', 'Lào Cai, ngày 05 tháng 02 năm 2026'],
    ['Lào Cai', '2026-12-31', 'Lào Cai, ngày 31 tháng 12 năm 2026'],
    ['Lào Cai', '2026-03-09', 'Lào Cai, ngày 09 tháng 3 năm 2026'],
    ['', '2026-11-10', '…………, ngày 10 tháng 11 năm 2026'],
    ['', null, '…………, ngày … tháng … năm …'],
  ])('date %s on %s', (place, on, words) => {
    expect(placeAndDate(place, on)).toBe(words);
  });
});
