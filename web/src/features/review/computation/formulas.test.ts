import { expect, test } from 'vitest';
import { coefficientText, leftFormula, leftText, percentOf, ratioText, short } from './formulas.ts';

test('says what is left of a product, and how', () => {
  expect([leftText(3000, 1), leftText(3000, 1, 1), leftText(1000, 1, 2), leftText(1000, 2, 5)]).toEqual([
    '3',
    '2,25',
    '0,5',
    '0',
  ]);
  expect(leftFormula(3000, 1, 1)).toBe('3 × (1 − 0,25 × 1)');
  expect(leftFormula(1500, 2, 6)).toBe('1,5 × 2 × (1 − 0,25 × 4)');
  expect(coefficientText(333)).toBe('0,333');
});

test('says ratios as short as they end, and cut where they do not', () => {
  expect(ratioText({ exact: '0.925', printed: '92.50' })).toBe('92,5');
  expect(ratioText({ exact: '1', printed: '100.00' })).toBe('100');
  expect(ratioText({ exact: '23/24', printed: '95.83' })).toBe('95,8333…');
  expect(ratioText({ exact: '1/30000', printed: '0.00' })).toBe('0,0033…');
  expect(percentOf('95.83')).toBe('95,83\u00a0%');
});

test('leaves out noughts at the end', () => {
  expect([short('92.50'), short('100.00')]).toEqual(['92,5', '100']);
});
