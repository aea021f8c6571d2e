import { describe, expect, it } from 'vitest';
import { leftBehindBy } from './left-behind.rules.ts';

const made = (standing: string, quantity = 1, id = standing) => ({
  ...{ id, name: id, quantity, standing, deliveredOn: standing === 'planned' ? null : '2026-11-18' },
});

describe('another product of a task', () => {
  it.each<[string, number, ReturnType<typeof made>[], number, number | undefined]>([
    ['leaves the one at fault behind', 1, [made('fault')], 1, 0],
    ['is the rest of what was wanted', 10, [made('fault', 3)], 7, undefined],
    ['is more than that rest', 10, [made('fault', 3)], 8, 7],
    ['comes after more than was wanted', 2, [made('fault'), made('accepted', 4)], 1, 0],
    ['may be extra where none is at fault', 1, [made('accepted'), made('waiting')], 5, undefined],
    ['may be what is planned', 2, [made('fault'), made('planned')], 1, undefined],
  ])('%s', (_, wanted, products, quantity, left) => {
    expect(leftBehindBy(wanted, products, { id: 'new', quantity })?.left).toBe(left);
  });

  it('is not the one at fault itself, handed in again', () => {
    expect(leftBehindBy(1, [made('fault')], { id: 'fault', quantity: 1 })).toBeUndefined();
  });
});
