import { describe, expect, it } from 'vitest';
import { isWaiting, kindsAfter, leavesPostStanding, otherSide, TRANSFER_STATES } from './transfer.rules.ts';

describe('a transfer', () => {
  it('is answered by the other side', () => {
    expect([otherSide('sending'), otherSide('receiving')]).toEqual(['receiving', 'sending']);
  });

  it('waits until it is answered or withdrawn', () => {
    expect(TRANSFER_STATES.filter((state) => isWaiting({ state }))).toEqual(['proposed']);
  });

  it.each([
    ['primary', ['primary', 'secondment']],
    ['concurrent', ['concurrent']],
    ['secondment', ['secondment']],
  ] as const)('of a %s post makes one of %j', (held, kinds) => {
    expect(kindsAfter(held)).toEqual(kinds);
  });

  it('ends the old post, unless it is a secondment from a primary one', () => {
    expect(leavesPostStanding('primary', 'primary')).toBe(false);
    expect(leavesPostStanding('secondment', 'secondment')).toBe(false);
    expect(leavesPostStanding('primary', 'secondment')).toBe(true);
  });
});
