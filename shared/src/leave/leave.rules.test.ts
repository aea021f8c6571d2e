import { describe, expect, it } from 'vitest';
import { daysOfMask } from '../calendar/day-mask.ts';
import { type Leave, leaveMasks, leaveOn } from './leave.rules.ts';

const full = (fromOn: string, toOn: string, kind: Leave['kind'] = 'annual'): Leave => ({
  fromOn,
  toOn,
  kind,
  isHalf: false,
});
const half = (fromOn: string, toOn = fromOn, kind: Leave['kind'] = 'sick'): Leave => ({
  fromOn,
  toOn,
  kind,
  isHalf: true,
});

describe('leave on a day', () => {
  const leaves = [half('2024-01-10'), full('2024-01-10', '2024-01-12'), half('2024-01-15', '2024-01-16')];

  it.each([
    ['2024-01-09', undefined],
    ['2024-01-10', leaves[1]],
    ['2024-01-12', leaves[1]],
    ['2024-01-13', undefined],
    ['2024-01-16', leaves[2]],
  ])('%s', (day, expected) => {
    expect(leaveOn(leaves, day)).toBe(expected);
  });
});

describe('the month of a person on leave', () => {
  const days = (leaves: Leave[]): { full: string[]; half: string[] } => {
    const masks = leaveMasks(leaves, '2024-01');
    return { full: daysOfMask('2024-01', masks.full), half: daysOfMask('2024-01', masks.half) };
  };

  it('takes the part of a long leave that lies in it', () => {
    expect(days([full('2023-09-01', '2024-01-02', 'maternity')]).full).toEqual(['2024-01-01', '2024-01-02']);
    expect(days([full('2024-01-31', '2024-07-30', 'maternity')]).full).toEqual(['2024-01-31']);
  });

  it('counts rows that overlap once', () => {
    expect(
      days([full('2024-01-10', '2024-01-11'), full('2024-01-11', '2024-01-12', 'sick')]).full,
    ).toHaveLength(3);
    expect(days([half('2024-01-10'), half('2024-01-10', '2024-01-10', 'annual')])).toEqual({
      full: [],
      half: ['2024-01-10'],
    });
  });

  it('lets a full day stand before a half', () => {
    expect(days([half('2024-01-10'), full('2024-01-10', '2024-01-10')])).toEqual({
      full: ['2024-01-10'],
      half: [],
    });
  });
});
