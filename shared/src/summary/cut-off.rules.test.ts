import { expect, it } from 'vitest';
import { cutOffOf } from './cut-off.rules.ts';

it('sums the running month up to yesterday', () => {
  expect(cutOffOf('2026-11', '2026-11-22')).toBe('2026-11-21');
});

it('has no cut-off in a closed month, in one to come, nor on the first day of one', () => {
  expect(cutOffOf('2026-10', '2026-11-22')).toBeUndefined();
  expect(cutOffOf('2026-12', '2026-11-22')).toBeUndefined();
  expect(cutOffOf('2026-11', '2026-11-01')).toBeUndefined();
});
