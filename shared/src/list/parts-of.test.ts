import { expect, it } from 'vitest';
import { partsOf } from './parts-of.ts';

it.each([
  [[], []],
  [[1], [[1]]],
  [[1, 2], [[1, 2]]],
  [
    [1, 2, 3],
    [[1, 2], [3]],
  ],
])('%j in parts of two is %j', (list, parts) => {
  expect(partsOf(list, 2)).toEqual(parts);
});
