import { describe, expect, test } from 'vitest';
import { fittingSize } from './use-one-page.ts';

describe('the letters of a page', () => {
  test('are as large as they may be where there is room', () => {
    expect(fittingSize(() => false)).toBe(13);
  });
  test('shrink until it fits', () => {
    expect(fittingSize((size) => size > 9.1)).toBe(9);
  });
  test('are never too small to read: the month goes on overleaf', () => {
    expect(fittingSize(() => true)).toBe(6);
  });
});
