import { expect, it } from 'vitest';
import { hundredthsTyped } from './typed-points.ts';

it.each([
  ['28,5', 2850],
  ['28.05', 2805],
  [' 30 ', 3000],
  ['0', 0],
  ['', undefined],
  ['28,555', undefined],
  ['-1', undefined],
  ['hai', undefined],
])('points typed as %j are %s hundredths', (typed, hundredths) => {
  expect(hundredthsTyped(typed)).toBe(hundredths);
});
