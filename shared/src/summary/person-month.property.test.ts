import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assignment, mainAssignmentOn, type PatternOf, patternOn } from '../assignment/held.rules.ts';
import { CALENDAR_DAYS } from '../calendar/calendar.data.ts';
import { buildCalendar, isWorkingDay } from '../calendar/calendar.rules.ts';
import { daysOfMask } from '../calendar/day-mask.ts';
import { HALF_SATURDAY, patternOfMinutes } from '../calendar/weekly-pattern.ts';
import { addDays, daysOf } from '../civil-day/civil-day.ts';
import { type Leave, leaveOn } from '../leave/leave.rules.ts';
import { personMonth } from './person-month.rules.ts';

const calendar = buildCalendar(CALENDAR_DAYS);
const patternOf: PatternOf = (unitId, day) => (unitId === 'u2' && day > '2024-04-10' ? HALF_SATURDAY : null);

const anyDay = fc.integer({ min: 0, max: 150 }).map((days) => addDays('2024-01-20', days));
const anyAssignment = fc.record({
  id: fc.uuid(),
  cadreId: fc.constant('ha'),
  unitId: fc.constantFrom('u1', 'u2', 'u3'),
  positionId: fc.constantFrom('p1', 'p2'),
  kind: fc.constantFrom('primary', 'concurrent', 'secondment'),
  fromOn: anyDay,
  toOn: fc.option(anyDay),
  dailyMinutes: fc.constantFrom(480, 420),
  hasDutyToLog: fc.boolean(),
  weeklyPattern: fc.option(
    fc.array(fc.constantFrom(0, 240, 480, 720), { minLength: 7, maxLength: 7 }).map(patternOfMinutes),
  ),
}) satisfies fc.Arbitrary<Assignment>;
const anyLeave = fc.record({
  fromOn: anyDay,
  toOn: anyDay,
  kind: fc.constant('annual'),
  isHalf: fc.boolean(),
}) satisfies fc.Arbitrary<Leave>;
const aPerson = fc.record({
  month: fc.constantFrom('2024-02', '2024-04', '2024-05'),
  assignments: fc.uniqueArray(anyAssignment, { maxLength: 5, selector: (held) => held.id }),
  leaves: fc.array(anyLeave, { maxLength: 4 }),
});

/** The rule told day by day, slowly: who works where today, is it a working day, is the person away? */
function dayByDay(month: string, assignments: Assignment[], leaves: Leave[], post: string) {
  const days = daysOf(month).filter((day) => {
    const main = mainAssignmentOn(assignments, day);
    if (!main?.hasDutyToLog || `${main.unitId} ${main.positionId}` !== post) return false;
    return isWorkingDay(calendar, day, patternOn(main, day, patternOf));
  });
  const owed = days.filter((day) => leaveOn(leaves, day)?.isHalf !== false);
  const halves = owed.reduce((sum, day) => sum + (leaveOn(leaves, day) ? 1 : 2), 0);
  return { personDays: days.length, dutyHalves: halves, owed };
}

describe('a person’s month', () => {
  it('is the sum of its days, whatever the posts, patterns and leave', () => {
    fc.assert(
      fc.property(aPerson, ({ month, assignments, leaves }) => {
        for (const row of personMonth({ month, calendar, assignments, leaves, patternOf })) {
          const expected = dayByDay(month, assignments, leaves, `${row.unitId} ${row.positionId}`);
          const owed = daysOfMask(month, row.dutyMask);
          expect({ personDays: row.personDays, dutyHalves: row.dutyHalves, owed }).toEqual(expected);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has a row for exactly the posts held with the duty to log', () => {
    fc.assert(
      fc.property(aPerson, ({ month, assignments, leaves }) => {
        const held = daysOf(month).flatMap((day) =>
          assignments.filter((post) =>
            post.kind === 'concurrent'
              ? post.fromOn <= day && (post.toOn === null || day <= post.toOn)
              : mainAssignmentOn(assignments, day) === post,
          ),
        );
        const expected = new Set(
          held.filter((post) => post.hasDutyToLog).map((post) => `${post.unitId} ${post.positionId}`),
        );
        const rows = personMonth({ month, calendar, assignments, leaves, patternOf });
        expect(rows.map((row) => `${row.unitId} ${row.positionId}`).sort()).toEqual([...expected].sort());
      }),
    );
  });

  it('gives no day to two posts and does not depend on the order of its rows', () => {
    fc.assert(
      fc.property(aPerson, ({ month, assignments, leaves }) => {
        const rows = personMonth({ month, calendar, assignments, leaves, patternOf });
        const owed = rows.flatMap((row) => daysOfMask(month, row.dutyMask));
        expect(new Set(owed).size).toBe(owed.length);
        const turned = personMonth({
          month,
          calendar,
          assignments: assignments.toReversed(),
          leaves: leaves.toReversed(),
          patternOf,
        });
        expect(turned).toEqual(expect.arrayContaining(rows));
      }),
    );
  });
});
