import { expect, test } from 'vitest';
import { pointsTyped } from './points-text.ts';

test.each([
  ['ethics', '5', 500],
  ['ethics', ' 4,5 ', 450],
  ['ethics', '4.25', 425],
  ['ethics', '', null],
  ['ethics', '5,01', undefined],
  ['capability', '2,5', 250],
  ['capability', '3', undefined],
  ['capability', '-1', undefined],
  ['capability', 'hai', undefined],
  ['capability', '2,555', undefined],
] as const)('%s typed as "%s" is %s', (code, typed, hundredths) => {
  expect(pointsTyped(code, typed)).toBe(hundredths);
});
