import { expect, it } from 'vitest';
import { periodName } from './period-words.ts';

it.each([
  ['2026-Q4', 'quý IV năm 2026'],
  ['2026-H1', '6 tháng đầu năm 2026'],
  ['2026-H2', '6 tháng cuối năm 2026'],
  ['2026', 'năm 2026'],
])('a document calls %s “%s”', (period, name) => {
  expect(periodName(period)).toBe(name);
});
