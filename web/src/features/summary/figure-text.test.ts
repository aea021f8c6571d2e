import { expect, test } from 'vitest';
import { shareTexts } from './figure-text.ts';

test('shares of a whole add up to 100,0', () => {
  expect(shareTexts([7514, 1577, 909])).toEqual(['75,1\u00a0%', '15,8\u00a0%', '9,1\u00a0%']);
  expect(shareTexts([1, 1, 1])).toEqual(['33,4\u00a0%', '33,3\u00a0%', '33,3\u00a0%']);
});

test('a whole of nothing has no shares', () => {
  expect(shareTexts([0, 0])).toEqual(['–', '–']);
});
