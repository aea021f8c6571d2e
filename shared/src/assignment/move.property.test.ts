import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR_DAYS } from '../calendar/calendar.data.ts';
import { buildCalendar } from '../calendar/calendar.rules.ts';
import { patternOfMinutes } from '../calendar/weekly-pattern.ts';
import { addDays } from '../civil-day/civil-day.ts';
import type { Leave } from '../leave/leave.rules.ts';
import { type PersonMonth, personMonth } from '../summary/person-month.rules.ts';
import type { Assignment } from './held.rules.ts';
import { clashOf, succeed } from './posts.rules.ts';

const calendar = buildCalendar(CALENDAR_DAYS);
const MONTHS = ['2023-12', '2024-01', '2024-02', '2024-03'];
const day = fc.integer({ min: 0, max: 110 }).map((after) => addDays('2023-12-01', after));

const leave: fc.Arbitrary<Leave> = fc
  .tuple(day, fc.integer({ min: 0, max: 9 }), fc.boolean())
  .map(([fromOn, length, isHalf]) => ({ fromOn, toOn: addDays(fromOn, length), kind: 'annual', isHalf }));

const primary = fc.record({
  fromOn: day,
  length: fc.option(fc.integer({ min: 1, max: 120 })),
  weeklyPattern: fc.option(
    fc.array(fc.constantFrom(0, 240, 480, 720), { minLength: 7, maxLength: 7 }).map(patternOfMinutes),
  ),
});

function post({
  fromOn,
  length,
  weeklyPattern,
}: {
  fromOn: string;
  length: number | null;
  weeklyPattern: string | null;
}): Assignment {
  const toOn = length === null ? null : addDays(fromOn, length);
  return {
    ...{ id: 'a', cadreId: 'ha', unitId: 'old', positionId: 'cv', kind: 'primary', fromOn, toOn },
    ...{ dailyMinutes: 480, hasDutyToLog: true, weeklyPattern },
  };
}

const sumOf = (rows: PersonMonth[]) => [
  rows.reduce((sum, row) => sum + row.personDays, 0),
  rows.reduce((sum, row) => sum + row.dutyHalves, 0),
];

describe('a move, whenever it is', () => {
  it('never changes a person’s days: those of the two units add up to those of before', () => {
    fc.assert(
      fc.property(primary, day, fc.array(leave, { maxLength: 4 }), (drawn, fromOn, leaves) => {
        const held = post(drawn);
        const { dailyMinutes, hasDutyToLog, weeklyPattern } = held;
        const terms = { dailyMinutes, hasDutyToLog, weeklyPattern };
        const made = succeed(held, { ...terms, id: 'b', unitId: 'new', positionId: 'cv', fromOn });
        fc.pre(made !== undefined);
        const after = made ? [made.ended, made.begun].filter((one) => one !== null) : [];
        for (const month of MONTHS) {
          const of = { month, calendar, leaves, patternOf: () => null };
          const [before, now] = [
            personMonth({ ...of, assignments: [held] }),
            personMonth({ ...of, assignments: after }),
          ];
          expect(sumOf(now)).toEqual(sumOf(before));
          const masks = now.map((row) => row.workedMask);
          expect(masks.reduce((all, mask) => all ^ mask, 0)).toBe(before[0]?.workedMask ?? 0);
        }
      }),
    );
  });

  it('never lays one primary post over another', () => {
    fc.assert(
      fc.property(primary, day, (drawn, fromOn) => {
        const held = post(drawn);
        const { dailyMinutes, hasDutyToLog, weeklyPattern } = held;
        const made = succeed(held, {
          ...{ id: 'b', unitId: 'new', positionId: 'cv', fromOn },
          ...{ dailyMinutes, hasDutyToLog, weeklyPattern },
        });
        fc.pre(made?.ended != null);
        if (made?.ended) expect(clashOf([made.ended], made.begun)).toBeUndefined();
      }),
    );
  });
});
