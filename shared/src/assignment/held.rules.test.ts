import { describe, expect, it } from 'vitest';
import { MONDAY_TO_FRIDAY, MONDAY_TO_SATURDAY, patternOfDays } from '../calendar/weekly-pattern.ts';
import { type Assignment, assignmentsOn, mainAssignmentOn, patternOn, postsOn } from './held.rules.ts';

/** Trần Thị Thu Hà, of Sở Nội vụ, lent to the committee from 15 January, and head of the union beside it. */
const held = (id: string, change: Partial<Assignment>): Assignment => ({
  id,
  cadreId: 'ha',
  unitId: 'snv',
  positionId: 'cv-nv',
  kind: 'primary',
  fromOn: '2023-01-01',
  toOn: null,
  dailyMinutes: 480,
  hasDutyToLog: true,
  weeklyPattern: null,
  ...change,
});
const primary = held('a', {});
const lent = held('b', { kind: 'secondment', unitId: 'btc', fromOn: '2024-01-15', toOn: '2024-02-14' });
const union = held('c', { kind: 'concurrent', unitId: 'cd', fromOn: '2024-01-01' });
const all = [union, primary, lent];

describe('assignments on a day', () => {
  it.each([
    ['before any', '2022-12-31', []],
    ['on the first day', '2023-01-01', [primary]],
    ['before the secondment', '2024-01-14', [union, primary]],
    ['on its first day', '2024-01-15', [union, primary, lent]],
    ['on its last day', '2024-02-14', [union, primary, lent]],
    ['after it', '2024-02-15', [union, primary]],
  ])('%s', (_, day, expected) => {
    expect(assignmentsOn(all, day)).toEqual(expected);
  });
});

describe('the main assignment', () => {
  it.each([
    ['2024-01-14', primary],
    ['2024-01-15', lent],
    ['2024-02-14', lent],
    ['2024-02-15', primary],
  ])('of %s', (day, expected) => {
    expect(mainAssignmentOn(all, day)).toBe(expected);
  });

  it('is never a concurrent post', () => {
    expect(mainAssignmentOn([union], '2024-01-15')).toBeUndefined();
  });

  it('is the later of two of a kind, in whatever order they come', () => {
    const later = held('z', { fromOn: '2024-01-10' });
    const twin = held('y', { fromOn: '2024-01-10' });
    expect(mainAssignmentOn([primary, later, twin], '2024-01-12')).toBe(twin);
    expect(mainAssignmentOn([twin, later, primary], '2024-01-12')).toBe(twin);
  });
});

describe('the posts to log for', () => {
  it('are the primary one and the concurrent ones', () => {
    expect(postsOn(all, '2024-01-14')).toEqual([primary, union]);
  });

  it('are the secondment instead of the primary one while it lasts', () => {
    expect(postsOn(all, '2024-01-15')).toEqual([lent, union]);
  });

  it('are none before the first day', () => {
    expect(postsOn(all, '2022-12-31')).toEqual([]);
  });
});

const SHIFTS = patternOfDays([3, 4, 5, 6, 7]);
const NO_DAY = patternOfDays([]);

describe('the weekly pattern', () => {
  it.each([
    ['of the assignment itself', SHIFTS, MONDAY_TO_SATURDAY, SHIFTS],
    ['of the unit', null, MONDAY_TO_SATURDAY, MONDAY_TO_SATURDAY],
    ['Monday to Friday', null, null, MONDAY_TO_FRIDAY],
    ['of the assignment even when it works on no day', NO_DAY, MONDAY_TO_SATURDAY, NO_DAY],
  ])('is that %s', (_, own, ofUnit, expected) => {
    expect(patternOn(held('a', { weeklyPattern: own }), '2024-01-12', () => ofUnit)).toBe(expected);
  });
});
