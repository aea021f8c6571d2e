import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR_DAYS } from '../calendar/calendar.data.ts';
import { buildCalendar, calendarDayOn } from '../calendar/calendar.rules.ts';
import { minutesOfPattern, patternOfDays, patternOfMinutes, WEEKDAYS } from '../calendar/weekly-pattern.ts';
import { addDays, type CivilDay, daysOf, weekdayOf } from '../civil-day/civil-day.ts';
import { type Leave, leaveOn } from '../leave/leave.rules.ts';
import { personMonth } from '../summary/person-month.rules.ts';
import type { Assignment } from './held.rules.ts';
import { standardMinutesOfDay } from './standard.rules.ts';

const calendar = buildCalendar(CALENDAR_DAYS);
const month = fc.constantFrom('2024-01', '2024-02', '2024-04', '2024-05', '2026-11');
const minutes = fc.constantFrom(0, 30, 240, 450, 480, 600, 720);
const week = fc.array(minutes, { minLength: 7, maxLength: 7 }).map(patternOfMinutes);
const daily = fc.constantFrom(240, 420, 480, 465, 600);
const leaves: fc.Arbitrary<Leave[]> = fc.array(
  fc
    .tuple(fc.nat(140), fc.nat(6), fc.boolean())
    .map(([from, length, isHalf]) => ({ fromOn: addDays('2024-01-01', from), length, isHalf }))
    .map(({ fromOn, length, isHalf }) => ({
      ...{ fromOn, toOn: addDays(fromOn, length), kind: 'annual', isHalf },
    })),
  { maxLength: 4 },
);

const post = (more: Partial<Assignment>): Assignment => ({
  ...{
    id: 'a',
    cadreId: 'ha',
    unitId: 'u',
    positionId: 'p',
    kind: 'primary',
    fromOn: '2023-01-01',
    toOn: null,
  },
  ...{ dailyMinutes: 480, hasDutyToLog: true, weeklyPattern: null },
  ...more,
});
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** The rule told over again: the weekday's minutes, the longest on a make-up day, in the person's share, less leave. */
function told(pattern: string, share: number, away: readonly Leave[], day: CivilDay): number {
  const ofWeek = minutesOfPattern(pattern);
  const kind = calendarDayOn(calendar, day)?.kind;
  const longest = Math.max(...ofWeek) || 480;
  const asked = kind === 'work' ? longest : kind === 'off' ? 0 : (ofWeek[weekdayOf(day) - 1] ?? 0);
  const own = Math.round((asked * share) / 480);
  const leave = leaveOn(away, day);
  return leave ? (leave.isHalf ? Math.floor(own / 2) : 0) : own;
}

describe('the standard of a month', () => {
  it('is what its days say, whatever the week, the share and the leave', () => {
    fc.assert(
      fc.property(month, week, daily, leaves, fc.boolean(), (of, pattern, dailyMinutes, away, isOwn) => {
        const assignments = [post({ dailyMinutes, weeklyPattern: isOwn ? pattern : null })];
        const patternOf = () => pattern;
        const standards = daysOf(of).map((day) =>
          standardMinutesOfDay({ calendar, assignments, leaves: away, patternOf, day }),
        );
        expect(sum(standards)).toBe(sum(daysOf(of).map((day) => told(pattern, dailyMinutes, away, day))));
        // A day with minutes is a day that owes a log, and the other way round.
        const owed = sum(
          personMonth({ month: of, calendar, assignments, leaves: away, patternOf }).map(owing),
        );
        expect(standards.filter((standard) => standard > 0)).toHaveLength(owed);
      }),
    );
  });

  it('with full days only is the same as by the days of the week alone', () => {
    fc.assert(
      fc.property(month, fc.nat(127), daily, leaves, (of, mask, dailyMinutes, away) => {
        const works = (weekday: number) => ((mask >> (weekday - 1)) & 1) === 1;
        const assignments = [post({ dailyMinutes, weeklyPattern: patternOfDays(WEEKDAYS.filter(works)) })];
        for (const day of daysOf(of)) {
          const row = calendarDayOn(calendar, day);
          const isWorking = row ? row.kind === 'work' : works(weekdayOf(day));
          const leave = leaveOn(away, day);
          const whole = leave ? (leave.isHalf ? Math.floor(dailyMinutes / 2) : 0) : dailyMinutes;
          const standard = standardMinutesOfDay({ calendar, assignments, leaves: away, day });
          expect(standard).toBe(isWorking ? whole : 0);
        }
      }),
    );
  });
});

const owing = ({ dutyMask }: { dutyMask: number }) => dutyMask.toString(2).replaceAll('0', '').length;
