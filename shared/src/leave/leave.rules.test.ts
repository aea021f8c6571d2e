import { describe, expect, it } from 'vitest';
import { daysOfMask } from '../calendar/day-mask.ts';
import { type Leave, leaveMasks, leaveOn, sayableLeave } from './leave.rules.ts';

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
    expect(leaveOn(leaves, day)?.parts[0]).toBe(expected);
  });
});

describe('two halves of a day', () => {
  const morning: Leave = { ...half('2024-01-10', '2024-01-10', 'annual'), half: 'morning' };
  const afternoon: Leave = { ...half('2024-01-10'), half: 'afternoon' };

  it('are a full day off, of two kinds', () => {
    const on = leaveOn([afternoon, morning], '2024-01-10');
    expect(on).toEqual({ isHalf: false, parts: [morning, afternoon] });
    expect(sayableLeave(on)).toEqual({
      kind: 'annual',
      isHalf: false,
      parts: [
        { kind: 'annual', half: 'morning' },
        { kind: 'sick', half: 'afternoon' },
      ],
    });
    const masks = leaveMasks([morning, afternoon], '2024-01');
    expect([daysOfMask('2024-01', masks.full), masks.half]).toEqual([['2024-01-10'], 0]);
  });

  it('of the same half are half a day', () => {
    expect(leaveOn([afternoon, { ...afternoon }], '2024-01-10')?.isHalf).toBe(true);
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
