import { expect, test } from 'vitest';
import { pointsText, shortPoints } from './points.ts';

test.each([
  [6708, '67,08', '67,08'],
  [2800, '28,00', '28'],
  [250, '2,50', '2,5'],
  [1000, '10,00', '10'],
  [500, '5,00', '5'],
  [0, '0,00', '0'],
  [5, '0,05', '0,05'],
  [3000, '30,00', '30'],
])('prints %d hundredths as %s and as %s', (hundredths, long, brief) => {
  expect([pointsText(hundredths), shortPoints(hundredths)]).toEqual([long, brief]);
});
