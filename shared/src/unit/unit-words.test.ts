import { expect, it } from 'vitest';
import { officialRolesOf } from './unit-words.ts';

it.each([
  [0, []],
  [1, ['managing']],
  [6, ['using', 'direct']],
  [7, ['managing', 'using', 'direct']],
])('reads the official roles of %i', (bits, roles) => {
  expect(officialRolesOf(bits)).toEqual(roles);
});
