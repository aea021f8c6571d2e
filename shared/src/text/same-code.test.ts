import { expect, it } from 'vitest';
import { namesakes } from './same-code.ts';

it('tells codes that differ only in case, and leaves those that are there already', () => {
  const namesakeOf = namesakes(['DC-01', 'Đ1', 'a', 'A']);
  expect(['DC-01', 'dc-01', 'đ1', 'a', 'A', 'X1', 'x1', 'X2'].map(namesakeOf)).toEqual([
    ...[undefined, 'DC-01', 'Đ1', undefined, undefined, undefined, 'X1', undefined],
  ]);
});
