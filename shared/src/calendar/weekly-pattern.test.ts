import { describe, expect, it } from 'vitest';
import { weeklyPatternText } from './weekly-pattern.schema.ts';
import {
  HALF_SATURDAY,
  longestDayOf,
  MONDAY_TO_FRIDAY,
  minutesOnWeekday,
  patternOfDays,
  patternOfMinutes,
  runsOfPattern,
  totalOfPattern,
} from './weekly-pattern.ts';

const SHIFTS = patternOfMinutes([720, 0, 720, 0, 720]);

describe('a week', () => {
  it('is one text, Monday first, free days told as 0', () => {
    expect(MONDAY_TO_FRIDAY).toBe('480 480 480 480 480 0 0');
    expect(SHIFTS).toBe('720 0 720 0 720 0 0');
    expect(patternOfDays([3, 6, 7], 300)).toBe('0 0 300 0 0 300 300');
  });

  it('tells the minutes of a day, of the longest and of them all', () => {
    expect([minutesOnWeekday(HALF_SATURDAY, 5), minutesOnWeekday(HALF_SATURDAY, 6)]).toEqual([480, 240]);
    expect([longestDayOf(HALF_SATURDAY), longestDayOf(patternOfDays([]))]).toEqual([480, 480]);
    expect([totalOfPattern(HALF_SATURDAY), totalOfPattern(SHIFTS)]).toEqual([44 * 60, 36 * 60]);
  });

  it.each([
    [HALF_SATURDAY, ['1-5 480', '6-6 240']],
    [SHIFTS, ['1-1 720', '3-3 720', '5-5 720']],
    [patternOfMinutes([480, 480, 0, 480, 480, 480, 0]), ['1-2 480', '4-6 480']],
    [patternOfMinutes([0, 480, 480, 480, 480, 480, 240]), ['2-6 480', '7-7 240']],
    [patternOfDays([]), []],
  ])('%s is said in runs of like days', (pattern, said) => {
    expect(runsOfPattern(pattern).map(({ first, last, minutes }) => `${first}-${last} ${minutes}`)).toEqual(
      said,
    );
  });
});

describe('a week as sent', () => {
  const problemOf = (text: unknown) => weeklyPatternText.safeParse(text).error?.issues[0]?.message;
  it.each([
    [HALF_SATURDAY, undefined],
    [SHIFTS, undefined],
    ['0 0 0 0 0 0 0', 'no-weekday'],
    ['480 480 480 480 480 0', 'bad-week'],
    ['480 480 480 480 480 0 0 0', 'bad-week'],
    ['0480 480 480 480 480 0 0', 'bad-week'],
    ['480,480,480,480,480,0,0', 'bad-week'],
    ['480 480 480 480 480 721 0', 'bad-week'],
    ['480 480 480 480 480 29 0', 'bad-week'],
    ['480 480 480 480 480 -1 0', 'bad-week'],
    [31, 'bad-week'],
  ])('%j: %s', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });
});
