import { expect, test } from 'vitest';
import { brokenOf } from '../row.ts';
import { growthOf } from './growth.ts';

const unread = expect.stringMatching(/^The memory of the server could not be read/);

test('memory that grows beyond its bound breaks the row, and what only warms up does not', () => {
  expect(brokenOf(growthOf([10, 100, 110, 120, 120], 1.25))).toEqual([]);
  expect(brokenOf(growthOf([10, 100, 110, 120, 130], 1.25))).toEqual([
    'memory, last fifth to second: 1.3, at most 1.25',
  ]);
});

test('memory that cannot be read is no flat memory: where it is a verdict, the row is broken', () => {
  for (const memory of [[], [null, null, null, null, null], [10, 100, 110, 120, null], [10, 0, 0, 0, 0]])
    expect(brokenOf(growthOf(memory, 1.25))).toEqual([unread]);
  expect(growthOf([null, null, null, null, null])).toEqual({ figures: {}, faults: [] });
});
