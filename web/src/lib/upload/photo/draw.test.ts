import { expect, test } from 'vitest';
import { fitted } from './draw.ts';

test.each([
  [4032, 3024, { width: 2000, height: 1500 }],
  [3024, 4032, { width: 1500, height: 2000 }],
  [1280, 720, { width: 1280, height: 720 }],
  [20_000, 3, { width: 2000, height: 1 }],
])('a photo of %i × %i fits', (width, height, expected) => {
  expect(fitted(width, height)).toEqual(expected);
});
